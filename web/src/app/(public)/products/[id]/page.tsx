import { BadgeCheck, MessageSquareText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { UUID } from "@/components/features/catalogue/filters";
import { ProductRow } from "@/components/features/catalogue/product-row";
import { someProducts } from "@/components/features/catalogue/search.server";
import { Stars } from "@/components/features/catalogue/stars";
import { Facts } from "@/components/features/product/facts";
import { Gallery } from "@/components/features/product/gallery";
import { HiddenPrices } from "@/components/features/product/hidden-prices";
import { OrderBox } from "@/components/features/product/order-box";
import { optional, readDecimals, readProduct, readReviews, readSeller, readSummary } from "@/components/features/product/product.server";
import { Reviews } from "@/components/features/product/reviews";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ProblemState } from "@/components/ui/problem-state";
import { readCategories } from "@/lib/api/categories.server";
import { read } from "@/lib/api/read.server";
import { readProfile } from "@/lib/auth/session.server";

type Props = PageProps<"/products/[id]">;

async function productOf(params: Props["params"]) {
  const { id } = await params;
  return read(() => (UUID.test(id) ? readProduct(id) : notFound()));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await productOf(params);
  return product.data ? { title: product.data.title, description: product.data.description.slice(0, 160) || undefined } : {};
}

export default async function ProductPage({ params, searchParams }: Props) {
  const page = await productOf(params);
  if (page.problem) return <ProblemState problem={page.problem} />;
  const product = page.data;
  const { reviews: wanted } = await searchParams;
  const cursor = typeof wanted === "string" ? wanted.slice(0, 500) : null;
  const [t, words, profile, categories, decimals, seller, reviews, summary, others] = await Promise.all([
    getTranslations("public.product"),
    getTranslations("public"),
    readProfile(),
    readCategories(),
    readDecimals(),
    optional(() => readSeller(product.seller_id), null),
    readReviews({ product_id: product.id }, cursor),
    readSummary(product.id),
    someProducts({ seller: product.seller_id, limit: 7 }),
  ]);
  const categoryHref = (path: string[]) => {
    const slug = categories.find((each) => each.path.join("/") === path.join("/"))?.slug;
    return slug ? `/categories/${slug}` : "/search";
  };
  const units = (count: number) => t("units", { count, unit: product.unit === "piece" ? "piece" : "other", name: product.unit });
  return (
    <div className="grid gap-12">
      <div className="grid gap-4">
        <Breadcrumb
          crumbs={[
            { label: words("catalogue.title"), href: "/search" },
            ...product.category_path.map((label, index) => ({ label, href: categoryHref(product.category_path.slice(0, index + 1)) })),
            { label: product.title },
          ]}
        />
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_26rem]">
          <Gallery imageIds={product.image_ids} title={product.title} />
          <div className="grid content-start gap-4">
            <header className="grid gap-1">
              {product.brand && (
                <Link href={`/search?brand=${encodeURIComponent(product.brand)}`} prefetch={false} className="justify-self-start text-sm text-soft hover:text-ink hover:underline">
                  {product.brand}
                </Link>
              )}
              <h1 className="text-2xl break-words">{product.title}</h1>
              {summary && summary.count > 0 && (
                <a href="#reviews" className="flex items-center gap-2 justify-self-start text-sm text-soft hover:text-ink hover:underline">
                  <Stars average={summary.average} label={words("reviews.average", { average: Number(summary.average) })} />
                  {words("reviews.count", { count: summary.count })}
                </a>
              )}
              <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-soft">
                {t("by")}
                <Link href={`/sellers/${product.seller_id}`} prefetch={false} className="font-medium text-accent-text hover:underline">
                  {product.seller_name}
                </Link>
                {seller?.verified && (
                  <span className="inline-flex items-center gap-1 text-xs text-positive">
                    <BadgeCheck aria-hidden className="size-3.5" />
                    {words("seller.verified")}
                  </span>
                )}
              </p>
            </header>
            <section aria-label={t("order")} className="grid gap-4 rounded-lg border bg-surface p-4">
              {product.tiers === null && <HiddenPrices profile={profile} productId={product.id} />}
              {product.status === "active" ? (
                <OrderBox
                  canBuy={profile === null || profile.organisation_kind === "retailer"}
                  product={{
                    id: product.id,
                    title: product.title,
                    unit: product.unit,
                    moq: product.moq,
                    multiple: product.quantity_multiple,
                    caseSize: product.case_size,
                    available: product.available,
                    tiers: product.tiers ?? null,
                    decimals: decimals[product.currency] ?? 2,
                  }}
                />
              ) : (
                <p className="text-sm text-caution">{t("notOnSale")}</p>
              )}
            </section>
            <Facts
              title={t("terms")}
              facts={[
                { term: t("moq"), value: units(product.moq) },
                { term: t("caseSize"), value: units(product.case_size) },
                { term: t("multiple"), value: product.quantity_multiple },
                { term: t("stock"), value: product.available > 0 ? units(product.available) : t("outOfStock") },
                { term: t("leadTime"), value: t("days", { count: product.lead_time_days }) },
              ]}
            />
            {(profile === null || profile.organisation_kind === "retailer") && (
              <Button asChild className="justify-self-start">
                <Link href={`/retailer/messages/new?product=${product.id}`} prefetch={false}>
                  <MessageSquareText aria-hidden />
                  {t("ask")}
                </Link>
              </Button>
            )}
          </div>
        </div>
      </div>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        {product.description && (
          <section className="grid content-start gap-2 md:col-span-2">
            <h2 className="text-md">{t("description")}</h2>
            <p className="max-w-3xl text-base break-words whitespace-pre-line text-soft">{product.description}</p>
          </section>
        )}
        <Facts title={t("specifications")} facts={Object.entries(product.specifications).map(([term, value]) => ({ term, value: String(value) }))} />
        <Facts
          title={t("facts")}
          facts={[
            { term: t("brand"), value: product.brand },
            { term: t("sku"), value: product.sku },
            { term: t("mpn"), value: product.mpn },
            { term: t("gtin"), value: product.gtins.join(", ") },
            { term: t("category"), value: product.category_path.join(" / ") },
            { term: t("weight"), value: product.weight_g ? t("weightValue", { grams: product.weight_g }) : null },
          ]}
        />
      </div>
      <Reviews reviews={reviews} summary={summary} path={`/products/${product.id}`} cursor={cursor} />
      <ProductRow
        title={t("more", { seller: product.seller_name })}
        hits={others.items.filter((each) => each.id !== product.id).slice(0, 6)}
        all={{ href: `/sellers/${product.seller_id}`, label: t("allOf") }}
      />
    </div>
  );
}
