"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { threadsKeys } from "@/lib/api/query-keys/threads";
import type { components } from "@/lib/api/schema";
import { homeOf } from "@/lib/auth/portals";
import { useMay, useSession } from "@/lib/auth/use-session";
import { useVisible } from "@/lib/hooks/use-visible";
import { Composer, type Draft } from "./composer";
import { MessageBubble } from "./message-bubble";

type Thread = components["schemas"]["ThreadOutput"];

/** A conversation: what was written, and the place to answer. Reading it marks it as read. */
export function ThreadPage({ thread: first }: { thread: Thread }) {
  const t = useTranslations("messaging.thread");
  const client = useQueryClient();
  const session = useSession();
  const mayWrite = useMay("message:write");
  const path = { thread_id: first.id };
  const { data: thread } = useQuery({
    queryKey: threadsKeys.detail(first.id),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/threads/{thread_id}", { params: { path }, signal })),
    initialData: first,
  });
  const messages = useInfiniteQuery({
    queryKey: threadsKeys.part(first.id, "messages"),
    queryFn: ({ signal, pageParam }) =>
      answer(api.GET("/api/v1/threads/{thread_id}/messages", { params: { path, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items).toReversed(),
  });
  useReading(thread, messages.data?.at(-1)?.number);
  const send = useMutation({
    mutationFn: (body: Draft) => answer(api.POST("/api/v1/threads/{thread_id}/messages", { body, params: { path } })),
    onSuccess: () => client.invalidateQueries({ queryKey: threadsKeys.all }),
  });
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.data?.at(-1)?.number;
  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);

  const isBuyer = session?.organisation_id === thread.buyer_id;
  const home = session ? homeOf(session.organisation_kind) : "";
  const subjectHref = thread.subject_type === "order" ? `${home}/orders/${thread.subject_id}` : isBuyer ? `/products/${thread.subject_id}` : `${home}/products/${thread.subject_id}`;
  return (
    <div className="mx-auto max-w-3xl">
      <PageCrumbs crumbs={[{ label: thread.subject }]} />
      <PageHeader
        title={thread.subject}
        description={
          <>
            {t("with", { name: isBuyer ? thread.seller_name : thread.buyer_name })} ·{" "}
            <Link href={subjectHref} className="text-accent-text underline underline-offset-3">
              {thread.subject_type === "order" ? t("toOrder") : t("toProduct")}
            </Link>
          </>
        }
      />
      <div className="rounded-lg border bg-surface">
        <div className="grid gap-3 p-4">
          {messages.isPending ? (
            <Skeleton className="h-24" />
          ) : messages.isLoadingError ? (
            <ErrorState framed={false} error={messages.error} onRetry={() => void messages.refetch()} />
          ) : (
            <>
              <LoadMore hasMore={messages.hasNextPage} pending={messages.isFetchingNextPage} onMore={() => void messages.fetchNextPage()} />
              <ol aria-label={t("messages")} aria-live="polite" className="grid gap-3">
                {messages.data.map((message) => (
                  <MessageBubble key={message.id} message={message} thread={thread} />
                ))}
              </ol>
            </>
          )}
          <div ref={end} />
        </div>
        {mayWrite ? (
          <div className="border-t p-4">
            <Composer onSend={(draft) => send.mutateAsync(draft)} />
          </div>
        ) : (
          <p className="border-t p-4 text-sm text-soft">{t("readOnly")}</p>
        )}
      </div>
    </div>
  );
}

/** Marks as read what is on the screen: at first, and whenever something came in while the page is looked at. */
function useReading(thread: Thread, newest: number | undefined): void {
  const client = useQueryClient();
  const visible = useVisible();
  const { id, unread_count: unread } = thread;
  useEffect(() => {
    if (!visible || newest === undefined || unread === 0) return;
    answer(api.POST("/api/v1/threads/{thread_id}/read", { params: { path: { thread_id: id } } })).then(
      () => client.invalidateQueries({ queryKey: threadsKeys.all }),
      // It is marked the next time.
      () => undefined,
    );
  }, [client, id, unread, newest, visible]);
}
