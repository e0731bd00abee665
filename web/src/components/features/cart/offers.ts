import type { components } from "@/lib/api/schema";
import type { QuantityLimits } from "@/components/ui/quantity";

type Schemas = components["schemas"];
export type Offer = Schemas["OfferOutput"];
export type CheckedRow = Schemas["CheckedRowOutput"];
export type RowStatus = CheckedRow["status"];
export type Quote = Schemas["QuoteOutput"];
export type SellerQuote = Schemas["SellerQuoteOutput"];
export type Basket = Schemas["BasketInput"];
/** Where a basket goes: an address of the book, or one that stands in the company's data. */
export type Destination = Pick<Basket, "delivery_address" | "delivery_address_id">;

/** What the goods of a part lack to the seller's minimum order; null where they lack nothing. */
export function missingOf(part: SellerQuote) {
  const missing = part.missing_to_minimum;
  return missing && Number(missing.amount) > 0 ? missing : null;
}

/** What may be ordered of it now. */
export function limitsOf(offer: Offer): QuantityLimits {
  return { minimum: offer.moq, multiple: offer.quantity_multiple, maximum: Math.max(0, offer.available) };
}

/** What the sentence of a status wants to know. */
export function factsOf(offer: Offer | null) {
  return { minimum: offer?.moq ?? 1, multiple: offer?.quantity_multiple ?? 1, available: Math.max(0, offer?.available ?? 0) };
}
