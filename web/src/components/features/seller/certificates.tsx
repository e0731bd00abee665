import { FileBadge } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { components } from "@/lib/api/schema";
import { getFormat } from "@/lib/format/get-format";

const TONES = { claimed: "neutral", accepted: "positive", refused: "danger" } as const;

/** What a seller says to hold, and whether the operator examined it. */
export async function Certificates({ certificates }: { certificates: components["schemas"]["CertificationOutput"][] }) {
  const [t, format] = await Promise.all([getTranslations("public.seller"), getFormat()]);
  return (
    <section className="grid content-start gap-2">
      <h2 className="text-md">{t("certificates")}</h2>
      {certificates.length === 0 ? (
        <p className="text-sm text-soft">{t("noCertificates")}</p>
      ) : (
        <ul className="divide-y border-y text-sm">
          {certificates.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <FileBadge aria-hidden className="size-4 shrink-0 text-faint" />
              <span className="min-w-0 flex-1">
                <span className="font-medium">{each.title}</span>{" "}
                <span className="text-xs text-faint">
                  {t("issuedBy", { issuer: each.issuer })}
                  {each.valid_until && `, ${t("validUntil", { date: format.date(each.valid_until) })}`}
                </span>
              </span>
              <Badge tone={TONES[each.state]}>{t(`states.${each.state}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
