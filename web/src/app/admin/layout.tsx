import type { ReactNode } from "react";
import { PortalLayout } from "@/components/layouts/portal-layout";
import { Shell } from "./shell";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <PortalLayout portal="admin" shell={(theme) => <Shell theme={theme}>{children}</Shell>} />;
}
