import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isId } from "@/components/features/orders/search";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";
import { InvoiceView } from "./invoice-view";

const readInvoice = cache(async (id: string) => {
  const api = await serverApi();
  return answer(api.GET("/api/v1/invoices/{invoice_id}", { params: { path: { invoice_id: id } } }));
});

/** The number of an invoice for the title of its page; nothing where it cannot be read. */
export async function invoiceTitle(id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  try {
    return (await readInvoice(id)).label;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

export async function InvoiceDetailPage({ portal, id }: { portal: "retailer" | "manufacturer"; id: string }) {
  if (!isId(id)) notFound();
  const [profile, invoice] = await Promise.all([requireProfile(), read(() => readInvoice(id))]);
  if (invoice.problem) return <ProblemState problem={invoice.problem} />;
  const api = await serverApi();
  const { order_id, payment_id } = invoice.data;
  const [papers, refunds] = await Promise.all([
    answer(api.GET("/api/v1/invoices", { params: { query: { order_id, limit: 100 } } })),
    payment_id && profile.permissions.includes("payment:read")
      ? answer(api.GET("/api/v1/refunds", { params: { query: { payment_id, limit: 100 } } }))
      : null,
  ]);
  return (
    <>
      <PageCrumbs crumbs={[{ label: invoice.data.label }]} />
      <InvoiceView portal={portal} id={id} initial={{ invoice: invoice.data, papers, refunds }} />
    </>
  );
}
