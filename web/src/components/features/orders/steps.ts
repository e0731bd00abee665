import type { OrderLine, OrderStatus, Side } from "./types";

export type OrderAction =
  | "pay" | "accept" | "ship" | "complete" | "reorder" | "message" | "review" | "refuse" | "cancel";

type Situation = {
  side: Side;
  status: OrderStatus;
  permissions: readonly string[];
  /** Imported from the seller's past: it is only read. */
  historical: boolean;
  /** A payment was begun already: there is nothing left to start. */
  inPayment: boolean;
  /** Something arrived. */
  received: boolean;
};

type Rule = { action: OrderAction; side: Side; permission: string; when: (situation: Situation) => boolean };

const is =
  (...statuses: OrderStatus[]) =>
  ({ status }: Situation) =>
    statuses.includes(status);

/** The state table as this person meets it. The API has the last word: this only spares buttons that it would refuse. */
const RULES: Rule[] = [
  { action: "pay", side: "buyer", permission: "payment:create", when: (now) => now.status === "placed" && !now.inPayment },
  { action: "complete", side: "buyer", permission: "order:create", when: is("delivered") },
  { action: "accept", side: "seller", permission: "order:accept", when: is("confirmed") },
  { action: "ship", side: "seller", permission: "shipment:create", when: is("processing", "partially_shipped") },
  { action: "reorder", side: "buyer", permission: "order:create", when: () => true },
  { action: "message", side: "buyer", permission: "message:write", when: () => true },
  { action: "message", side: "seller", permission: "message:write", when: () => true },
  { action: "review", side: "buyer", permission: "review:write", when: (now) => now.received },
  { action: "refuse", side: "seller", permission: "order:accept", when: is("confirmed") },
  { action: "cancel", side: "buyer", permission: "order:cancel", when: is("placed", "confirmed") },
  { action: "cancel", side: "seller", permission: "order:cancel", when: is("processing") },
  { action: "cancel", side: "operator", permission: "order:cancel", when: is("placed", "confirmed", "processing") },
];

/** What this person may do with the order now, the likeliest first. */
export function actionsFor(situation: Situation): OrderAction[] {
  if (situation.historical) return [];
  return RULES.filter(
    (rule) => rule.side === situation.side && situation.permissions.includes(rule.permission) && rule.when(situation),
  ).map((rule) => rule.action);
}

/** Units of goods that no shipment has yet, by line; `promised` are those in shipments that have not left. */
export function openUnits(lines: readonly OrderLine[], promised: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const goods = lines.filter((line) => line.kind === "goods");
  return new Map(
    goods.map((line) => [line.id, Math.max(0, line.quantity - line.shipped_quantity - (promised.get(line.id) ?? 0))]),
  );
}

/** `"12.5"` or `"12,5"` kilograms in whole grams; undefined where nothing is given, null where it is no weight. */
export function gramsOf(text: string): number | undefined | null {
  const trimmed = text.trim().replace(",", ".");
  if (!trimmed) return undefined;
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(trimmed)) return null;
  const grams = Math.round(Number(trimmed) * 1000);
  return grams > 0 ? grams : null;
}
