import type { ReactNode } from "react";
import { PortalLayout } from "@/components/layouts/portal-layout";
import { Shell } from "./shell";

export default function RetailerLayout({ children }: { children: ReactNode }) {
  return <PortalLayout portal="retailer" shell={(theme) => <Shell theme={theme}>{children}</Shell>} />;
}
