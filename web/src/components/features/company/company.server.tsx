import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { answerWithEtag } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { countryOptions } from "@/lib/format/countries";
import { getFormat } from "@/lib/format/get-format";
import { CompanyPage } from "./company-page";

export async function CompanyView() {
  const [t, format, api] = await Promise.all([getTranslations("account.company"), getFormat(), serverApi()]);
  const organisation = await read(() => answerWithEtag(api.GET("/api/v1/organisations/mine")));
  if (organisation.problem) return <ProblemState problem={organisation.problem} />;
  const { data, etag } = organisation.data;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <CompanyPage organisation={data} etag={etag ?? ""} countries={countryOptions(format)} />
    </>
  );
}
