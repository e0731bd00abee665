import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ListSearch } from "@/components/features/saved-lists/list-search";
import { SaveAsList } from "@/components/features/saved-lists/save-as-list";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CursorPages } from "@/components/ui/pagination";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";
import { getFormat } from "@/lib/format/get-format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.lists"))("title") };
}

const PAGE = 25;
const HERE = "/retailer/lists";
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 500) : "");

export default async function SavedListsPage({ searchParams }: PageProps<"/retailer/lists">) {
  const { q, cursor } = await searchParams;
  const text = one(q).slice(0, 200);
  const [t, api, profile, format] = await Promise.all([getTranslations("buying.lists"), serverApi(), requireProfile(), getFormat()]);
  const page = await read(() => answer(api.GET("/api/v1/saved-lists", { params: { query: { q: text || null, cursor: one(cursor) || null, limit: PAGE } } })));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const { items, next_cursor: next } = page.data;
  const search = new URLSearchParams(text ? { q: text } : {});
  const mayCreate = profile.permissions.includes("order:create");
  const create = mayCreate && <SaveAsList goThere trigger={<Button variant="primary">{t("newList")}</Button>} />;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={create} />
      <div className="grid gap-3">
        {(items.length > 0 || text) && <ListSearch text={text} />}
        {items.length === 0 ? (
          <EmptyState icon={ListChecks} title={text ? t("nothingFound") : t("emptyTitle")} text={text ? t("nothingFoundText", { text }) : t("emptyText")} />
        ) : (
          <Table caption={t("title")}>
            <TableHead>
              <tr>
                <Th>{t("name")}</Th>
                <Th numeric>{t("lines")}</Th>
                <Th>{t("updated")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              {items.map((list) => (
                <TableRow key={list.id}>
                  <Td>
                    <Link href={`/retailer/lists/${list.id}`} className="font-medium hover:underline">
                      {list.name}
                    </Link>
                  </Td>
                  <Td numeric>{format.number(list.line_count)}</Td>
                  <Td>
                    <When at={list.updated_at} as="dateTime" />
                  </Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        <CursorPages count={items.length} pathname={HERE} search={search} cursor={one(cursor)} next={next} />
      </div>
    </>
  );
}
