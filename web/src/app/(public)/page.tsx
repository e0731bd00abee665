import { ClipboardCheck, Factory, Layers, type LucideIcon, PackageCheck, ShieldCheck, Store, Upload, Wallet } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { ProductPicture } from "@/components/features/catalogue/product-picture";
import { ProductRow } from "@/components/features/catalogue/product-row";
import { type Hit, popularProducts, someProducts } from "@/components/features/catalogue/search.server";
import { Button } from "@/components/ui/button";
import { readCategories } from "@/lib/api/categories.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: `Tradepost · ${(await getTranslations("public.landing"))("title")}` } };
}

const ROW = 6;
const ROOTS = 8;
const COLLAGE = 6;

export default async function LandingPage() {
  const [t, categories, newest, popular] = await Promise.all([getTranslations("public.landing"), readCategories(), someProducts({ sort: "newest", limit: 24 }), popularProducts(2 * ROW)]);
  const roots = categories.filter((each) => each.parent_id === null).slice(0, ROOTS);
  const samples = await Promise.all(roots.map((root) => someProducts({ category: root.id, limit: 4 })));
  const collage = spread([...samples.flatMap(({ items }) => items), ...newest.items]).slice(0, COLLAGE);
  return (
    <div className="grid gap-14">
      <section className="grid items-center gap-x-12 gap-y-8 pt-2 md:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] md:pt-8">
        <div className="grid justify-items-start gap-4">
          <h1 className="max-w-2xl text-3xl">{t("title")}</h1>
          <p className="max-w-xl text-md text-soft">{t("lead")}</p>
          <div className="flex flex-wrap gap-2 pt-2">
            <Button asChild variant="primary" size="lg">
              <Link href="/search" prefetch={false}>{t("browse")}</Link>
            </Button>
            <Button asChild size="lg">
              <Link href="/register" prefetch={false}>
                {t("register")}
              </Link>
            </Button>
          </div>
        </div>
        {collage.length >= 3 && (
          <ul className="grid grid-cols-3 gap-3">
            {collage.map((hit, index) => (
              <li key={hit.id} className={collage.length % 3 === 0 || index < 3 ? "" : "hidden"}>
                <Link href={`/products/${hit.id}`} prefetch={false} aria-label={hit.title} className="block overflow-hidden rounded-lg border hover:border-line-strong">
                  <ProductPicture id={hit.image_id} size={400} eager first={index === 0} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-3">
        <h2 className="text-lg">{t("categories")}</h2>
        {roots.length === 0 ? (
          <p className="text-soft">{t("noCategories")}</p>
        ) : (
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-3">
            {roots.map((root, index) => (
              <li key={root.id} className="relative flex items-center gap-3 overflow-hidden rounded-lg border bg-surface p-3 hover:border-line-strong">
                <span className="w-16 shrink-0 overflow-hidden rounded-md">
                  <ProductPicture id={samples[index]?.items[0]?.image_id ?? null} size={128} />
                </span>
                <span className="min-w-0">
                  <Link href={`/categories/${root.slug}`} prefetch={false} className="font-medium after:absolute after:inset-0 hover:text-accent-text">
                    {root.name}
                  </Link>
                  <span className="numeric block text-xs text-faint">{t("categoryCount", { count: samples[index]?.total ?? 0 })}</span>
                  <span className="line-clamp-1 text-xs text-faint">
                    {categories.filter((each) => each.parent_id === root.id).map((each) => each.name).join(", ")}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ProductRow title={t("popular")} hits={spread(popular.items).slice(0, ROW)} />
      <ProductRow title={t("newest")} hits={spread(newest.items).slice(0, ROW)} all={{ href: "/search?sort=newest", label: t("all") }} />
      <section className="grid gap-3">
        <h2 className="text-lg">{t("how")}</h2>
        <div className="grid gap-3 md:grid-cols-2">
          <Steps
            icon={Store}
            title={t("buyers")}
            text={t("buyersText")}
            steps={[
              { icon: ShieldCheck, title: t("buyer1"), text: t("buyer1Text") },
              { icon: Layers, title: t("buyer2"), text: t("buyer2Text") },
              { icon: PackageCheck, title: t("buyer3"), text: t("buyer3Text") },
            ]}
            action={{ href: "/register?kind=retailer", label: t("buy") }}
          />
          <Steps
            icon={Factory}
            title={t("makers")}
            text={t("makersText")}
            steps={[
              { icon: Upload, title: t("maker1"), text: t("maker1Text") },
              { icon: ClipboardCheck, title: t("maker2"), text: t("maker2Text") },
              { icon: Wallet, title: t("maker3"), text: t("maker3Text") },
            ]}
            action={{ href: "/register?kind=manufacturer", label: t("sell") }}
          />
        </div>
      </section>
    </div>
  );
}

/** Variants of one thing come together in every list: takes what differs in name first, and leaves out what has no picture. */
function spread(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  const early: Hit[] = [];
  const late: Hit[] = [];
  for (const hit of new Map(hits.map((each) => [each.id, each])).values()) {
    if (!hit.image_id) continue;
    const name = hit.title.split(",")[0] ?? hit.title;
    (seen.has(name) ? late : early).push(hit);
    seen.add(name);
  }
  return [...early, ...late];
}

type Step = { icon: LucideIcon; title: string; text: string };

function Steps({ icon: Icon, title, text, steps, action }: Step & { steps: Step[]; action: { href: string; label: string } }) {
  return (
    <section className="grid content-start gap-4 rounded-lg border bg-surface p-5">
      <header className="flex items-center gap-3">
        <span className="grid size-9 place-items-center rounded-md bg-accent-soft text-accent-text">
          <Icon aria-hidden className="size-5" />
        </span>
        <div>
          <h3 className="text-md">{title}</h3>
          <p className="text-xs text-faint">{text}</p>
        </div>
      </header>
      <ol className="grid gap-3">
        {steps.map(({ icon: StepIcon, title: name, text: what }) => (
          <li key={name} className="flex gap-3">
            <StepIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" />
            <div>
              <p className="text-sm font-medium">{name}</p>
              <p className="text-sm text-soft">{what}</p>
            </div>
          </li>
        ))}
      </ol>
      <Button asChild className="justify-self-start">
        <Link href={action.href} prefetch={false}>
          {action.label}
        </Link>
      </Button>
    </section>
  );
}
