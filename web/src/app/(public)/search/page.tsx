import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueView } from "@/components/features/catalogue/catalogue-view";
import { parseFilters } from "@/components/features/catalogue/filters";
import { searchCatalogue } from "@/components/features/catalogue/search.server";
import { ProblemState } from "@/components/ui/problem-state";
import { readCategories } from "@/lib/api/categories.server";
import { read } from "@/lib/api/read.server";

async function titleOf(searchParams: PageProps<"/search">["searchParams"]): Promise<string> {
  const [t, params] = await Promise.all([getTranslations("public.catalogue"), searchParams]);
  const { q } = parseFilters(params);
  return q ? t("titleFor", { q }) : t("title");
}

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  return { title: await titleOf(searchParams) };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const filters = parseFilters(await searchParams);
  const [title, categories, page] = await Promise.all([titleOf(searchParams), readCategories(), read(() => searchCatalogue(filters))]);
  if (page.problem) return <ProblemState problem={page.problem} />;
  const category = categories.find((each) => each.id === filters.category) ?? null;
  return <CatalogueView title={title} path="/search" filters={filters} {...page.data} category={category} categories={categories} />;
}
