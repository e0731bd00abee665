/** Rows as people paste them from a spreadsheet, a mail or a CSV file. The server says what they mean. */
export type PastedRow = { code: string; quantity: string; seller: string | null };

export const MOST_ROWS = 1_000;
const MOST_CHARS = 200;
const DELIMITERS = ["\t", ";", ","] as const;

// What columns are called, letters and digits alone, as in the API.
const CODE = words("sku code article articlenumber articleno item itemnumber itemno partnumber partno mpn gtin ean upc product artikel artikelnummer artikelnr bestellnummer");
const QUANTITY = words("quantity qty amount units pieces count menge anzahl stück stueck");
const SELLER = words("seller supplier vendor lieferant anbieter verkäufer");

/** The rows of a text, at most MOST_ROWS; `more` says how many were left out. */
export function readPasted(text: string): { rows: PastedRow[]; more: number } {
  const records = recordsOf(text.replace(/^\uFEFF/, ""));
  const columns = records[0] ? columnsOf(records[0]) : null;
  const [code, quantity, seller] = columns ?? [0, 1, 2];
  const all = (columns ? records.slice(1) : records).map((fields) => ({
    code: cell(fields, code),
    quantity: cell(fields, quantity),
    seller: cell(fields, seller) || null,
  }));
  return { rows: all.slice(0, MOST_ROWS), more: Math.max(0, all.length - MOST_ROWS) };
}

function recordsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim());
  const delimiter = DELIMITERS.find((each) => first?.includes(each));
  if (!delimiter) {
    // Without any delimiter the last word of a line is its quantity.
    return lines.filter((line) => line.trim()).map((line) => {
      const parted = /^(.*\S)\s+(\d\S*)$/.exec(line.trim());
      return parted?.[1] && parted[2] ? [parted[1], parted[2]] : [line.trim()];
    });
  }
  return delimited(text, delimiter).filter((fields) => fields.some((field) => field.trim()));
}

/** CSV with quoted fields: `"a ""b""";3`. */
function delimited(text: string, delimiter: string): string[][] {
  const records: string[][] = [[]];
  let field = "";
  let quoted = false;
  const endField = () => {
    records.at(-1)?.push(field);
    field = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && field === "") quoted = true;
    else if (char === delimiter) endField();
    else if (char === "\n" || char === "\r") {
      endField();
      records.push([]);
    } else field += char;
  }
  endField();
  return records;
}

/** Where code, quantity and seller stand (-1: nowhere), where the fields are a header. */
function columnsOf(fields: string[]): [number, number, number] | null {
  const names = fields.map((field) => field.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const place = (known: ReadonlySet<string>) => names.findIndex((name) => known.has(name));
  const code = place(CODE);
  return code >= 0 && names.length > 1 ? [code, place(QUANTITY), place(SELLER)] : null;
}

function cell(fields: string[], at: number): string {
  return (fields[at] ?? "").trim().slice(0, MOST_CHARS);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
