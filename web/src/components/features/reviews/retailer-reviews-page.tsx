"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reviewsKeys } from "@/lib/api/query-keys/reviews";
import { useMay } from "@/lib/auth/use-session";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { ProductName } from "./product-name";
import { ReviewDialog } from "./review-dialog";
import { ReviewsList } from "./reviews-list";

/** What a buyer received and may review, and what it wrote. */
export function RetailerReviewsPage() {
  const t = useTranslations("messaging.reviews");
  const mayWrite = useMay("review:write");
  return (
    <>
      <PageHeader title={t("ownTitle")} description={t("ownText")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {mayWrite && <ToReview />}
        <section className="grid gap-3">
          <h2 className="text-md">{t("written")}</h2>
          <ReviewsList
            filters={{ own: true }}
            label={t("written")}
            empty={{ title: t("noneWritten"), text: t("noneWrittenText") }}
            actions={(review) =>
              mayWrite && <ReviewDialog productId={review.product_id} review={review} trigger={<Button size="sm">{t("edit")}</Button>} />
            }
          />
        </section>
      </div>
    </>
  );
}

function ToReview() {
  const t = useTranslations("messaging.reviews");
  const open = useCursorList(reviewsKeys.list({ toWrite: true }), (cursor, signal) =>
    answer(api.GET("/api/v1/reviews/to-write", { params: { query: { limit: 10, cursor } }, signal })),
  );
  return (
    <Card title={t("toWrite")} description={t("toWriteText")}>
      {open.isPending ? (
        <Skeleton className="h-16" />
      ) : open.isLoadingError ? (
        <ErrorState framed={false} error={open.error} onRetry={() => void open.refetch()} />
      ) : open.data.length === 0 ? (
        <p className="text-sm text-soft">{t("nothingToWrite")}</p>
      ) : (
        <ul className="grid gap-3">
          {open.data.map(({ product_id: id, order_id: order, delivered_at: at }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <div className="min-w-0 flex-1">
                <ProductName id={id} />
                <p className="text-xs text-faint">
                  {t.rich("deliveredAt", { when: () => <When at={at} /> })} ·{" "}
                  <Link href={`/retailer/orders/${order}`} className="hover:underline">
                    {t("toOrder")}
                  </Link>
                </p>
              </div>
              <ReviewDialog productId={id} trigger={<Button size="sm">{t("write")}</Button>} />
            </li>
          ))}
        </ul>
      )}
      {open.data && <LoadMore hasMore={open.hasNextPage} pending={open.isFetchingNextPage} onMore={() => void open.fetchNextPage()} />}
    </Card>
  );
}
