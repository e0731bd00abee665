import type { components } from "@/lib/api/schema";

type Schemas = components["schemas"];
export type Invoice = Schemas["InvoiceOutput"];
export type InvoiceSummary = Schemas["InvoiceSummary"];
export type InvoicePage = Schemas["Page_InvoiceSummary_"];
export type Refund = Schemas["RefundOutput"];
export type Credit = Schemas["CreditOutput"];

type Owed = Pick<InvoiceSummary, "kind" | "due_on" | "open">;

export function isOpen({ open }: Pick<InvoiceSummary, "open">): boolean {
  return /[1-9]/.test(open.amount) && !open.amount.startsWith("-");
}

/** Whether it should have been paid before `today` (`2026-11-30`). */
export function isOverdue(invoice: Owed, today: string): boolean {
  return invoice.kind === "invoice" && isOpen(invoice) && invoice.due_on < today;
}
