import { z } from "zod";
import { ApiProblem, isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import { sortedTiers, toDecimal, toWhole } from "./tiers";

export type Product = components["schemas"]["ProductOutput"];
export type ProductInput = components["schemas"]["ProductInput"];

const whole = z.string().trim().regex(/^\d{0,9}$/);

/** The editor's fields, named as the API names them. Numbers are text; lists that the API has as maps are rows. */
export const productSchema = z.object({
  sku: z.string().trim().min(1).max(64),
  title: z.string().trim().min(1).max(300),
  brand: z.string().trim().max(200),
  mpn: z.string().trim().max(300),
  gtins: z.string(),
  description: z.string().max(10_000),
  category_id: z.string().nullable(),
  unit: z.string().trim().min(1).max(10),
  case_size: whole,
  moq: whole,
  quantity_multiple: whole,
  lead_time_days: whole,
  weight_g: whole,
  tax_class: z.enum(["standard", "reduced", "zero"]),
  currency: z.string(),
  tiers: z.array(z.object({ min_quantity: z.string(), unit_price: z.string() })).max(20),
  specifications: z.array(z.object({ name: z.string().max(200), value: z.string().max(1000) })).max(100),
  image_ids: z.array(z.string()).max(20),
});
export type ProductValues = z.output<typeof productSchema>;

export function emptyValues(currency: string): ProductValues {
  return {
    sku: "", title: "", brand: "", mpn: "", gtins: "", description: "", category_id: null, unit: "piece", case_size: "1",
    moq: "", quantity_multiple: "", lead_time_days: "0", weight_g: "", tax_class: "standard", currency,
    tiers: [{ min_quantity: "1", unit_price: "" }], specifications: [], image_ids: [],
  };
}

export function valuesOf(product: Product): ProductValues {
  return {
    sku: product.sku,
    title: product.title,
    brand: product.brand ?? "",
    mpn: product.mpn ?? "",
    gtins: product.gtins.join("\n"),
    description: product.description,
    category_id: product.category_id,
    unit: product.unit,
    case_size: String(product.case_size),
    moq: String(product.moq),
    quantity_multiple: String(product.quantity_multiple),
    lead_time_days: String(product.lead_time_days),
    weight_g: product.weight_g === null ? "" : String(product.weight_g),
    tax_class: product.tax_class,
    currency: product.currency,
    tiers: (product.tiers ?? []).map((tier) => ({ min_quantity: String(tier.min_quantity), unit_price: tier.unit_price.amount })),
    specifications: Object.entries(product.specifications).map(([name, value]) => ({ name, value })),
    image_ids: product.image_ids,
  };
}

/** What is sent. Tiers go by quantity; rows that are wholly empty are left out. */
export function inputOf(values: ProductValues, status?: ProductInput["status"]): ProductInput {
  const number = (text: string) => toWhole(text) ?? null;
  return {
    sku: values.sku,
    title: values.title,
    brand: values.brand || null,
    mpn: values.mpn || null,
    gtins: gtinsOf(values.gtins),
    description: values.description,
    category_id: values.category_id,
    unit: values.unit,
    case_size: number(values.case_size) ?? 1,
    moq: number(values.moq),
    quantity_multiple: number(values.quantity_multiple),
    lead_time_days: number(values.lead_time_days) ?? 0,
    weight_g: number(values.weight_g),
    tax_class: values.tax_class,
    currency: values.currency || null,
    tiers: keptTiers(values.tiers).map((tier) => ({ min_quantity: toWhole(tier.min_quantity) ?? 0, unit_price: toDecimal(tier.unit_price) ?? tier.unit_price })),
    specifications: Object.fromEntries(values.specifications.filter(({ name, value }) => name.trim() && value.trim()).map(({ name, value }) => [name.trim(), value.trim()])),
    image_ids: values.image_ids,
    ...(status ? { status } : {}),
  };
}

export const keptTiers = (tiers: ProductValues["tiers"]) => sortedTiers(tiers.filter((tier) => tier.min_quantity.trim() !== "" && tier.unit_price.trim() !== ""));
const gtinsOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** The server's faults at the editor's fields: GTINs are one field here, and specifications are rows. */
export function atFields(error: unknown, values: ProductValues): unknown {
  if (!isProblem(error)) return error;
  const errors = error.errors.map((fault) => {
    const [, list, name] = fault.pointer.replace("#/", "/").split("/");
    if (list === "gtins") return { ...fault, pointer: "#/gtins" };
    if (list !== "specifications" || name === undefined) return fault;
    const row = values.specifications.findIndex((each) => each.name.trim() === name.replaceAll("~1", "/").replaceAll("~0", "~"));
    return row < 0 ? fault : { ...fault, pointer: `#/specifications/${row}/value` };
  });
  const { code, status, title, detail, requestId } = error;
  return new ApiProblem({ type: "about:blank", code, status, title, detail: detail ?? undefined, request_id: requestId ?? undefined, errors });
}

/** A product's content as it is, to change one field of it by PUT. */
export function contentOf(product: Product): ProductInput {
  const { sku, title, brand, mpn, gtins, description, category_id, unit, case_size, moq, quantity_multiple, lead_time_days, weight_g, tax_class, currency, specifications } = product;
  return { sku, title, brand, mpn, gtins, description, category_id, unit, case_size, moq, quantity_multiple, lead_time_days, weight_g, tax_class, currency, specifications };
}
