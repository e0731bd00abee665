import { ChevronLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { components } from "@/lib/api/schema";
import { type Filters, catalogueHref } from "./filters";
import type { Facets } from "./search.server";

type Category = components["schemas"]["CategoryOutput"];
type CategoryFacetProps = { counts: Facets["categories"]; filters: Filters; category: Category | null; categories: Category[] };

/** The categories below the one that is shown, with their counts, and the way up. Each is a page of its own. */
export async function CategoryFacet({ counts, filters, category, categories }: CategoryFacetProps) {
  const t = await getTranslations("public.catalogue");
  const here = { ...filters, category: null, cursor: null };
  const depth = category?.path.length ?? 0;
  const below = counts
    .filter(({ path }) => path.length === depth + 1 && (category?.path ?? []).every((name, index) => path[index] === name))
    .sort((a, b) => b.count - a.count);
  const parent = categories.find((each) => each.id === category?.parent_id);
  const addressOf = (id: string) => `/categories/${categories.find((each) => each.id === id)?.slug ?? id}`;
  const link = "flex justify-between gap-2 rounded-sm py-1 text-sm text-soft hover:text-ink hover:underline";
  if (below.length === 0 && !category) return null;
  return (
    <nav aria-label={t("category")}>
      <h2 className="pb-1.5 text-xs font-semibold">{t("category")}</h2>
      {category && (
        <Link prefetch={false} href={catalogueHref(parent ? addressOf(parent.id) : "/search", here)} className="flex items-center gap-1 rounded-sm py-1 text-sm text-soft hover:text-ink hover:underline">
          <ChevronLeft aria-hidden className="size-3.5" />
          {parent?.name ?? t("allCategories")}
        </Link>
      )}
      {category && <p className="py-1 text-sm font-medium">{category.name}</p>}
      <ul className={category ? "border-l pl-3" : undefined}>
        {below.map(({ id, name, count }) => (
          <li key={id}>
            <Link prefetch={false} href={catalogueHref(addressOf(id), here)} className={link}>
              <span className="min-w-0 truncate">{name}</span>
              <span className="numeric text-xs text-faint">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
