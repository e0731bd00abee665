import { z } from "zod";

/** Text that may be left out: what is empty is null, as the API takes it. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null);

export const requiredText = (longest: number) => z.string().trim().min(1).max(longest);
export const emailText = z.email().max(254);
/** The API says what is wrong with a password beyond its length. */
export const newPassword = z.string().min(12).max(256);

export const addressSchema = z.object({
  line1: requiredText(200),
  line2: optionalText(200),
  postal_code: requiredText(20),
  city: requiredText(200),
  region: optionalText(200),
  country: z.string().regex(/^[A-Z]{2}$/),
});

type AddressLike = { line1: string; line2: string | null; postal_code: string; city: string; region: string | null; country: string };

/** An address as its fields show it. */
export function addressValues(address?: AddressLike) {
  return {
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
    postal_code: address?.postal_code ?? "",
    city: address?.city ?? "",
    region: address?.region ?? "",
    country: address?.country ?? "",
  };
}

/** `a, b ,,c` -> `["a", "b", "c"]`. */
export function listOf(text: string): string[] {
  return [...new Set(text.split(",").map((each) => each.trim()).filter(Boolean))];
}
