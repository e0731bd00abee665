import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { NavigationProgress } from "@/components/layouts/navigation-progress";
import { PublicFooter } from "@/components/layouts/public-footer";
import { PublicHeader } from "@/components/layouts/public-header";
import { MAIN_ID, SkipLink } from "@/components/layouts/skip-link";
import { readCategories } from "@/lib/api/categories.server";
import { readProfile } from "@/lib/auth/session.server";
import { SessionKeeper } from "@/lib/auth/session-keeper";
import { SessionProvider } from "@/lib/auth/use-session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { THEME_COOKIE, parseTheme } from "@/lib/theme";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [profile, categories, jar, t] = await Promise.all([readProfile(), readCategories(), cookies(), getTranslations("public.catalogue")]);
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value);
  return (
    <ClientMessages of={["public"]}>
      <SessionProvider session={profile}>
        <SkipLink />
        <NavigationProgress label={t("loading")} />
        <SessionKeeper />
        <div className="flex min-h-dvh flex-col">
          <PublicHeader profile={profile} categories={categories} theme={theme} />
          <main id={MAIN_ID} tabIndex={-1} className="page-width flex-1 pt-6 outline-none">
            {children}
          </main>
          <PublicFooter profile={profile} theme={theme} />
        </div>
      </SessionProvider>
    </ClientMessages>
  );
}
