import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Caller, type Json, STATE, demoAccount, eventually } from "./api";

const PASSWORD = "A-made-up-passphrase-7";
const ADDRESS = { line1: "1 Demonstration Street", city: "Berlin", postal_code: "10115", country: "DE" };

export type Company = { id: string; name: string; email: string; password: string; caller: Caller };

/** A new company with a confirmed person, verified by the operator, signed in to the API. Its name is plainly made up. */
export async function makeCompany(kind: "manufacturer" | "retailer", operator: Caller): Promise<Company> {
  const mark = randomUUID().slice(0, 8);
  const email = `${kind}-${mark}@made-up.example`;
  const name = `Made-up ${kind === "retailer" ? "Shops" : "Works"} ${mark}`;
  const registered = await new Caller().post("/auth/register", {
    kind, organisation_name: name, address: ADDRESS, currency: "EUR", name: "Kim Made-Up", email, password: PASSWORD, language: "en",
  });
  const token = await eventually(() => Promise.resolve(tokenFor(email)), `mail to ${email}`);
  await new Caller().post("/auth/confirm-email", { token });
  const person = await Caller.signIn({ email, password: PASSWORD });
  const licence = await person.upload("%PDF-1.4\n%made up\n%%EOF\n", "business_verification", "licence.pdf", "application/pdf");
  await person.post("/users/verify-business", { document_ids: [licence], register_number: "HRB 0000", vat_id: madeUpVatId() });
  const id = registered.organisation_id as string;
  await operator.post(`/admin/verifications/${id}/decision`, { decision: "approve" });
  // The token of a person says whether the company is verified.
  await person.renew();
  return { id, name, email, password: PASSWORD, caller: person };
}

/** A German VAT id that passes its check digit (ISO 7064, mod 11, 10) and belongs to nobody that we know. */
function madeUpVatId(): string {
  const digits = Array.from({ length: 8 }, (_, index) => (index === 0 ? 9 : Math.floor(Math.random() * 10)));
  let product = 10;
  for (const digit of digits) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return `DE${digits.join("")}${(11 - product) % 10}`;
}

/** The token of the newest mail that asks this address to confirm itself. */
function tokenFor(email: string): string | null {
  const folder = join(STATE, "mailbox");
  for (const file of readdirSync(folder).sort().reverse()) {
    const mail = readFileSync(join(folder, file), "utf8");
    if (!mail.includes(`To: ${email}`)) continue;
    const plain = mail.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
    const token = /confirm-email\?token=([\w.-]+)/.exec(plain)?.[1];
    if (token) return token;
  }
  return null;
}

export function signInOperator(): Promise<Caller> {
  return Caller.signIn(demoAccount("operator"));
}

/** A buyer may owe this much for 30 days. */
export async function giveCredit(operator: Caller, buyer: Company, amount = "25000.00"): Promise<void> {
  await operator.put(`/admin/credit/${buyer.id}`, { limit: { amount, currency: "EUR" }, terms_days: 30 });
}

/** Products of a seller with a price and 500 pieces each in stock. */
export async function makeProducts(seller: Company, titles: string[]): Promise<Json[]> {
  const warehouse = await seller.caller.post("/warehouses", { name: "Berlin", address: ADDRESS });
  const products: Json[] = [];
  for (const [index, title] of titles.entries()) {
    const product = await seller.caller.post("/products", {
      sku: `E2E-${randomUUID().slice(0, 6).toUpperCase()}-${index}`, title, brand: "Made-up", description: "Made up for a test.",
      weight_g: 250, case_size: 1, status: "active", tiers: [{ min_quantity: 1, unit_price: "3.33" }],
    });
    await seller.caller.put(`/products/${product.id}/inventory`, { warehouse_id: warehouse.id, on_hand: 500, reorder_level: 0, reason: "received" });
    products.push(product);
  }
  return products;
}

/** Units that can be ordered of a product now. */
export async function availableOf(buyer: Company, productId: string): Promise<number> {
  const body = { lines: [{ product_id: productId, quantity: 1 }], delivery_address: ADDRESS };
  const quote = await eventually(() => buyer.caller.post("/orders/quote", body), "a quote");
  return quote.sellers[0].lines[0].available as number;
}

/** Waits until so many units can be ordered: stock is held and freed by events. */
export async function eventuallyStock(buyer: Company, productId: string, units: number): Promise<void> {
  await eventually(async () => (await availableOf(buyer, productId)) === units, `${units} units available`);
}

/** An order that is placed, not paid. */
export async function placeOrder(buyer: Company, lines: { product_id: string; quantity: number }[], method = "on_account"): Promise<Json> {
  const basket = { lines, delivery_address: ADDRESS };
  await eventually(() => buyer.caller.post("/orders/quote", basket), "a quote");
  const placed = await buyer.caller.post("/orders", { ...basket, payment_method: method, po_number: `PO-${randomUUID().slice(0, 6)}` });
  return placed.orders[0];
}

/** An order that is bought on account and confirmed. */
export async function confirmedOrder(buyer: Company, lines: { product_id: string; quantity: number }[]): Promise<Json> {
  const order = await placeOrder(buyer, lines);
  await buyer.caller.post("/payments/process", { order_ids: [order.id], method: "on_account" });
  await hasStatus(buyer, order, "confirmed");
  return order;
}

export async function hasStatus(company: Company, order: Json, status: string): Promise<void> {
  await eventually(async () => (await company.caller.get(`/orders/${order.id}`)).status === status, `${order.number} is ${status}`);
}

/** Ships everything that is open and brings it to the buyer's door. */
export async function deliver(seller: Company, order: Json): Promise<Json> {
  const shipment = await eventually(() => seller.caller.post("/shipments", { order_id: order.id }), "a shipment");
  for (const status of ["dispatched", "in_transit", "delivered"]) {
    await seller.caller.put(`/shipments/${shipment.id}/status`, { status, place: "Berlin" });
  }
  await hasStatus(seller, order, "delivered");
  return shipment;
}

/** The invoice of an order, as soon as it is written. */
export function invoiceOf(company: Company, order: Json): Promise<Json> {
  return eventually(async () => (await company.caller.get(`/invoices?order_id=${order.id}&kind=invoice`)).items[0], "an invoice");
}
