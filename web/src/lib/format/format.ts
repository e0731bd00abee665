import type { components } from "@/lib/api/schema";

export type Money = components["schemas"]["MoneyModel"];
type Moment = string | Date;

/** Language tags with the conventions of European trade: day before month, 24 hours. */
const TAGS: Record<string, string> = { en: "en-GB", de: "de-DE" };
const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["second", 60], ["minute", 60], ["hour", 24], ["day", 7], ["week", 4.345], ["month", 12], ["year", Infinity],
];

export type Formatter = ReturnType<typeof formatter>;

/** All formatting of a reader: their language and time zone. What cannot be read comes out as it came in. */
export function formatter(locale: string, timeZone: string) {
  const tag = TAGS[locale] ?? locale;
  const dateOf = (moment: Moment, options: Intl.DateTimeFormatOptions) => {
    const at = typeof moment === "string" ? new Date(moment) : moment;
    if (Number.isNaN(at.getTime())) return String(moment);
    // A calendar day without a time is the same day everywhere.
    const zone = typeof moment === "string" && DAY.test(moment) ? "UTC" : timeZone;
    return cached(Intl.DateTimeFormat, tag, { ...options, timeZone: zone }).format(at);
  };
  return {
    locale,
    timeZone,
    /** `{amount: "1234.50", currency: "EUR"}` -> `€1,234.50`. Exact: the string is never made a float. */
    money: (money: Money, options: { showPlus?: boolean } = {}) => {
      if (!isDecimal(money.amount)) return `${money.amount} ${money.currency}`;
      const signDisplay = options.showPlus ? "exceptZero" : "auto";
      const plain = cached(Intl.NumberFormat, tag, { style: "currency", currency: money.currency, signDisplay });
      // Unit prices may have more digits than the currency: they are shown, not rounded away.
      const digits = decimalsOf(money.amount);
      const usual = plain.resolvedOptions().maximumFractionDigits ?? 2;
      if (digits <= usual) return plain.format(money.amount);
      const exact = { style: "currency", currency: money.currency, signDisplay, maximumFractionDigits: digits } as const;
      return cached(Intl.NumberFormat, tag, exact).format(money.amount);
    },
    /** `1200` -> `1,200`; decimal strings stay exact. */
    number: (value: number | string, options: Intl.NumberFormatOptions = {}) => {
      const numbers = cached(Intl.NumberFormat, tag, { maximumFractionDigits: 6, ...options });
      if (typeof value === "number") return numbers.format(value);
      return isDecimal(value) ? numbers.format(value) : value;
    },
    /** `1284000` -> `1.3M`, for tiles and axes. */
    compact: (value: number) =>
      cached(Intl.NumberFormat, tag, { notation: "compact", maximumFractionDigits: 1 }).format(value),
    /** `0.125` -> `12.5%`. */
    percent: (share: number | string, digits = 1) => {
      const percents = cached(Intl.NumberFormat, tag, { style: "percent", maximumFractionDigits: digits });
      if (typeof share === "number") return percents.format(share);
      return isDecimal(share) ? percents.format(share) : share;
    },
    /** `3 Feb 2026`. */
    date: (moment: Moment) => dateOf(moment, { dateStyle: "medium" }),
    /** `3 Feb 2026, 14:05`. */
    dateTime: (moment: Moment) => dateOf(moment, { dateStyle: "medium", timeStyle: "short" }),
    /** `14:05`. */
    time: (moment: Moment) => dateOf(moment, { timeStyle: "short" }),
    /** `2 hours ago`, `in 3 days`. */
    relative: (moment: Moment, now: Date = new Date()) => {
      const words = cached(Intl.RelativeTimeFormat, tag, { numeric: "auto" });
      let amount = (new Date(moment).getTime() - now.getTime()) / 1000;
      if (Number.isNaN(amount)) return String(moment);
      for (const [unit, size] of STEPS) {
        if (Math.abs(Math.round(amount)) < size) return words.format(Math.round(amount), unit);
        amount /= size;
      }
      return String(moment);
    },
    /** `2.4 MB`, counted in thousands. */
    bytes: (count: number) => {
      const power = count < 1000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), BYTE_UNITS.length - 1);
      const unit = BYTE_UNITS[power] ?? "byte";
      const numbers = cached(Intl.NumberFormat, tag, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
      return numbers.format(count / 1000 ** power);
    },
    /** `A, B and C`. */
    list: (items: string[]) => cached(Intl.ListFormat, tag, {}).format(items),
    /** `DE` -> `Germany`. */
    country: (code: string) => {
      try {
        return new Intl.DisplayNames(tag, { type: "region" }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

function isDecimal(text: string): text is Intl.StringNumericLiteral {
  return DECIMAL.test(text);
}

function decimalsOf(amount: string): number {
  return (amount.split(".")[1] ?? "").replace(/0+$/, "").length;
}

type Made<O, T> = new (tag: string, options: O) => T;
const kept = new Map<string, unknown>();

/** Building an Intl formatter is slow, using one is quick. */
function cached<O extends object, T>(kind: Made<O, T>, tag: string, options: NoInfer<O>): T {
  const key = `${kind.name}|${tag}|${JSON.stringify(options)}`;
  let made = kept.get(key) as T | undefined;
  if (made === undefined) {
    made = new kind(tag, options);
    kept.set(key, made);
  }
  return made;
}
