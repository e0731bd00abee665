import { LayoutGrid, List } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Pagination } from "@/components/ui/pagination";
import type { components } from "@/lib/api/schema";
import { ActiveFilters, activeFilters } from "./active-filters";
import { CatalogueFrame } from "./catalogue-frame";
import { EmptyResults } from "./empty-results";
import { FacetPanel } from "./facet-panel";
import { FacetPanelToggle } from "./facet-panel-toggle";
import { type Filters, SORTS, catalogueHref } from "./filters";
import { HitCard, HitRow } from "./hit-card";
import { SortSelect } from "./kept-fields";
import { HiddenPricesNote, SearchNotes } from "./notes";
import type { Found } from "./search.server";

type Category = components["schemas"]["CategoryOutput"];
type CatalogueViewProps = {
  title: string;
  crumbs?: Crumb[];
  /** Where the form goes: `/search`, or the page of a category. */
  path: string;
  filters: Filters;
  found: Found;
  priceDropped: boolean;
  /** The category that is shown, by the address or by a filter. */
  category: Category | null;
  categories: Category[];
};

const EARLY = 4;
const SORT_NAMES = { relevance: "relevance", newest: "newest", price: "price", "-price": "priceDown", title: "title" } as const;

/** The catalogue: facets, chips, order, results. All of it is rendered on the server; the frame around asks for it again. */
export async function CatalogueView({ title, crumbs, path, filters, found, priceDropped, category, categories }: CatalogueViewProps) {
  const t = await getTranslations("public.catalogue");
  const chips = await activeFilters(filters, path, found);
  const sorts = SORTS.filter((each) => !found.prices_hidden || !each.endsWith("price"));
  const nextHref = found.next_cursor ? catalogueHref(path, { ...filters, cursor: found.next_cursor }) : null;
  const firstHref = filters.cursor ? catalogueHref(path, { ...filters, cursor: null }) : null;
  return (
    <CatalogueFrame path={path} q={filters.q}>
      {filters.q && <input type="hidden" name="q" value={filters.q} />}
      {filters.category && <input type="hidden" name="category" value={filters.category} />}
      {filters.view !== "grid" && <input type="hidden" name="view" value={filters.view} />}
      {crumbs && (
        <div className="pb-2">
          <Breadcrumb crumbs={crumbs} />
        </div>
      )}
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-4">
        <div className="grid min-w-0 gap-0.5">
          <h1 className="text-xl break-words">{title}</h1>
          <p role="status" className="numeric text-sm text-soft">
            {t("count", { count: found.total })}
          </p>
        </div>
        <div className="flex items-center gap-2 max-sm:w-full">
          <div className="w-48 max-sm:flex-1">
            <SortSelect label={t("sort")} value={sorts.includes(filters.sort) ? filters.sort : "relevance"}>
              {sorts.map((each) => (
                <option key={each} value={each}>
                  {t(`sorts.${SORT_NAMES[each]}`)}
                </option>
              ))}
            </SortSelect>
          </div>
          <ViewLinks filters={filters} path={path} />
        </div>
      </header>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <FacetPanelToggle label={chips.length > 0 ? t("showFilters", { count: chips.length }) : t("filters")}>
          <FacetPanel found={found} filters={filters} path={path} category={category} categories={categories} />
        </FacetPanelToggle>
        <div className="grid min-w-0 content-start gap-3">
          {found.prices_hidden && <HiddenPricesNote dropped={priceDropped} />}
          <SearchNotes found={found} filters={filters} />
          <ActiveFilters chips={chips} filters={filters} path={path} />
          <section aria-label={t("results")} className="transition-opacity group-data-pending/catalogue:opacity-50">
            <h2 className="sr-only">{t("results")}</h2>
            {found.items.length === 0 ? (
              <EmptyResults filters={filters} chips={chips} path={path} />
            ) : filters.view === "list" ? (
              <ul className="divide-y overflow-hidden rounded-lg border bg-surface">
                {found.items.map((hit, index) => (
                  <li key={hit.id}>
                    <HitRow hit={hit} early={index < 2 * EARLY} first={index === 0} />
                  </li>
                ))}
              </ul>
            ) : (
              <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
                {found.items.map((hit, index) => (
                  <li key={hit.id} className={`min-w-0 ${index < EARLY ? "" : "laid-out-when-near"}`}>
                    <HitCard hit={hit} early={index < EARLY} first={index === 0} />
                  </li>
                ))}
              </ul>
            )}
            <Pagination nextHref={nextHref} firstHref={firstHref} count={found.items.length} />
          </section>
        </div>
      </div>
    </CatalogueFrame>
  );
}

async function ViewLinks({ filters, path }: { filters: Filters; path: string }) {
  const t = await getTranslations("public.catalogue");
  const views = [
    { view: "grid", icon: LayoutGrid },
    { view: "list", icon: List },
  ] as const;
  return (
    <nav aria-label={t("view")} className="flex overflow-hidden rounded-md border border-line-strong/60 bg-surface">
      {views.map(({ view, icon: Icon }) => (
        <Link
          key={view}
          prefetch={false}
          scroll={false}
          replace
          href={catalogueHref(path, { ...filters, view })}
          aria-label={t(view)}
          aria-current={filters.view === view ? "true" : undefined}
          className="grid size-[calc(var(--control-height)-2px)] place-items-center text-faint -outline-offset-2 hover:bg-hover hover:text-ink aria-current:bg-selected aria-current:text-accent-text"
        >
          <Icon aria-hidden className="size-4" />
        </Link>
      ))}
    </nav>
  );
}
