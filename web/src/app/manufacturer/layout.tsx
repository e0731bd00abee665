import type { ReactNode } from "react";
import { PortalLayout } from "@/components/layouts/portal-layout";
import { Shell } from "./shell";

export default function ManufacturerLayout({ children }: { children: ReactNode }) {
  return <PortalLayout portal="manufacturer" shell={(theme) => <Shell theme={theme}>{children}</Shell>} />;
}
