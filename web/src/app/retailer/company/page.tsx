import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompanyView } from "@/components/features/company/company.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.company"))("title") };
}

export default function RetailerCompanyPage() {
  return <CompanyView />;
}
