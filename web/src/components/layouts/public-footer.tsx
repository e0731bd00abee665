import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { homeOf } from "@/lib/auth/portals";
import type { Profile } from "@/lib/auth/session.server";
import type { Theme } from "@/lib/theme";
import { Logo } from "./logo";
import { LanguageSwitch, ThemeSwitch } from "./preference-switches";

export async function PublicFooter({ profile, theme }: { profile: Profile | null; theme: Theme }) {
  const t = await getTranslations("common.layout");
  const links = [
    { href: "/search", label: t("catalogue") },
    ...(profile
      ? [{ href: homeOf(profile.organisation_kind), label: t("toPortal") }]
      : [
          { href: "/register", label: t("register") },
          { href: "/login", label: t("signIn") },
        ]),
    { href: "/api/docs", label: t("apiDocs") },
  ];
  return (
    <footer className="mt-16 border-t bg-surface">
      <div className="page-width flex flex-wrap items-center gap-x-8 gap-y-4 py-6">
        <Logo />
        <nav aria-label={t("footer")} className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-soft">
          {links.map((link) => (
            <Link key={link.href} href={link.href} prefetch={false} className="hover:text-ink hover:underline">
              {link.label}
            </Link>
          ))}
        </nav>
        <div className="flex items-center sm:hidden">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </div>
        <p className="text-xs text-faint sm:ml-auto">{t("licence")}</p>
      </div>
    </footer>
  );
}
