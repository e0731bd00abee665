type Change = { name: string; before?: string; after: string };

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
type Moment = (at: string) => string;

/** What an audit entry changed, as lines: a pair or `{from, to}` is a before and an after, the rest is a fact. `moment` writes times. */
export function readable(changes: Record<string, unknown>, moment: Moment = (at) => at): Change[] {
  const text = (value: unknown) => textOf(value, moment);
  const { from, to, ...rest } = changes;
  // Most services name the state before and after just so.
  const moved: Change[] = "from" in changes && "to" in changes ? [{ name: "", before: text(from), after: text(to) }] : [];
  const facts = moved.length > 0 ? rest : changes;
  return moved.concat(Object.entries(facts).map(([key, value]) => {
    const name = key.replaceAll("_", " ");
    if (isRecord(value)) {
      const [before, after] = "before" in value && "after" in value ? [value.before, value.after] : [value.from, value.to];
      if (("from" in value && "to" in value) || ("before" in value && "after" in value)) return { name, before: text(before), after: text(after) };
    }
    return { name, after: text(value) };
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, moment: Moment): string {
  const text = (part: unknown) => textOf(part, moment);
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "string") return MOMENT.test(value) ? moment(value) : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isRecord(value) && typeof value.amount === "string" && typeof value.currency === "string") return `${value.amount} ${value.currency}`;
  if (Array.isArray(value)) return value.length > 0 ? value.map(text).join(", ") : "–";
  return Object.entries(value).map(([name, part]) => `${name.replaceAll("_", " ")}: ${text(part)}`).join("; ");
}
