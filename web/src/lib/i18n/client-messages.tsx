import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "./messages";

/** Gives client components below `common` and the namespaces named here, and no more: they travel with the page. */
export async function ClientMessages({ of, children }: { of: Namespace[]; children: ReactNode }) {
  const all: Messages = await getMessages();
  const some = Object.fromEntries(["common" as const, ...of].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
