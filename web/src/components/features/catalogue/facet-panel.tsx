import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { components } from "@/lib/api/schema";
import { getFormat } from "@/lib/format/get-format";
import { AllValues } from "./all-values";
import { CategoryFacet } from "./category-facet";
import { FacetBox } from "./facet-box";
import { type Filters, catalogueHref } from "./filters";
import { PriceField } from "./kept-fields";
import type { Facets, Found } from "./search.server";

type Category = components["schemas"]["CategoryOutput"];
type Value = { value: string; label: string; count: number };
type FacetPanelProps = { found: Found; filters: Filters; path: string; category: Category | null; categories: Category[] };

const SHOWN = 7;
// A search counts so many values of a facet; where it gives all of these there may be more.
const COUNTED = 20;

/** All facets with their counts. What is chosen stays in view, with 0 where nothing fits any more. */
export async function FacetPanel({ found, filters, path, category, categories }: FacetPanelProps) {
  const t = await getTranslations("public.catalogue");
  const facets: Facets = found.facets ?? { brands: [], categories: [], sellers: [], in_stock: [], price_ranges: null, attributes: [] };
  const asked = found.prices_hidden ? { ...filters, priceMin: null, priceMax: null } : filters;
  const inStock = facets.in_stock.find((each) => each.value)?.count ?? 0;
  const names = [...new Set([...facets.attributes.map((each) => each.name), ...filters.attribute.map((each) => each.split(":")[0] ?? "")])];
  return (
    <div className="grid gap-5">
      <CategoryFacet counts={facets.categories} filters={filters} category={category} categories={categories} />
      <Facet title={t("stock")}>
        <FacetBox name="in_stock" value="true" checked={filters.inStock} count={inStock}>
          {t("inStock")}
        </FacetBox>
      </Facet>
      <Values title={t("brand")} facet={{ name: "brand" }} filters={asked} chosen={filters.brand} values={facets.brands.map(({ value, count }) => ({ value, label: value, count }))} />
      <Values title={t("seller")} facet={{ name: "seller" }} filters={asked} chosen={filters.seller} values={facets.sellers.map(({ id, name, count }) => ({ value: id, label: name, count }))} />
      {!found.prices_hidden && <Price filters={filters} path={path} ranges={facets.price_ranges ?? []} />}
      {names.map((name) => (
        <Values
          key={name}
          title={name}
          facet={{ name: "attribute", attribute: name }}
          filters={asked}
          chosen={filters.attribute.filter((each) => each.startsWith(`${name}:`))}
          values={(facets.attributes.find((each) => each.name === name)?.values ?? []).map(({ value, count }) => ({ value: `${name}:${value}`, label: value, count }))}
        />
      ))}
      <noscript>
        <Button type="submit" variant="primary" className="w-full">
          {t("apply")}
        </Button>
      </noscript>
    </div>
  );
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t pt-4 first:border-t-0 first:pt-0">
      <legend className="float-left w-full pb-1.5 text-xs font-semibold text-ink">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

type ValuesProps = { title: string; facet: ComponentProps<typeof AllValues>["facet"]; filters: Filters; chosen: string[]; values: Value[] };

async function Values({ title, facet, filters, chosen, values }: ValuesProps) {
  const { name } = facet;
  const t = await getTranslations("public.catalogue");
  const gone = chosen.filter((each) => !values.some(({ value }) => value === each));
  const all = [...gone.map((value) => ({ value, label: name === "attribute" ? value.slice(value.indexOf(":") + 1) : value, count: 0 })), ...values];
  if (all.length === 0) return null;
  const isEarly = ({ value }: Value, index: number) => index < SHOWN || chosen.includes(value);
  const boxes = (list: Value[]) =>
    list.map(({ value, label, count }) => (
      <FacetBox key={value} name={name} value={value} checked={chosen.includes(value)} count={count}>
        {label}
      </FacetBox>
    ));
  const rest = all.filter((each, index) => !isEarly(each, index));
  return (
    <Facet title={title}>
      {boxes(all.filter(isEarly))}
      {rest.length > 0 && (
        <details>
          <summary className="py-1 text-xs text-accent-text hover:underline">{t("more", { count: rest.length })}</summary>
          {boxes(rest)}
          {values.length >= COUNTED && (
            <AllValues
              // Counted anew where something else was chosen.
              key={catalogueHref("", { ...filters, [name]: filters[name].filter((each) => !chosen.includes(each)), cursor: null })}
              title={title}
              facet={facet}
              filters={filters}
              shown={all.map(({ value }) => value)}
            />
          )}
        </details>
      )}
    </Facet>
  );
}

async function Price({ filters, path, ranges }: { filters: Filters; path: string; ranges: NonNullable<Facets["price_ranges"]> }) {
  const [t, format] = await Promise.all([getTranslations("public.catalogue"), getFormat()]);
  const label = (lower: string | null, upper: string | null) => {
    if (lower === null) return t("priceBelow", { upper: format.number(upper ?? "") });
    if (upper === null) return t("priceAbove", { lower: format.number(lower) });
    return t("priceBetween", { lower: format.number(lower), upper: format.number(upper) });
  };
  return (
    <Facet title={t("price")}>
      <ul>
        {ranges
          .filter((each) => each.count > 0)
          .map(({ lower, upper, count }) => (
            <li key={`${lower}-${upper}`}>
              <Link
                prefetch={false}
                scroll={false}
                aria-current={filters.priceMin === lower && filters.priceMax === upper ? "true" : undefined}
                href={catalogueHref(path, { ...filters, priceMin: lower, priceMax: upper, cursor: null })}
                className="flex justify-between gap-2 rounded-sm py-1 text-sm text-soft hover:text-ink hover:underline aria-current:font-medium aria-current:text-ink"
              >
                {label(lower, upper)}
                <span className="numeric text-xs font-normal text-faint">{count}</span>
              </Link>
            </li>
          ))}
      </ul>
      <div className="flex items-end gap-2 pt-1.5">
        <PriceField name="price_min" value={filters.priceMin ?? ""} label={t("priceFrom")} />
        <PriceField name="price_max" value={filters.priceMax ?? ""} label={t("priceTo")} />
        <Button type="submit">{t("apply")}</Button>
      </div>
    </Facet>
  );
}
