import { dayOf } from "@/lib/format/day";

/** The first day of the month that lies `months` before the month of `today`. */
export function monthStart(today: Date, months = 0): string {
  return dayOf(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)));
}
