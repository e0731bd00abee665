import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MustBeVerified } from "@/components/features/cart/must-be-verified";
import { SavedListView } from "@/components/features/saved-lists/list-view";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { answerWithEtag } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.lists"))("oneTitle") };
}

export default async function SavedListPage({ params }: PageProps<"/retailer/lists/[id]">) {
  const { id } = await params;
  const [t, api, profile] = await Promise.all([getTranslations("buying.lists"), serverApi(), requireProfile()]);
  if (!profile.verified) return <MustBeVerified />;
  const found = await read(() => answerWithEtag(api.GET("/api/v1/saved-lists/{list_id}", { params: { path: { list_id: id } } })));
  if (found.problem) return <ProblemState problem={found.problem} />;
  const { data: list, etag } = found.data;
  return (
    <>
      <PageCrumbs crumbs={[{ label: list.name }]} />
      <PageHeader title={list.name} description={t("linesToday", { count: list.line_count })} />
      <SavedListView list={list} etag={etag ?? ""} />
    </>
  );
}
