import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "./button";

type PaginationProps = {
  /** Where the next page is; null on the last. */
  nextHref: string | null;
  /** Where the list begins; null on the first page. A cursor only goes forward: back is the browser's own. */
  firstHref: string | null;
  /** Rows on this page. */
  count: number;
};

/** Pages by cursor, as links. */
export function Pagination({ nextHref, firstHref, count }: PaginationProps) {
  const t = useTranslations("common.ui");
  if (!nextHref && !firstHref) return null;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-3 pt-3">
      <p className="numeric text-xs text-faint">{t("rowsOnPage", { count })}</p>
      <div className="flex gap-2">
        {firstHref && (
          <Button asChild size="sm">
            <Link href={firstHref} prefetch={false}>
              <ChevronLeft aria-hidden />
              {t("firstPage")}
            </Link>
          </Button>
        )}
        {nextHref && (
          <Button asChild size="sm">
            <Link href={nextHref} prefetch={false} rel="next">
              {t("nextPage")}
              <ChevronRight aria-hidden />
            </Link>
          </Button>
        )}
      </div>
    </nav>
  );
}

type CursorPagesProps = { count: number; pathname: string; search: URLSearchParams | string; cursor: string | null | undefined; next: string | null | undefined };

/** Pages of a list whose address is `pathname` with `search`; `cursor` is that of this page. */
export function CursorPages({ count, pathname, search, cursor, next }: CursorPagesProps) {
  return <Pagination count={count} nextHref={next ? pageHref(pathname, search, next) : null} firstHref={cursor ? pageHref(pathname, search, null) : null} />;
}

/** The same page with another cursor; null takes the cursor away. */
export function pageHref(pathname: string, search: URLSearchParams | string, cursor: string | null): string {
  const next = new URLSearchParams(search);
  if (cursor) next.set("cursor", cursor);
  else next.delete("cursor");
  const text = next.toString();
  return text ? `${pathname}?${text}` : pathname;
}
