"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BellOff, Check } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { FilterLinks } from "@/components/features/messaging/filter-links";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { notificationsKeys } from "@/lib/api/query-keys/notifications";
import type { components } from "@/lib/api/schema";
import { portalOf } from "@/lib/auth/portals";
import { useSession } from "@/lib/auth/use-session";
import { cn } from "@/lib/cn";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { linkInPortal } from "./link-in-portal";
import { useTopicName } from "./topics";

type Notification = components["schemas"]["NotificationOutput"];

/** What one was told, the newest first; live events read it afresh. */
export function NotificationsPage() {
  const t = useTranslations("account.notifications");
  const common = useTranslations("common.error");
  const client = useQueryClient();
  const pathname = usePathname();
  const unread = useSearchParams().get("show") === "unread";
  const list = useCursorList(notificationsKeys.list({ unread }), (cursor, signal) =>
    answer(api.GET("/api/v1/notifications", { params: { query: { unread, limit: 25, cursor } }, signal })),
  );
  const readAll = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/notifications/read-all")),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: notificationsKeys.all });
      toast.done(t("allRead"));
    },
    onError: (error) => toast.failed(errorText(error, common("unexpected"))),
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <Button disabled={list.isPending} pending={readAll.isPending} onClick={() => readAll.mutate()}>
            <Check aria-hidden />
            {t("readAll")}
          </Button>
        }
      />
      <FilterLinks
        label={t("filter")}
        items={[
          { href: pathname, label: t("all"), active: !unread },
          { href: `${pathname}?show=unread`, label: t("unread"), active: unread },
        ]}
      />
      <div className="pt-4">
        {list.isPending ? (
          <TableSkeleton />
        ) : list.isLoadingError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.data.length === 0 ? (
          <EmptyState icon={BellOff} title={unread ? t("noneUnread") : t("empty")} text={t("emptyText")} />
        ) : (
          <ul aria-label={t("title")} className="divide-y rounded-lg border bg-surface">
            {list.data.map((each) => (
              <NotificationRow key={each.id} notification={each} />
            ))}
          </ul>
        )}
        {list.data && <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </>
  );
}

function NotificationRow({ notification }: { notification: Notification }) {
  const t = useTranslations("account.notifications");
  const topicName = useTopicName();
  const session = useSession();
  const router = useRouter();
  const client = useQueryClient();
  const { id, title, text, topic, link, read_at, created_at } = notification;
  const markRead = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/notifications/{notification_id}/read", { params: { path: { notification_id: id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: notificationsKeys.all }),
  });
  const href = link && session ? linkInPortal(link, portalOf(session.organisation_kind)) : null;
  return (
    <li className={cn("relative flex items-start gap-3 px-4 py-3 text-sm", href && "hover:bg-hover")}>
      <span aria-hidden className={cn("mt-1.5 size-2 shrink-0 rounded-full", read_at === null && "bg-accent")} />
      <div className="min-w-0 flex-1">
        <p className={cn("break-words", read_at === null && "font-medium")}>
          {href ? (
            <Link
              href={href}
              className="after:absolute after:inset-0"
              onClick={(event) => {
                if (read_at !== null || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                markRead.mutate(undefined, { onSettled: () => router.push(href) });
              }}
            >
              {title}
            </Link>
          ) : (
            title
          )}
          {read_at === null && <span className="sr-only"> ({t("isUnread")})</span>}
        </p>
        <p className="break-words text-soft">{text}</p>
        <p className="pt-0.5 text-xs text-faint">
          {topicName(topic)} · <When at={created_at} as="relative" />
        </p>
      </div>
      {read_at === null && (
        <Button variant="quiet" size="icon-sm" className="relative" aria-label={t("markRead", { title })} title={t("markReadShort")} pending={markRead.isPending} onClick={() => markRead.mutate()}>
          <Check aria-hidden />
        </Button>
      )}
    </li>
  );
}
