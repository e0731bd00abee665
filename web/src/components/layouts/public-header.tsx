import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import type { components } from "@/lib/api/schema";
import type { Profile } from "@/lib/auth/session.server";
import { homeOf } from "@/lib/auth/portals";
import type { Theme } from "@/lib/theme";
import { CartCount } from "./cart-count";
import { Logo } from "./logo";
import { LanguageSwitch, ThemeSwitch } from "./preference-switches";
import { SearchBox } from "./search-box";

type PublicHeaderProps = { profile: Profile | null; categories: components["schemas"]["CategoryOutput"][]; theme: Theme };

const MOST_CATEGORIES = 9;

export async function PublicHeader({ profile, categories, theme }: PublicHeaderProps) {
  const t = await getTranslations("common.layout");
  const roots = categories.filter((each) => each.depth === 0 || each.parent_id === null).slice(0, MOST_CATEGORIES);
  const buys = profile === null || profile.organisation_kind === "retailer";
  return (
    <header className="border-b bg-surface">
      <div className="page-width grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 py-2.5 lg:gap-x-8">
        <Link href="/" prefetch={false} aria-label={t("toLanding")} className="flex rounded-md">
          <Logo />
        </Link>
        <SearchBox className="max-md:order-last max-md:col-span-3 md:max-w-2xl" />
        <div className="flex items-center gap-1 justify-self-end max-md:col-span-2">
          <span className="hidden items-center sm:flex">
            <LanguageSwitch />
            <ThemeSwitch theme={theme} />
          </span>
          {buys && <CartCount />}
          {profile ? (
            <Button asChild variant="primary" className="ml-1">
              <Link href={homeOf(profile.organisation_kind)} prefetch={false}>{t("toPortal")}</Link>
            </Button>
          ) : (
            <>
              <Button asChild variant="quiet">
                <Link href="/login" prefetch={false}>{t("signIn")}</Link>
              </Button>
              <Button asChild variant="primary" className="max-sm:hidden">
                <Link href="/register" prefetch={false}>{t("register")}</Link>
              </Button>
            </>
          )}
        </div>
      </div>
      {roots.length > 0 && (
        <nav aria-label={t("categories")} className="page-width overflow-x-auto">
          <ul className="flex gap-5 text-sm whitespace-nowrap text-soft">
            {roots.map((each) => (
              <li key={each.id}>
                <Link href={`/categories/${each.slug}`} prefetch={false} className="block border-b-2 border-transparent pt-1 pb-2 hover:border-accent hover:text-ink">
                  {each.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
