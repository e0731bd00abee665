"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { StatusPill } from "@/components/ui/status-pill";
import { When } from "@/components/ui/when";
import { useMay } from "@/lib/auth/use-session";
import type { CountryOption } from "@/lib/format/countries";
import type { components } from "@/lib/api/schema";
import { Certifications } from "./certifications";
import { CompanyForm } from "./company-form";
import { RefundAccounts } from "./refund-accounts";

type Organisation = components["schemas"]["OrganisationOutput"];
type CompanyPageProps = { organisation: Organisation; etag: string; countries: CountryOption[] };

/** The company as it describes itself, and the form that changes it. */
export function CompanyPage({ organisation, etag, countries }: CompanyPageProps) {
  const t = useTranslations("account.company");
  const router = useRouter();
  const mayEdit = useMay("organisation:update");
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <CompanyForm
        // Another version is another form: after a conflict it starts with what the other person saved.
        key={etag}
        organisation={organisation}
        etag={etag}
        countries={countries}
        onClose={(saved) => {
          if (saved) router.refresh();
          setEditing(false);
        }}
        onReread={() => router.refresh()}
      />
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Facts organisation={organisation} countries={countries} onEdit={mayEdit ? () => setEditing(true) : undefined} />
      {organisation.kind === "manufacturer" && <Certifications certifications={organisation.certifications} />}
      {organisation.kind === "retailer" && <RefundAccounts />}
      <p className="text-xs text-faint">
        {t.rich("updatedAt", { when: () => <When at={organisation.updated_at} as="dateTime" /> })}
      </p>
    </div>
  );
}

function Facts({ organisation, countries, onEdit }: { organisation: Organisation; countries: CountryOption[]; onEdit?: () => void }) {
  const t = useTranslations("account.company");
  const { address, profile } = organisation;
  const country = countries.find(({ code }) => code === address.country)?.name ?? address.country;
  const seller = organisation.kind === "manufacturer";
  const list = (items: string[] | undefined) =>
    items && items.length > 0 ? (
      <span className="flex flex-wrap gap-1">
        {items.map((each) => (
          <Badge key={each}>{each}</Badge>
        ))}
      </span>
    ) : null;
  return (
    <>
      <Card title={t("official")} actions={onEdit && <Button size="sm" onClick={onEdit}>{t("edit")}</Button>}>
        <DescriptionList
          columns={3}
          entries={[
            { term: t("name"), value: organisation.name },
            { term: t("state"), value: <StatusPill status={organisation.verification}>{t(`verification.${organisation.verification}`)}</StatusPill> },
            { term: t("kind"), value: t(`kinds.${organisation.kind}`) },
            {
              term: t("address"),
              value: (
                <address className="not-italic">
                  {[address.line1, address.line2, `${address.postal_code} ${address.city}`, address.region, country].filter(Boolean).map((line, index) => (
                    <span key={index} className="block">
                      {line}
                    </span>
                  ))}
                </address>
              ),
            },
            { term: t("vatId"), value: organisation.vat_id && <span className="font-mono">{organisation.vat_id}</span> },
            { term: t("iban"), value: organisation.iban && <span className="font-mono">{organisation.iban}</span> },
            { term: t("currency"), value: organisation.currency },
            { term: t("language"), value: t(`languages.${organisation.language}`) },
            { term: t("tradingSince"), value: profile?.trading_since ? <When at={profile.trading_since} /> : null },
          ]}
        />
      </Card>
      <Card title={t("profile")} description={seller ? t("profileTextSeller") : undefined}>
        <DescriptionList
          columns={3}
          entries={[
            { term: t("website"), value: profile?.website && <a href={profile.website} rel="noreferrer noopener" target="_blank" className="text-accent-text underline underline-offset-3">{profile.website}</a> },
            { term: t("contactEmail"), value: profile?.contact_email },
            { term: t("phone"), value: profile?.phone },
            ...(seller
              ? [{ term: t("foundedYear"), value: profile?.founded_year }, { term: t("brands"), value: list(profile?.brands) }]
              : [{ term: t("storeCount"), value: profile?.store_count }, { term: t("salesChannels"), value: list(profile?.sales_channels) }]),
            { term: t("description"), value: profile?.description && <span className="whitespace-pre-line">{profile.description}</span> },
          ]}
        />
      </Card>
    </>
  );
}
