import type { Metadata } from "next";
import { InvoiceDetailPage, invoiceTitle } from "@/components/features/invoices/invoice-detail-page";

export async function generateMetadata({ params }: PageProps<"/retailer/invoices/[id]">): Promise<Metadata> {
  return { title: await invoiceTitle((await params).id) };
}

export default async function RetailerInvoicePage({ params }: PageProps<"/retailer/invoices/[id]">) {
  return <InvoiceDetailPage portal="retailer" id={(await params).id} />;
}
