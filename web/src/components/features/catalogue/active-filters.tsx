import { X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { getFormat } from "@/lib/format/get-format";
import { type Filters, catalogueHref, cleared, without } from "./filters";
import type { Found } from "./search.server";

export type ActiveFilter = { key: string; label: string; href: string };

/** What the results are narrowed to, each with the address of the catalogue without it. */
export async function activeFilters(filters: Filters, path: string, found: Found): Promise<ActiveFilter[]> {
  const [t, format] = await Promise.all([getTranslations("public.catalogue"), getFormat()]);
  const names = new Map([...(found.facets?.sellers ?? []).map(({ id, name }) => [id, name] as const), ...found.items.map((hit) => [hit.seller_id, hit.seller_name] as const)]);
  const chip = (key: string, label: string, change: Partial<Filters>) => ({ key, label, href: catalogueHref(path, { ...filters, cursor: null, ...change }) });
  const { priceMin, priceMax } = filters;
  return [
    ...filters.brand.map((each) => chip(`brand:${each}`, each, { brand: without(filters.brand, each) })),
    ...filters.seller.map((each) => chip(`seller:${each}`, names.get(each) ?? t("seller"), { seller: without(filters.seller, each) })),
    ...(filters.inStock ? [chip("stock", t("inStock"), { inStock: false })] : []),
    ...(priceMin ?? priceMax
      ? [
          chip(
            "price",
            priceMin === null
              ? t("priceBelow", { upper: format.number(priceMax ?? "") })
              : priceMax === null
                ? t("priceAbove", { lower: format.number(priceMin) })
                : t("priceBetween", { lower: format.number(priceMin), upper: format.number(priceMax) }),
            { priceMin: null, priceMax: null },
          ),
        ]
      : []),
    ...filters.attribute.map((each) => chip(`attribute:${each}`, each.replace(":", ": "), { attribute: without(filters.attribute, each) })),
  ];
}

/** Chips that take one filter away. */
export async function ActiveFilters({ chips, filters, path }: { chips: ActiveFilter[]; filters: Filters; path: string }) {
  const t = await getTranslations("public.catalogue");
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ key, label, href }) => (
        <li key={key}>
          <Link
            prefetch={false}
            scroll={false}
            href={href}
            aria-label={t("remove", { label })}
            className="flex h-6 max-w-64 items-center gap-1 rounded-md bg-accent-soft pr-1 pl-2 text-xs font-medium text-accent-text hover:bg-selected"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link prefetch={false} scroll={false} href={catalogueHref(path, cleared(filters))} className="px-1 text-xs text-soft hover:text-ink hover:underline">
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}
