import createClient from "openapi-fetch";
import { describe, expect, it, vi } from "vitest";
import type { paths } from "@/lib/api/schema";
import { invoiceView, readInvoices } from "./invoice-query";
import { isOpen, isOverdue } from "./types";

const eur = (amount: string) => ({ amount, currency: "EUR" });

describe("an invoice", () => {
  it("is open while something is owed", () => {
    expect(isOpen({ open: eur("0.01") })).toBe(true);
    expect(isOpen({ open: eur("0.00") })).toBe(false);
    expect(isOpen({ open: eur("-1.00") })).toBe(false);
  });

  it("is overdue from the day after it was due; a credit note never is", () => {
    const owed = { kind: "invoice", due_on: "2026-11-27", open: eur("5.00") } as const;
    expect(isOverdue(owed, "2026-11-27")).toBe(false);
    expect(isOverdue(owed, "2026-11-28")).toBe(true);
    expect(isOverdue({ ...owed, open: eur("0.00") }, "2026-11-28")).toBe(false);
    expect(isOverdue({ ...owed, kind: "credit_note" }, "2026-11-28")).toBe(false);
  });
});

describe("the overdue invoices", () => {
  it("are picked from all pages of the open ones", async () => {
    const page = (due_on: string, next_cursor: string | null) => ({ items: [{ kind: "invoice", due_on, open: eur("1.00") }], next_cursor });
    const pages = [page("2020-01-01", "two"), page("2999-01-01", "three"), page("2021-01-01", null)];
    const asked: string[] = [];
    const fetch = vi.fn((request: Request) => {
      asked.push(new URL(request.url).search);
      return Promise.resolve(Response.json(pages[asked.length - 1]));
    });
    const api = createClient<paths>({ baseUrl: "http://api.example", fetch });
    const found = await readInvoices(api, invoiceView({ state: "overdue" }));
    expect(found.items.map(({ due_on }) => due_on)).toEqual(["2020-01-01", "2021-01-01"]);
    expect(found.next_cursor).toBeNull();
    expect(asked).toEqual(["?open=true&limit=100", "?open=true&cursor=two&limit=100", "?open=true&cursor=three&limit=100"]);
  });
});
