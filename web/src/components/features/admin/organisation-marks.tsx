"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import type { components } from "@/lib/api/schema";

type Summary = components["schemas"]["OrganisationSummaryOutput"];

export function KindBadge({ kind }: { kind: Summary["kind"] }) {
  const t = useTranslations("admin.shared.kind");
  return <Badge tone={kind === "operator" ? "accent" : "neutral"}>{t(kind)}</Badge>;
}

export function VerificationPill({ status }: { status: Summary["verification"] }) {
  const t = useTranslations("admin.shared.verification");
  return <StatusPill status={status}>{t(status)}</StatusPill>;
}
