import type { Client } from "openapi-fetch";
import { type SearchParams, reader } from "@/components/features/orders/search";
import { answer } from "@/lib/api/answer";
import type { paths } from "@/lib/api/schema";
import { dayOf } from "@/lib/format/day";
import { type InvoicePage, type InvoiceSummary, isOverdue } from "./types";

const INVOICES_PER_PAGE = 50;
const STATES = ["open", "overdue", "settled"] as const;
const KINDS = ["invoice", "credit_note"] as const;
const AT_ONCE = 100;
const MOST_PAGES = 10;

/** The list of invoices that an address asks for. */
export function invoiceView(params: SearchParams) {
  const read = reader(params);
  return {
    state: read.oneOf("state", STATES),
    kind: read.oneOf("kind", KINDS),
    issued_from: read.day("issued_from"),
    issued_until: read.day("issued_until"),
    cursor: read.cursor(),
  };
}
export type InvoiceView = ReturnType<typeof invoiceView>;

/**
 * A page of invoices. The API knows open ones, not overdue ones: those are picked here from the open ones, of which
 * it reads a thousand at most.
 */
export async function readInvoices(api: Client<paths>, view: InvoiceView, signal?: AbortSignal): Promise<InvoicePage> {
  const { state, cursor, ...rest } = view;
  const page = (query: { open?: boolean; cursor?: string; limit: number }) =>
    answer(api.GET("/api/v1/invoices", { params: { query: { ...rest, ...query } }, signal }));
  if (state !== "overdue") return page({ open: state && state === "open", cursor, limit: INVOICES_PER_PAGE });
  const overdue: InvoiceSummary[] = [];
  const today = dayOf();
  let next: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const found = await page({ open: true, cursor: next, limit: AT_ONCE });
    overdue.push(...found.items.filter((invoice) => isOverdue(invoice, today)));
    next = found.next_cursor ?? undefined;
    if (!next) break;
  }
  return { items: overdue, next_cursor: null };
}
