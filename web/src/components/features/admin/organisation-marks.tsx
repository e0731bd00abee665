"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import type { components } from "@/lib/api/schema";

type Summary = components["schemas"]["OrganisationSummaryOutput"];

export const KINDS = ["manufacturer", "retailer", "operator"] as const satisfies readonly Summary["kind"][];

export function KindBadge({ kind }: { kind: Summary["kind"] }) {
  const t = useTranslations("admin.shared.kind");
  return <Badge tone={kind === "operator" ? "accent" : "neutral"}>{t(kind)}</Badge>;
}

export function VerificationPill({ status }: { status: Summary["verification"] }) {
  const t = useTranslations("admin.shared.verification");
  return <StatusPill status={status}>{t(status)}</StatusPill>;
}

/** A company of which only the id is known: its name is looked up. */
export function OrganisationLink({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: organisationsKeys.detail(id),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/organisations/{organisation_id}", { params: { path: { organisation_id: id } }, signal })),
  });
  return <Link className="hover:underline" href={`/admin/organisations/${id}`}>{data?.organisation.name ?? id.slice(-8)}</Link>;
}
