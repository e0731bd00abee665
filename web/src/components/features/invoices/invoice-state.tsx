import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import { dayOf } from "@/lib/format/day";
import { type InvoiceSummary, isOpen, isOverdue } from "./types";

/** Where an invoice stands; a credit note is not owed. */
export function InvoiceStatePill({ invoice }: { invoice: Pick<InvoiceSummary, "kind" | "open" | "due_on"> }) {
  const t = useTranslations("orders.invoiceState");
  if (invoice.kind === "credit_note") return <StatusPill status="none">{t("credit_note")}</StatusPill>;
  const state = isOverdue(invoice, dayOf()) ? "overdue" : isOpen(invoice) ? "open" : "settled";
  return <StatusPill status={state} tone={state === "settled" ? "positive" : undefined}>{t(state)}</StatusPill>;
}
