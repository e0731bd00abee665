import "@/styles/globals.css";
import { GeistMono, GeistSans, GeistSansExtended } from "@/styles/fonts";
import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/layouts/providers";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { THEME_COOKIE, parseTheme } from "@/lib/theme";

export const metadata: Metadata = {
  title: { default: "Tradepost", template: "%s · Tradepost" },
  description: "Open-source B2B wholesale: catalogue, orders, invoices and shipments in one place.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, received] = await Promise.all([getLocale(), cookies(), headers()]);
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} className={`${GeistSans.variable} ${GeistSansExtended.variable} ${GeistMono.variable}`}>
      <body className="font-sans">
        <ClientMessages of={[]}>
          <Providers nonce={received.get("x-nonce") ?? undefined}>{children}</Providers>
        </ClientMessages>
      </body>
    </html>
  );
}
