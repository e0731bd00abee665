import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CatalogueView } from "@/components/features/catalogue/catalogue-view";
import { parseFilters } from "@/components/features/catalogue/filters";
import { searchCatalogue } from "@/components/features/catalogue/search.server";
import { ProblemState } from "@/components/ui/problem-state";
import { readCategories } from "@/lib/api/categories.server";
import { read } from "@/lib/api/read.server";

/** The category by its name in addresses or by its id. */
async function findCategory(params: PageProps<"/categories/[slug]">["params"]) {
  const { slug } = await params;
  return (await readCategories()).find((each) => each.slug === slug || each.id === slug) ?? notFound();
}

export async function generateMetadata({ params }: PageProps<"/categories/[slug]">): Promise<Metadata> {
  return { title: (await findCategory(params)).name };
}

export default async function CategoryPage({ params, searchParams }: PageProps<"/categories/[slug]">) {
  const [category, categories, t] = await Promise.all([findCategory(params), readCategories(), getTranslations("public.catalogue")]);
  const filters = { ...parseFilters(await searchParams), category: null };
  const page = await read(() => searchCatalogue({ ...filters, category: category.id }));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const above = category.path.slice(0, -1).map((name, index) => ({
    label: name,
    href: `/categories/${categories.find((each) => each.depth === index + 1 && each.path.join("/") === category.path.slice(0, index + 1).join("/"))?.slug ?? ""}`,
  }));
  return (
    <CatalogueView
      title={category.name}
      crumbs={[{ label: t("title"), href: "/search" }, ...above, { label: category.name }]}
      path={`/categories/${category.slug}`}
      filters={filters}
      {...page.data}
      category={category}
      categories={categories}
    />
  );
}
