import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvoicesPage } from "@/components/features/invoices/invoices-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.invoices");
  return { title: t("title") };
}

export default function RetailerInvoicesPage({ searchParams }: PageProps<"/retailer/invoices">) {
  return <InvoicesPage portal="retailer" searchParams={searchParams} />;
}
