import type { ApiProblem } from "@/lib/api/problem";

type Fault = { name: string; message: string };

/** What the server says of the whole request, and a person mends at one field. */
const FIELD_OF_CODE: Record<string, string> = {
  "orders.saved_list_name_taken": "name",
  "payments.amount_mismatch": "amount",
  "payments.commission_rule_exists": "valid_from",
  "payments.limit_below_used": "amount",
  "payments.method_exists": "iban",
  "payments.receipt_known": "bank_reference",
  "payments.refund_too_large": "amount",
  "products.category_name_taken": "name",
  "products.sku_taken": "sku",
  "products.stock_reserved": "quantity",
  "products.warehouse_name_taken": "name",
  "users.email_taken": "email",
  "users.invalid_credentials": "current_password",
  "users.second_factor_invalid": "code",
};

/** `#/lines/0/sku` -> `lines.0.sku`; null for what is not in the body (`query/limit`) and for the body as a whole. */
export function fieldOf(pointer: string): string | null {
  if (!pointer.startsWith("#/")) return null;
  const parts = pointer.slice(2).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return parts.join(".") || null;
}

/** Whether the form has such a field: its values have the path. */
export function hasField(values: unknown, name: string): boolean {
  let at: unknown = values;
  for (const part of name.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}

/**
 * Shares out what the server said: to the fields that it names, and the rest to the top of the form.
 * `rename` maps names of the API to those of the form where they differ.
 */
export function shareOut(
  problem: ApiProblem,
  values: unknown,
  rename: Record<string, string> = {},
): { fields: Fault[]; above: string[] } {
  const fields: Fault[] = [];
  const above: string[] = [];
  for (const fault of problem.errors) {
    const told = fieldOf(fault.pointer);
    const name = told && (rename[told] ?? told);
    if (name && hasField(values, name)) fields.push({ name, message: fault.message });
    else above.push(fault.message);
  }
  if (problem.errors.length === 0) {
    const [told, message] = [FIELD_OF_CODE[problem.code], problem.detail ?? problem.title];
    const name = told && (rename[told] ?? told);
    if (name && hasField(values, name)) fields.push({ name, message });
    else above.push(message);
  }
  return { fields, above };
}
