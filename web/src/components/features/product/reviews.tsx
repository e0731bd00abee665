import { getTranslations } from "next-intl/server";
import { Stars } from "@/components/features/catalogue/stars";
import { Pagination } from "@/components/ui/pagination";
import type { components } from "@/lib/api/schema";
import { getFormat } from "@/lib/format/get-format";

type Review = components["schemas"]["ReviewOutput"];
type Summary = components["schemas"]["RatingSummary"];
type ReviewsProps = {
  reviews: { items: Review[]; next_cursor?: string | null };
  summary?: Summary | null;
  /** The page's own path and the cursor that it shows. */
  path: string;
  cursor: string | null;
};

const STARS = ["5", "4", "3", "2", "1"];

/** What buyers wrote and the seller answered, with the average of a product. */
export async function Reviews({ reviews, summary, path, cursor }: ReviewsProps) {
  const t = await getTranslations("public.reviews");
  const { items, next_cursor: next } = reviews;
  return (
    <section id="reviews" className="grid scroll-mt-4 gap-4">
      <h2 className="text-lg">{t("title")}</h2>
      {items.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <div className={`grid gap-x-10 gap-y-6 ${summary ? "md:grid-cols-[13rem_minmax(0,1fr)]" : ""}`}>
          {summary && <Average summary={summary} />}
          <div className="min-w-0">
            <ul className="divide-y">
              {items.map((review) => (
                <ReviewItem key={review.id} review={review} />
              ))}
            </ul>
            <Pagination count={items.length} nextHref={next ? `${path}?reviews=${encodeURIComponent(next)}#reviews` : null} firstHref={cursor ? `${path}#reviews` : null} />
          </div>
        </div>
      )}
    </section>
  );
}

async function Average({ summary }: { summary: Summary }) {
  const [t, format] = await Promise.all([getTranslations("public.reviews"), getFormat()]);
  const average = format.number(summary.average, { maximumFractionDigits: 1 });
  return (
    <div className="grid content-start gap-2">
      <p className="flex items-baseline gap-2">
        <strong className="numeric text-2xl font-semibold">{average}</strong>
        <Stars average={summary.average} label={t("average", { average })} />
      </p>
      <p className="numeric text-xs text-faint">{t("count", { count: summary.count })}</p>
      <ul className="grid gap-1">
        {STARS.map((stars) => {
          const count = summary.counts[stars] ?? 0;
          return (
            <li key={stars} className="numeric grid grid-cols-[1ch_1fr_2.5ch] items-center gap-2 text-xs text-soft" aria-label={t("share", { stars: Number(stars), count })}>
              <span aria-hidden>{stars}</span>
              <span aria-hidden className="h-1.5 overflow-hidden rounded-sm bg-sunken">
                <span className="block h-full bg-caution" style={{ width: `${(100 * count) / Math.max(1, summary.count)}%` }} />
              </span>
              <span aria-hidden className="text-right">{count}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

async function ReviewItem({ review }: { review: Review }) {
  const [t, format] = await Promise.all([getTranslations("public.reviews"), getFormat()]);
  return (
    <li className="grid gap-1.5 py-4 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars average={review.rating} label={t("stars", { rating: review.rating })} />
        <h3 className="text-sm font-medium">{review.title}</h3>
      </div>
      <p className="max-w-2xl text-sm whitespace-pre-line text-soft">{review.text}</p>
      <p className="text-xs text-faint">
        {review.buyer_name} · <time dateTime={review.created_at}>{format.date(review.created_at)}</time>
      </p>
      {review.reply && (
        <div className="mt-1 max-w-2xl border-l-2 border-accent pl-3 text-sm">
          <p className="text-xs font-medium text-soft">{t("reply")}</p>
          <p className="whitespace-pre-line text-soft">{review.reply}</p>
        </div>
      )}
    </li>
  );
}
