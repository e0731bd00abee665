"use client";

import type { ReactNode } from "react";
import { VerificationBanner } from "@/components/features/company/checklist";
import { PortalShell } from "@/components/layouts/portal-shell";
import type { Theme } from "@/lib/theme";
import { useNavigation } from "./navigation";

export function Shell({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <PortalShell navigation={useNavigation()} theme={theme} banner={<VerificationBanner />}>
      {children}
    </PortalShell>
  );
}
