import type { components } from "@/lib/api/schema";

type Mapping = components["schemas"]["PreviewOutput"]["mapping"];
/** What each column is taken for: a field, `spec:<name>`, or "" for nothing. */
export type Choices = Record<string, string>;

export const SPEC = "spec:";
export const FIELDS = [
  "sku", "title", "brand", "mpn", "gtins", "description", "category", "price", "price_minor", "tier2_min_quantity", "tier2_price",
  "tier3_min_quantity", "tier3_price", "tier4_min_quantity", "tier4_price", "tier5_min_quantity", "tier5_price", "unit", "case_size",
  "moq", "quantity_multiple", "tax_class", "lead_time_days", "weight_g", "stock", "reorder_level",
] as const;
export type Field = (typeof FIELDS)[number];

/** Beginnings and names beyond those that the API knows, in English and German. */
const GUESSES: [RegExp, Field][] = [
  [/^(sku|art(ikel|icle)?[ .-]*(n(umme)?r|no|number)?|item[ -]*(no|code|number)|product (no|id)|bestellnr)\.?$/, "sku"],
  [/^(title|name|product|produkt|bezeichnung|artikelname|titel)$/, "title"],
  [/^(brand|marke|hersteller)$/, "brand"],
  [/^(ean|gtin|barcode)s?([ -]*(code|13|nr))?$/, "gtins"],
  [/^(net(to)?[ -]*)?(unit[ -]*)?(price|preis|vk|uvp netto|stückpreis)( (eur|usd|gbp|net|netto))?$/, "price"],
  [/^(stock|bestand|lager(bestand)?|on[ -]hand|qty available)$/, "stock"],
  [/^(moq|min(imum)?[ -]*(order|qty|quantity)|mindest(bestell)?menge)$/, "moq"],
  [/^(ve|case( size)?|pack( size)?|units per case)$/, "case_size"],
  [/^(category|kategorie|warengruppe|group)$/, "category"],
  [/^(desc(ription)?|beschreibung|long text|langtext)$/, "description"],
  [/^(weight|gewicht)( \(?g\)?)?$/, "weight_g"],
  [/^(lead time|lieferzeit)( \(?(days|tage)\)?)?$/, "lead_time_days"],
];
const SPECIFICATIONS = /^(colou?r|farbe|material|size|größe|groesse|length|länge|width|breite|height|höhe|volume|volumen|diameter|durchmesser|model|modell|origin|herkunft)$/;

const tidy = (column: string) => column.toLowerCase().replaceAll("_", " ").trim();

/** The API's proposal by column, and a guess at the columns that it left. No field is taken twice. */
export function guessChoices(columns: readonly string[], proposed: Mapping): Choices {
  const choices: Choices = Object.fromEntries(columns.map((column) => [column, ""]));
  const taken = new Set<string>();
  for (const [field, source] of Object.entries(proposed)) {
    const { column } = source;
    if (column !== undefined && choices[column] === "") {
      choices[column] = field;
      taken.add(field);
    }
  }
  for (const column of columns) {
    if (choices[column] !== "") continue;
    const name = tidy(column);
    const guess = GUESSES.find(([pattern, field]) => !taken.has(field) && pattern.test(name))?.[1];
    const field = guess ?? (SPECIFICATIONS.test(name) ? `${SPEC}${column.trim()}` : "");
    choices[column] = field;
    if (field) taken.add(field);
  }
  return choices;
}

/** The columns in which the same field is chosen more than once. */
export function doubles(choices: Choices): string[] {
  const count = new Map<string, number>();
  for (const field of Object.values(choices)) count.set(field, (count.get(field) ?? 0) + 1);
  return Object.keys(choices).filter((column) => choices[column] !== "" && (count.get(choices[column] ?? "") ?? 0) > 1);
}

/** As the API takes it: `{"sku": "Article"}`. */
export function mappingOf(choices: Choices): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).filter(([, field]) => field !== "").map(([column, field]) => [field, column]));
}

/** A slice of a text file that ends with a whole line, for the preview of what is too large to be sent twice. */
export function wholeLines(text: string): string {
  const end = text.lastIndexOf("\n");
  return end < 0 ? text : text.slice(0, end + 1);
}
