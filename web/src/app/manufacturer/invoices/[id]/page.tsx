import type { Metadata } from "next";
import { InvoiceDetailPage, invoiceTitle } from "@/components/features/invoices/invoice-detail-page";

export async function generateMetadata({ params }: PageProps<"/manufacturer/invoices/[id]">): Promise<Metadata> {
  return { title: await invoiceTitle((await params).id) };
}

export default async function ManufacturerInvoicePage({ params }: PageProps<"/manufacturer/invoices/[id]">) {
  return <InvoiceDetailPage portal="manufacturer" id={(await params).id} />;
}
