import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/layouts/query-provider";
import { SessionProvider } from "@/lib/auth/use-session";
import { requireProfile } from "@/lib/auth/session.server";
import { ClientMessages } from "@/lib/i18n/client-messages";
import type { Namespace } from "@/lib/i18n/messages";
import type { Portal } from "@/lib/auth/portals";
import { THEME_COOKIE, type Theme, parseTheme } from "@/lib/theme";

/** What client components of a portal say besides the portal's own strings. */
const SHARED: Record<Portal, Namespace[]> = {
  retailer: ["account", "messaging", "orders", "buying"],
  manufacturer: ["account", "messaging", "orders", "selling"],
  admin: ["account", "messaging", "orders"],
};

type PortalLayoutProps = { portal: Portal; shell: (theme: Theme) => ReactNode };

/** The session and the strings of a portal around its shell. */
export async function PortalLayout({ portal, shell }: PortalLayoutProps) {
  const profile = await requireProfile();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const { id, name, email, permissions, organisation_id, organisation_name, organisation_kind, verified, verification, suspended } = profile;
  const session = { id, name, email, permissions, organisation_id, organisation_name, organisation_kind, verified, verification, suspended };
  return (
    <ClientMessages of={[portal, ...SHARED[portal]]}>
      <QueryProvider>
        <SessionProvider session={session}>{shell(theme)}</SessionProvider>
      </QueryProvider>
    </ClientMessages>
  );
}
