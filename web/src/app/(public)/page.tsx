import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { readCategories } from "@/lib/api/categories.server";

export default async function LandingPage() {
  const [t, categories] = await Promise.all([getTranslations("public.landing"), readCategories()]);
  const roots = categories.filter((each) => each.parent_id === null);
  return (
    <div className="grid gap-12">
      <section className="grid justify-items-start gap-4 pt-8 md:pt-14">
        <h1 className="max-w-2xl text-3xl">{t("title")}</h1>
        <p className="max-w-xl text-md text-soft">{t("lead")}</p>
        <div className="flex flex-wrap gap-2 pt-2">
          <Button asChild variant="primary" size="lg">
            <Link href="/search">{t("browse")}</Link>
          </Button>
          <Button asChild size="lg">
            <Link href="/register">{t("register")}</Link>
          </Button>
        </div>
      </section>
      <section className="grid gap-3">
        <h2 className="text-lg">{t("categories")}</h2>
        {roots.length === 0 ? (
          <p className="text-soft">{t("noCategories")}</p>
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {roots.map((root) => (
              <li key={root.id} className="rounded-lg border bg-surface p-4">
                <Link href={`/categories/${root.slug}`} className="font-medium hover:text-accent-text hover:underline">
                  {root.name}
                </Link>
                <p className="line-clamp-2 pt-1 text-xs text-faint">
                  {categories.filter((each) => each.parent_id === root.id).map((each) => each.name).join(", ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
