import { randomUUID } from "node:crypto";
import { deflateSync } from "node:zlib";
import { type Page, expect } from "@playwright/test";
import { type Company, makeCompany, signInOperator } from "../support/companies";
import { Caller, type Json, Refused } from "../support/api";

export const ADDRESS = { line1: "2 Demonstration Street", city: "Leipzig", postal_code: "04109", country: "DE" };

const TRIES = 6;
const PAUSE_MS = 30_000;

/** A verified seller of its own. Where many tests sign in at once the platform asks to wait: that is done. */
export async function makeSeller(): Promise<Company> {
  for (let tries = 1; ; tries++) {
    try {
      return await makeCompany("manufacturer", await signInOperator());
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 429 || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** A company that just registered: it may fill its catalogue, but sells nothing yet. It takes no operator to make one. */
export async function makeNewcomer(): Promise<Company> {
  const mark = randomUUID().slice(0, 8);
  const [email, password, name] = [`seller-${mark}@made-up.example`, "A-made-up-passphrase-7", `Made-up Works ${mark}`];
  const registered = await new Caller().post("/auth/register", {
    kind: "manufacturer", organisation_name: name, address: ADDRESS, currency: "EUR", name: "Kim Made-Up", email, password, language: "en",
  });
  return { id: registered.organisation_id as string, name, email, password, caller: await Caller.signIn({ email, password }) };
}

/** A draft with a price. */
export function makeDraft(seller: Company, title: string): Promise<Json> {
  const sku = `E2E-${randomUUID().slice(0, 6).toUpperCase()}`;
  return seller.caller.post("/products", { sku, title, brand: "Made-up", tiers: [{ min_quantity: 1, unit_price: "4.50" }, { min_quantity: 100, unit_price: "3.90" }] });
}

/** A small picture of one colour, as a PNG. */
export function picture(red: number, green: number, blue: number): Buffer {
  const side = 64;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Drops files where pictures are taken, as from a folder. */
export async function dropFiles(page: Page, files: { name: string; type: string; content: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    return transfer;
  }, files.map(({ name, type, content }) => ({ name, type, bytes: [...content] })));
  await page.getByText("Drop files here, or").dispatchEvent("drop", { dataTransfer: data });
}

/** Opens a page of the portal and waits for its heading. */
export async function open(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible({ timeout: 60_000 });
}
