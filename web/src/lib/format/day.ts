/** A calendar day as the API writes it, in UTC: today, or that of a moment. */
export function dayOf(moment: Date = new Date()): string {
  return moment.toISOString().slice(0, 10);
}

/** Whether it is a day that exists: `2026-02-30` parses, as the second of March. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
}

/** The first or the last moment of a day where the reader is, as the API writes moments; undefined for what is no day. */
export function momentOf(day: string, end: "first" | "last"): string | undefined {
  return isDay(day) ? new Date(`${day}T${end === "first" ? "00:00:00.000" : "23:59:59.999"}`).toISOString() : undefined;
}
