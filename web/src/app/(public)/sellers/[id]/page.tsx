import { BadgeCheck, ExternalLink, MessageSquareText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { UUID } from "@/components/features/catalogue/filters";
import { ProductRow } from "@/components/features/catalogue/product-row";
import { someProducts } from "@/components/features/catalogue/search.server";
import { Facts } from "@/components/features/product/facts";
import { optional, readReviews, readSeller } from "@/components/features/product/product.server";
import { Reviews } from "@/components/features/product/reviews";
import { Certificates } from "@/components/features/seller/certificates";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { readProfile } from "@/lib/auth/session.server";
import { getFormat } from "@/lib/format/get-format";

type Props = PageProps<"/sellers/[id]">;

const SHOWN = 12;

async function sellerOf(params: Props["params"]) {
  const { id } = await params;
  const page = await read(() => (UUID.test(id) ? readSeller(id) : notFound()));
  // Only who sells has a page here.
  return page.data && page.data.kind !== "manufacturer" ? notFound() : page;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const seller = await sellerOf(params);
  return seller.data ? { title: seller.data.name, description: seller.data.description ?? undefined } : {};
}

async function readTerms(sellerId: string) {
  const { items } = await answer((await serverApi()).GET("/api/v1/order-terms", { params: { query: { seller_id: [sellerId] } } }));
  return items[0] ?? null;
}

export default async function SellerPage({ params, searchParams }: Props) {
  const page = await sellerOf(params);
  if (page.problem) return <ProblemState problem={page.problem} />;
  const seller = page.data;
  const { reviews: wanted } = await searchParams;
  const cursor = typeof wanted === "string" ? wanted.slice(0, 500) : null;
  const [t, words, format, profile, products, reviews] = await Promise.all([
    getTranslations("public.seller"),
    getTranslations("public"),
    getFormat(),
    readProfile(),
    someProducts({ seller: seller.id, limit: SHOWN }),
    readReviews({ seller_id: seller.id }, cursor),
  ]);
  const terms = profile ? await optional(() => readTerms(seller.id), null) : null;
  const website = seller.website && /^https?:\/\//i.test(seller.website) ? seller.website : null;
  const all = { href: `/search?seller=${seller.id}`, label: t("allProducts", { count: products.total }) };
  const buys = profile === null || profile.organisation_kind === "retailer";
  return (
    <div className="grid gap-10">
      <div className="grid gap-4">
        <Breadcrumb crumbs={[{ label: words("catalogue.title"), href: "/search" }, { label: seller.name }]} />
        <header className="flex flex-wrap items-start justify-between gap-4">
          <div className="grid min-w-0 gap-1.5">
            <h1 className="text-2xl break-words">{seller.name}</h1>
            <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
              <Badge tone={seller.verified ? "positive" : "neutral"}>
                {seller.verified && <BadgeCheck aria-hidden />}
                {t(seller.verified ? "verified" : "unverified")}
              </Badge>
              {[seller.city, format.country(seller.country)].filter(Boolean).join(", ")}
            </p>
          </div>
          {buys && (
            <Button asChild>
              <Link href={`/retailer/messages/new?seller=${seller.id}`} prefetch={false}>
                <MessageSquareText aria-hidden />
                {t("ask")}
              </Link>
            </Button>
          )}
        </header>
        <div className="grid gap-x-10 gap-y-6 pt-2 md:grid-cols-2">
          <Facts
            title={t("about")}
            facts={[
              {
                term: t("minimumOrder"),
                value: profile ? (terms?.minimum_order ? format.money(terms.minimum_order) : t("noMinimum")) : (
                  <Link href={`/login?next=/sellers/${seller.id}`} prefetch={false} className="text-accent-text underline underline-offset-2 hover:no-underline">
                    {t("minimumSignIn")}
                  </Link>
                ),
              },
              { term: t("brands"), value: seller.brands.join(", ") },
              { term: t("since"), value: seller.trading_since ? format.date(seller.trading_since) : null },
              {
                term: t("website"),
                value: website && (
                  <a href={website} target="_blank" rel="noopener noreferrer nofollow" className="inline-flex items-center gap-1 text-accent-text underline underline-offset-2 hover:no-underline">
                    {new URL(website).host}
                    <ExternalLink aria-label={t("newTab")} className="size-3.5" />
                  </a>
                ),
              },
            ]}
          />
          <Certificates certificates={seller.certifications} />
          {seller.description && <p className="max-w-3xl text-base break-words whitespace-pre-line text-soft md:col-span-2">{seller.description}</p>}
        </div>
      </div>
      {products.items.length > 0 ? (
        <ProductRow title={t("products")} hits={products.items} all={all} rows={2} />
      ) : (
        <section className="grid gap-2">
          <h2 className="text-lg">{t("products")}</h2>
          <p className="text-sm text-soft">{t("noProducts")}</p>
        </section>
      )}
      <Reviews reviews={reviews} path={`/sellers/${seller.id}`} cursor={cursor} />
    </div>
  );
}
