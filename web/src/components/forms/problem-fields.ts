import type { ApiProblem } from "@/lib/api/problem";

type Fault = { name: string; message: string };

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
  if (problem.errors.length === 0) above.push(problem.detail ?? problem.title);
  return { fields, above };
}
