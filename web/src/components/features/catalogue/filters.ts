/** What the catalogue is narrowed to; it lives in the address. Lists hold each value once. */
export type Filters = {
  q: string;
  category: string | null;
  brand: string[];
  seller: string[];
  attribute: string[];
  inStock: boolean;
  priceMin: string | null;
  priceMax: string | null;
  sort: Sort;
  view: "grid" | "list";
  cursor: string | null;
};
export const SORTS = ["relevance", "newest", "price", "-price", "title"] as const;
export type Sort = (typeof SORTS)[number];

type Params = Record<string, string | string[] | undefined>;

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PRICE = /^\d{1,9}(\.\d{1,4})?$/;
const LONGEST_QUERY = 200;
const LONGEST_VALUE = 200;
const MOST_VALUES = 50;
const MOST_ATTRIBUTES = 20;

/** The filters of an address. What the API would refuse is left out, so that an old or mistyped link still shows something. */
export function parseFilters(params: Params): Filters {
  const category = first(params.category);
  return {
    q: first(params.q).trim().slice(0, LONGEST_QUERY),
    category: UUID.test(category) ? category : null,
    brand: all(params.brand).filter((each) => each.length <= LONGEST_VALUE).slice(0, MOST_VALUES),
    seller: all(params.seller).filter((each) => UUID.test(each)).slice(0, MOST_VALUES),
    attribute: all(params.attribute).filter((each) => /^[^:]+:./.test(each) && each.length <= 2 * LONGEST_VALUE).slice(0, MOST_ATTRIBUTES),
    inStock: first(params.in_stock) === "true",
    priceMin: price(params.price_min),
    priceMax: price(params.price_max),
    sort: SORTS.find((each) => each === first(params.sort)) ?? "relevance",
    view: first(params.view) === "list" ? "list" : "grid",
    cursor: first(params.cursor).slice(0, 100) || null,
  };
}

/** The address of the catalogue at `path` with these filters; defaults are left out. */
export function catalogueHref(path: string, filters: Filters): string {
  const params = new URLSearchParams();
  if (filters.q) params.set("q", filters.q);
  if (filters.category) params.set("category", filters.category);
  for (const name of ["brand", "seller", "attribute"] as const) for (const each of filters[name]) params.append(name, each);
  if (filters.inStock) params.set("in_stock", "true");
  if (filters.priceMin) params.set("price_min", filters.priceMin);
  if (filters.priceMax) params.set("price_max", filters.priceMax);
  if (filters.sort !== "relevance") params.set("sort", filters.sort);
  if (filters.view !== "grid") params.set("view", filters.view);
  if (filters.cursor) params.set("cursor", filters.cursor);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** These filters as the API's searches take them; without order, view and page. */
export function searchQuery(filters: Filters) {
  return {
    ...(filters.q ? { q: filters.q } : {}),
    ...(filters.category ? { category: filters.category } : {}),
    brand: filters.brand,
    seller: filters.seller,
    attribute: filters.attribute,
    ...(filters.inStock ? { in_stock: true } : {}),
    ...(filters.priceMin ? { price_min: filters.priceMin } : {}),
    ...(filters.priceMax ? { price_max: filters.priceMax } : {}),
  };
}

/** The address that a form of the catalogue stands for: its fields, without what is empty or the default. */
export function formHref(path: string, fields: Iterable<[string, unknown]>): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of fields) if (typeof value === "string" && value.trim()) (params[name] ??= []).push(value.trim().replace(",", name.startsWith("price_") ? "." : ","));
  return catalogueHref(path, parseFilters(params));
}

/** Nothing chosen: words, order and view stay. */
export function cleared(filters: Filters): Filters {
  return { ...filters, brand: [], seller: [], attribute: [], inStock: false, priceMin: null, priceMax: null, cursor: null };
}

export function without(values: string[], value: string): string[] {
  return values.filter((each) => each !== value);
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function all(value: string | string[] | undefined): string[] {
  return [...new Set(Array.isArray(value) ? value : value ? [value] : [])].filter((each) => each.trim() !== "");
}

function price(value: string | string[] | undefined): string | null {
  const text = first(value).trim().replace(",", ".");
  return PRICE.test(text) ? text : null;
}
