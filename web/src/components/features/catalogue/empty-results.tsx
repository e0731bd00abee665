import { SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { ActiveFilter } from "./active-filters";
import { type Filters, catalogueHref, cleared } from "./filters";

const MOST = 4;

/** Nothing fits: says what was searched and offers to take filters away, one by one or all. */
export async function EmptyResults({ filters, chips, path }: { filters: Filters; chips: ActiveFilter[]; path: string }) {
  const t = await getTranslations("public.catalogue");
  const { q } = filters;
  const what = q ? t(chips.length > 0 ? "emptySearchedFiltered" : "emptySearched", { q }) : t(chips.length > 0 ? "emptyFiltered" : "emptyText");
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed border-line-strong/50 px-6 py-12 text-center">
      <span className="grid size-9 place-items-center rounded-md bg-sunken text-faint">
        <SearchX aria-hidden className="size-4.5" />
      </span>
      <div className="grid max-w-md gap-1">
        <h2 className="text-md break-words">{t("emptyTitle")}</h2>
        <p className="text-sm break-words text-soft">
          {what} {(q || chips.length > 0) && t("emptyHelp")}
        </p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        {chips.slice(0, MOST).map(({ key, label, href }) => (
          <Button key={key} asChild size="sm">
            <Link prefetch={false} href={href}>
              {t("without", { label })}
            </Link>
          </Button>
        ))}
        {chips.length > 1 && (
          <Button asChild size="sm">
            <Link prefetch={false} href={catalogueHref(path, cleared(filters))}>
              {t("clear")}
            </Link>
          </Button>
        )}
        <Button asChild size="sm" variant="primary">
          <Link prefetch={false} href="/search">
            {t("searchAll")}
          </Link>
        </Button>
      </div>
    </div>
  );
}
