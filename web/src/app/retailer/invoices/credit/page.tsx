import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreditPage } from "@/components/features/invoices/credit-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.credit");
  return { title: t("title") };
}

export default function RetailerCreditPage() {
  return <CreditPage />;
}
