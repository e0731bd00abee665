"use client";

import { Star } from "lucide-react";
import type { ReactNode } from "react";
import { LoadMore } from "@/components/ui/load-more";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { type Review, ReviewCard } from "./review-card";

type Filters = { product_id?: string; seller_id?: string; rating?: number; own?: boolean };
type ReviewsListProps = { filters: Filters; label: string; empty: { title: string; text: string }; actions: (review: Review) => ReactNode };

/** Reviews that fit, the newest first. */
export function ReviewsList({ filters, label, empty, actions }: ReviewsListProps) {
  const list = useCursorList(reviewsKeys.list(filters), (cursor, signal) =>
    answer(api.GET("/api/v1/reviews", { params: { query: { ...filters, limit: 25, cursor } }, signal })),
  );
  if (list.isPending) return <TableSkeleton rows={4} />;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <EmptyState icon={Star} {...empty} />;
  return (
    <div>
      <ul aria-label={label} className="divide-y rounded-lg border bg-surface">
        {list.data.map((review) => (
          <ReviewCard key={review.id} review={review} actions={actions(review)} />
        ))}
      </ul>
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </div>
  );
}
