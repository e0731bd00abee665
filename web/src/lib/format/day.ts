/** A calendar day as the API writes it, in UTC: today, or that of a moment. */
export function dayOf(moment: Date = new Date()): string {
  return moment.toISOString().slice(0, 10);
}

/** Whether it is a day that exists: `2026-02-30` parses, as the second of March. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
}
