import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type APIRequestContext, type APIResponse, type Browser, type BrowserContext, type Page, expect, request } from "@playwright/test";
import { STATE, demoAccount } from "../support/api";

/*
 * Companies of these journeys, made through the API as their people would: register, confirm by mail, hand in papers,
 * be verified by the operator. TRADEPOST_URL is the web, TRADEPOST_STATE the stack's folder (accounts and mailbox).
 */
const BASE = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";
const MAILBOX = path.join(STATE, "mailbox");
const PATIENCE_MS = 30_000;
const PASSWORD = "plain-made-up-pass-1";
const LICENCE = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

type Json = { [name: string]: never } & object;
export type Account = { email: string; password: string };

/** Calls of the API as one person. */
export class Caller {
  constructor(
    private readonly api: APIRequestContext,
    readonly account: Account,
    private token: string,
  ) {}

  static async signIn(account: Account): Promise<Caller> {
    const api = await request.newContext({ baseURL: BASE });
    const answer = await patiently(() => api.post("/api/v1/auth/login", { data: { email: account.email, password: account.password } }));
    if (!answer.ok()) throw new Error(`sign in: ${answer.status()} ${await answer.text()}`);
    return new Caller(api, account, ((await answer.json()) as { access_token: string }).access_token);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of a fixture, read at once
  async call(method: string, at: string, data?: unknown, headers: Record<string, string> = {}): Promise<any> {
    const key: Record<string, string> = method === "POST" ? { "Idempotency-Key": crypto.randomUUID() } : {};
    const answer = await this.api.fetch(`/api/v1${at}`, { method, data, headers: { Authorization: `Bearer ${this.token}`, ...key, ...headers } });
    if (!answer.ok()) throw new Error(`${method} ${at}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return text ? (JSON.parse(text) as Json) : null;
  }

  async upload(purpose: string): Promise<string> {
    const announced = await this.call("POST", "/documents/upload", { purpose, file_name: "licence.pdf", content_type: "application/pdf", size_bytes: LICENCE.length });
    const sent = await this.api.post(announced.upload.url, { multipart: { ...announced.upload.fields, file: { name: "licence.pdf", mimeType: "application/pdf", buffer: LICENCE } } });
    if (!sent.ok()) throw new Error(`upload: ${sent.status()}`);
    return (await this.call("POST", `/documents/${announced.document.id}/complete`)).id;
  }
}

let operating: Promise<Caller> | undefined;

/** Signed in once: how often one address may sign in is limited. */
function theOperator(): Promise<Caller> {
  operating ??= Caller.signIn(demoAccount("operator"));
  return operating;
}

/** Calls again after the time that a refusal for too many requests names; two minutes at most. */
async function patiently(call: () => Promise<APIResponse>): Promise<APIResponse> {
  const end = Date.now() + 120_000;
  for (;;) {
    const answer = await call();
    if (answer.status() !== 429 || Date.now() > end) return answer;
    const { retry_after_s: seconds } = (await answer.json()) as { retry_after_s?: number };
    await new Promise((resolve) => setTimeout(resolve, (seconds ?? 5) * 1_000));
  }
}

type Company = { kind: "manufacturer" | "retailer"; name: string; verified?: boolean };

/** A company that may trade, with a name and an address of its own on each run. */
export async function company({ kind, name, verified = true }: Company): Promise<Caller & { organisationId: string }> {
  const mark = crypto.randomUUID().slice(0, 8);
  const account = { email: `${kind}-${mark}@journey.example`, password: PASSWORD };
  const api = await request.newContext({ baseURL: BASE });
  const registered = await patiently(() => api.post("/api/v1/auth/register", {
    data: {
      ...account, kind, name: "Kim Journey", organisation_name: `${name} ${mark} (journey)`, currency: "EUR", language: "en",
      address: { line1: "2 Journey Street", city: "Leipzig", postal_code: "04109", country: "DE" },
    },
  }));
  if (!registered.ok()) throw new Error(`register: ${registered.status()} ${await registered.text()}`);
  const { organisation_id: organisationId } = (await registered.json()) as { organisation_id: string };
  const confirmed = await api.post("/api/v1/auth/confirm-email", { data: { token: await tokenMailedTo(account.email) } });
  if (!confirmed.ok()) throw new Error(`confirm: ${confirmed.status()} ${await confirmed.text()}`);
  let caller = await Caller.signIn(account);
  if (verified) {
    await caller.call("POST", "/users/verify-business", { document_ids: [await caller.upload("business_verification")], register_number: "HRB 0001", vat_id: vatId() });
    const operator = await theOperator();
    await operator.call("POST", `/admin/verifications/${organisationId}/decision`, { decision: "approve" });
    await eventually(async () => ((await caller.call("GET", "/users/profile")).verified ? true : null));
    // Its permissions stand in the token.
    caller = await Caller.signIn(account);
  }
  return Object.assign(caller, { organisationId });
}

/** A made-up German VAT id with a right check digit (ISO 7064, MOD 11,10). */
function vatId(): string {
  const digits = [1 + Math.floor(Math.random() * 9), ...Array.from({ length: 7 }, () => Math.floor(Math.random() * 10))];
  const product = digits.reduce((before, digit) => (((digit + before) % 10 || 10) * 2) % 11, 10);
  return `DE${digits.join("")}${(11 - product) % 10}`;
}

async function tokenMailedTo(email: string): Promise<string> {
  return eventually(async () => {
    const recent = readdirSync(MAILBOX).filter((name) => name.endsWith(".eml")).map((name) => path.join(MAILBOX, name));
    recent.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    for (const file of recent.slice(0, 50)) {
      const mail = readFileSync(file, "utf8");
      if (!mail.includes(`To: ${email}`)) continue;
      const found = /confirm-email\?token=([\w.-]+)/.exec(mail.replace(/=\r?\n/g, "").replaceAll("=3D", "="));
      if (found?.[1]) return found[1];
    }
    return null;
  });
}

export type Goods = { sku: string; title: string; price?: string; tiers?: { min_quantity: number; unit_price: string }[]; multiple?: number; stock?: number };
export type Made = { id: string; sku: string; title: string };

/** Products of a seller, in stock in a warehouse of its own. */
export async function goods(seller: Caller, wanted: Goods[]): Promise<Made[]> {
  const there = (await seller.call("GET", "/warehouses")).items as { id: string }[];
  const warehouse = there[0] ?? (await seller.call("POST", "/warehouses", { name: "Leipzig", address: { line1: "2 Journey Street", city: "Leipzig", postal_code: "04109", country: "DE" } }));
  const made: Made[] = [];
  for (const { sku, title, price = "2.00", tiers, multiple = 1, stock = 1_000 } of wanted) {
    const body = { sku, title, case_size: multiple, weight_g: 100, status: "active", currency: "EUR", tiers: tiers ?? [{ min_quantity: multiple, unit_price: price }] };
    // A company that was verified a moment ago may not be known as such everywhere.
    const product = await eventually(() => seller.call("POST", "/products", body));
    await seller.call("PUT", `/products/${product.id}/inventory`, { warehouse_id: warehouse.id, on_hand: stock, reason: "received" });
    made.push({ id: product.id, sku, title });
  }
  return made;
}

export async function credit(buyer: { organisationId: string }, amount: string): Promise<void> {
  const operator = await theOperator();
  await operator.call("PUT", `/admin/credit/${buyer.organisationId}`, { limit: { amount, currency: "EUR" }, terms_days: 30 });
}

export async function minimum(seller: Caller, amount: string): Promise<void> {
  const { version } = await seller.call("GET", "/order-terms/mine");
  await seller.call("PUT", "/order-terms/mine", { minimum_order: { amount, currency: "EUR" } }, { "If-Match": `"${version}"` });
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** A browser of its own in which this person is signed in. */
export async function browserOf(browser: Browser, account: Account): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: BASE, locale: "en-GB" });
  const kept = sessions.get(account.email);
  if (kept) await context.addCookies(kept);
  else {
    const answer = await patiently(() => context.request.post("/api/v1/auth/session", { data: account, headers: { Origin: BASE, "Sec-Fetch-Site": "same-origin" } }));
    if (!answer.ok()) throw new Error(`session: ${answer.status()} ${await answer.text()}`);
    sessions.set(account.email, await context.cookies());
  }
  return { context, page: await context.newPage() };
}

/** Puts lines into the cart of this browser, as the product page does. */
export async function fillCart(page: Page, organisationId: string, lines: { productId: string; quantity: number }[]): Promise<void> {
  await page.goto("/forbidden");
  await page.evaluate(([name, kept]) => window.localStorage.setItem(name, kept), [`tradepost-cart:${organisationId}`, JSON.stringify({ lines })] as const);
}

/** What `look` finds, as soon as it finds something; its errors are patience too. */
export async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    let error: unknown = null;
    try {
      const found = await look();
      if (found !== null) return found;
    } catch (thrown) {
      error = thrown;
    }
    if (Date.now() > end) throw error ?? new Error("it did not happen");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No serious or critical finding of axe in the page's own part; header and sidebar are looked at with the layouts. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    type Run = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run: (on: string) => Promise<Run> } };
    const { violations } = await axe.run("main");
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  });
  expect(findings).toEqual([]);
}
