import { randomUUID } from "node:crypto";
import { type Json, eventually } from "./api";
import { ADDRESS, type Company, theOperator } from "./companies";

type Trader = Pick<Company, "caller">;
type Line = { product_id: string; quantity: number };
type Goods = { title: string; sku?: string; price?: string; tiers?: { min_quantity: number; unit_price: string }[]; caseSize?: number; stock?: number; reorderLevel?: number; image?: Buffer };

/** Products of a seller on sale, in stock in a warehouse of its own. */
export async function makeProducts(seller: Company, goods: Goods[]): Promise<Json[]> {
  const warehouse = await seller.caller.post("/warehouses", { name: "Berlin", address: ADDRESS });
  const products: Json[] = [];
  for (const { title, sku = freshSku(), price = "3.33", caseSize = 1, stock = 500, reorderLevel = 0, tiers = [{ min_quantity: caseSize, unit_price: price }], image } of goods) {
    const product = await seller.caller.post("/products", {
      sku, title, brand: "Made-up", description: "Made up for a test.", weight_g: 250, case_size: caseSize, status: "active", tiers,
      image_ids: image ? [await seller.caller.upload(image, "product_image", "front.png", "image/png")] : [],
    });
    await seller.caller.put(`/products/${product.id}/inventory`, { warehouse_id: warehouse.id, on_hand: stock, reorder_level: reorderLevel, reason: "received" });
    products.push(product);
  }
  return products;
}

export const freshSku = () => `E2E-${randomUUID().slice(0, 6).toUpperCase()}`;

/** An amount in euros as pages write it. */
export const euros = (amount: string | number, signDisplay: "auto" | "exceptZero" = "auto"): string =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR", signDisplay }).format(Number(amount));

/** Orders of a seller have to reach this much. */
export async function setMinimum(seller: Company, amount: string): Promise<void> {
  const { version } = await seller.caller.get("/order-terms/mine");
  await seller.caller.put("/order-terms/mine", { minimum_order: { amount, currency: "EUR" } }, { "If-Match": `"${version}"` });
}

/** A buyer may owe this much for 30 days. */
export async function giveCredit(buyer: Company, amount = "25000.00"): Promise<void> {
  await (await theOperator()).put(`/admin/credit/${buyer.id}`, { limit: { amount, currency: "EUR" }, terms_days: 30 });
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
export async function placeOrder(buyer: Company, lines: Line[], method = "on_account"): Promise<Json> {
  const basket = { lines, delivery_address: ADDRESS };
  await eventually(() => buyer.caller.post("/orders/quote", basket), "a quote");
  const placed = await buyer.caller.post("/orders", { ...basket, payment_method: method, po_number: `PO-${randomUUID().slice(0, 6)}` });
  return placed.orders[0];
}

/** An order that is bought on account and confirmed. */
export async function confirmedOrder(buyer: Company, lines: Line[]): Promise<Json> {
  const order = await placeOrder(buyer, lines);
  await buyer.caller.post("/payments/process", { order_ids: [order.id], method: "on_account" });
  await hasStatus(buyer, order, "confirmed");
  return order;
}

export async function hasStatus(company: Trader, order: Json, status: string): Promise<void> {
  await eventually(async () => (await company.caller.get(`/orders/${order.id}`)).status === status, `${order.number} is ${status}`);
}

/** Ships everything that is open and brings it to the buyer's door. */
export async function deliver(seller: Trader, order: Json): Promise<Json> {
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

/** A review of what was delivered, as soon as the platform knows of the delivery. */
export async function writeReview(buyer: Company, product: Json, title: string): Promise<void> {
  await eventually(async () => (await buyer.caller.get("/reviews/to-write")).items.length > 0, "something to review");
  await buyer.caller.post("/reviews", { product_id: product.id, rating: 4, title });
}
