"use client";

import { MessagesSquare, Package, ShoppingBag } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { threadsKeys } from "@/lib/api/query-keys/threads";
import type { components } from "@/lib/api/schema";
import { useSession } from "@/lib/auth/use-session";
import { cn } from "@/lib/cn";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { useTypedFilter } from "@/lib/hooks/use-typed-filter";
import { FilterLinks } from "./filter-links";

type Thread = components["schemas"]["ThreadOutput"];

/** `/messages` with these filters in its address. */
function listHref(pathname: string, unread: boolean, text: string): string {
  const search = new URLSearchParams();
  if (unread) search.set("show", "unread");
  if (text) search.set("text", text);
  return search.size > 0 ? `${pathname}?${search.toString()}` : pathname;
}

/** The conversations of the company, the last written in first; live events read them afresh. */
export function ThreadsPage() {
  const t = useTranslations("messaging.threads");
  const pathname = usePathname();
  const router = useRouter();
  const address = useSearchParams();
  const unread = address.get("show") === "unread";
  const text = address.get("text") ?? "";
  const [typed, setTyped] = useTypedFilter(text, (next) => router.replace(listHref(pathname, unread, next), { scroll: false }));
  const list = useCursorList(threadsKeys.list({ unread, text }), (cursor, signal) =>
    answer(api.GET("/api/v1/threads", { params: { query: { unread, text: text || undefined, limit: 25, cursor } }, signal })),
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex-1">
          <FilterLinks
            label={t("filter")}
            items={[
              { href: listHref(pathname, false, text), label: t("all"), active: !unread },
              { href: listHref(pathname, true, text), label: t("unread"), active: unread },
            ]}
          />
        </div>
        <Input type="search" aria-label={t("search")} placeholder={t("search")} maxLength={100} value={typed} onChange={(event) => setTyped(event.target.value)} className="sm:max-w-64" />
      </div>
      <div className="pt-4">
        {list.isPending ? (
          <TableSkeleton />
        ) : list.isLoadingError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.data.length === 0 ? (
          <EmptyState icon={MessagesSquare} title={unread || text ? t("nothingFits") : t("empty")} text={unread || text ? t("nothingFitsText") : t("emptyText")} />
        ) : (
          <ul aria-label={t("title")} className="divide-y rounded-lg border bg-surface">
            {list.data.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} href={`${pathname}/${thread.id}`} />
            ))}
          </ul>
        )}
        {list.data && <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </>
  );
}

function ThreadRow({ thread, href }: { thread: Thread; href: string }) {
  const t = useTranslations("messaging.threads");
  const session = useSession();
  const other = session?.organisation_id === thread.buyer_id ? thread.seller_name : thread.buyer_name;
  const Icon = thread.subject_type === "order" ? Package : ShoppingBag;
  const unread = thread.unread_count > 0;
  return (
    <li className="relative flex items-center gap-3 px-4 py-3 text-sm hover:bg-hover">
      <Icon aria-hidden className="size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <Link href={href} className={cn("block truncate after:absolute after:inset-0", unread && "font-semibold")}>
          {thread.subject}
        </Link>
        <p className="truncate text-xs text-faint">
          {other} · {t("count", { count: thread.messages_count })}
        </p>
      </div>
      {unread && <Badge tone="accent">{t("unreadCount", { count: thread.unread_count })}</Badge>}
      <span className="shrink-0 text-xs text-faint">
        <When at={thread.last_message_at} as="relative" />
      </span>
    </li>
  );
}
