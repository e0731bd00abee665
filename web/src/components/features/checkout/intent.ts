import { newKey } from "@/lib/api/idempotency";
import { isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";

type Schemas = components["schemas"];
export type PlaceOrder = Schemas["PlaceOrderInput"];
type OrderGroup = Schemas["OrderGroupOutput"];
export type Payments = Schemas["ProcessOutput"];
type PayInput = Schemas["ProcessInput"];

/**
 * One wish to order. It is written down before anything is sent and forgotten only once its outcome is known, so that
 * neither a reload nor a lost connection makes a second order of it: what is sent again has the same keys.
 */
export type Intent = { placeKey: string; payKey: string; body: PlaceOrder; groupId?: string };

export type Calls = {
  place: (body: PlaceOrder, key: string) => Promise<OrderGroup>;
  pay: (body: PayInput, key: string) => Promise<Payments>;
};

export type Outcome =
  | { kind: "paid"; groupId: string; payments: Payments }
  /** The orders stand; they are not paid, for this reason. */
  | { kind: "unpaid"; groupId: string; error: unknown }
  /** Nothing was ordered. */
  | { kind: "refused"; error: unknown }
  /** Nobody knows: it has to be sent again, with the same keys. */
  | { kind: "unknown"; error: unknown };

const intentAt = (organisationId: string) => `tradepost-order-intent:${organisationId}`;

/** What is to be sent for this body: the intent that is under way, else a new one, which is written down. */
export function beginIntent(organisationId: string, body: PlaceOrder): Intent {
  const kept = readIntent(organisationId);
  if (kept && (kept.groupId || JSON.stringify(kept.body) === JSON.stringify(body))) return kept;
  const intent: Intent = { placeKey: newKey(), payKey: newKey(), body };
  write(intentAt(organisationId), intent);
  return intent;
}

export function readIntent(organisationId: string): Intent | null {
  const kept = read(intentAt(organisationId));
  return isIntent(kept) ? kept : null;
}

/** Places the orders of an intent and pays for them; each step once, however often this is called. */
export async function carryOut(organisationId: string, intent: Intent, calls: Calls): Promise<Outcome> {
  let groupId = intent.groupId;
  if (!groupId) {
    try {
      groupId = (await calls.place(intent.body, intent.placeKey)).id;
    } catch (error) {
      if (mayHaveHappened(error)) return { kind: "unknown", error };
      forgetIntent(organisationId);
      return { kind: "refused", error };
    }
    write(intentAt(organisationId), { ...intent, groupId });
  }
  try {
    const { payment_method: method, po_number } = intent.body;
    const payments = await calls.pay({ group_id: groupId, method, po_number }, intent.payKey);
    forgetIntent(organisationId);
    return { kind: "paid", groupId, payments };
  } catch (error) {
    if (mayHaveHappened(error)) return { kind: "unknown", error };
    forgetIntent(organisationId);
    return { kind: "unpaid", groupId, error };
  }
}

/** Whether the server may have done what was asked although the answer is an error. */
function mayHaveHappened(error: unknown): boolean {
  if (!isProblem(error)) return true;
  return error.status >= 500 || error.status === 401 || error.status === 429 || error.code.startsWith("web.");
}

function forgetIntent(organisationId: string): void {
  write(intentAt(organisationId), null);
}

function isIntent(kept: unknown): kept is Intent {
  if (typeof kept !== "object" || kept === null) return false;
  const { placeKey, payKey, body } = kept as Partial<Intent>;
  return typeof placeKey === "string" && typeof payKey === "string" && Array.isArray(body?.lines);
}

function read(name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === null) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still has the keys until the page is left.
  }
}
