import { isDay } from "@/lib/format/day";

/** What Next gives a page of its address. */
export type SearchParams = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address; what does not fit counts as not given, so that a mistyped address still shows a list. */
export function reader(params: SearchParams) {
  const text = (name: string): string | undefined => {
    const value = params[name];
    const first = (Array.isArray(value) ? value[0] : value)?.trim();
    return first ? first.slice(0, 100) : undefined;
  };
  const fitting = (fits: (value: string) => boolean) => (name: string) => {
    const value = text(name);
    return value && fits(value) ? value : undefined;
  };
  return {
    text,
    day: fitting(isDay),
    id: fitting(isId),
    /** A cursor is as long as the API makes it. */
    cursor: () => (typeof params.cursor === "string" && params.cursor ? params.cursor : undefined),
    oneOf: <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
      const value = text(name);
      return allowed.find((each) => each === value);
    },
    someOf: <T extends string>(name: string, allowed: readonly T[]): T[] | undefined => {
      const given = params[name] ?? [];
      const list = Array.isArray(given) ? given : [given];
      const known = allowed.filter((each) => list.includes(each));
      return known.length > 0 ? known : undefined;
    },
  };
}

/** A query as an address has it: lists repeat their name, what is missing stays out. */
export function toSearch(query: Record<string, unknown>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") search.append(name, String(each));
    }
  }
  return search;
}

/** Whether it can be the id of anything; what cannot be is not found, without asking. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
