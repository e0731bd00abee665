/** A calendar day as the API writes it, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The first day of the month that lies `months` before the month of `today`. */
export function monthStart(today: Date, months = 0): string {
  return dayOf(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)));
}

/** Whether it is a day that the API takes. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
