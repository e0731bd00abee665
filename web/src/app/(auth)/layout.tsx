import type { ReactNode } from "react";
import { QueryProvider } from "@/components/layouts/query-provider";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["public", "account"]}>
      <QueryProvider>{children}</QueryProvider>
    </ClientMessages>
  );
}
