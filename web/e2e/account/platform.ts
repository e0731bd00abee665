import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, type Browser, type Page, expect } from "@playwright/test";
import { STATE, demoAccount } from "../support/api";

export { demoAccount };

/** What the journeys of accounts need of the platform besides its pages: mails, the demo accounts, the API as somebody. */

const MAILBOX = join(STATE, "mailbox");
export const PASSWORD = "a lantern over the harbour 7";
export const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

let count = 0;

/** An address that nobody has had yet. */
export function freshEmail(name: string): string {
  count += 1;
  return `${name}-${Date.now().toString(36)}${count}@made-up.example`;
}

/** The path of the page that the last mail to `email` about `page` links to, with its token. Waits for the mail. */
export async function linkInMail(email: string, page: string): Promise<string> {
  let link = "";
  await expect(async () => {
    const names = (await readdir(MAILBOX)).filter((name) => name.endsWith(".eml")).sort().reverse().slice(0, 200);
    for (const name of names) {
      const text = await readFile(join(MAILBOX, name), "utf8");
      if (!text.includes(`To: ${email}`)) continue;
      const plain = text.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
      const found = new RegExp(`https?://[^/\\s]+(/${page}\\?token=[\\w.~-]+)`).exec(plain)?.[1];
      if (found) {
        link = found;
        return;
      }
    }
    throw new Error(`no mail to ${email} links to /${page}`);
  }).toPass({ timeout: 30_000, intervals: [500] });
  return link;
}

/** The API as somebody, by their token. */
export class Caller {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  static async signIn(request: APIRequestContext, email: string, password: string): Promise<Caller> {
    const answer = await request.post("/api/v1/auth/login", { data: { email, password } });
    expect(answer.status(), await answer.text()).toBe(200);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return new Caller(request, token);
  }

  async call<T = Record<string, unknown>>(method: "GET" | "POST" | "PUT", path: string, data?: object): Promise<T> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    const answer = await this.request.fetch(`/api/v1${path}`, { method, headers, ...(data ? { data } : {}) });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    const text = await answer.text();
    return (text ? JSON.parse(text) : {}) as T;
  }

  /** Uploads as a browser does, and has it looked into. */
  async upload(purpose: string, name: string): Promise<string> {
    const body = { purpose, file_name: name, content_type: "application/pdf", size_bytes: PDF.length };
    const { document, upload } = await this.call<{ document: { id: string }; upload: { url: string; fields: Record<string, string> } }>("POST", "/documents/upload", body);
    const stored = await this.request.post(upload.url, {
      multipart: { ...upload.fields, file: { name, mimeType: "application/pdf", buffer: PDF } },
    });
    expect(stored.ok(), await stored.text()).toBe(true);
    await this.call("POST", `/documents/${document.id}/complete`);
    return document.id;
  }
}

export type Company = { organisationId: string; name: string; email: string; password: string };

/** A company of its own for a journey: registered and confirmed through the API. */
export async function makeCompany(request: APIRequestContext, kind: "retailer" | "manufacturer" = "retailer"): Promise<Company> {
  const email = freshEmail("owner");
  const name = `Figment Test ${email.split("@")[0] ?? ""}`;
  const answer = await request.post("/api/v1/auth/register", {
    data: {
      kind,
      organisation_name: name,
      name: "Ada Example",
      email,
      password: PASSWORD,
      vat_id: "DE136695976",
      address: { line1: "1 Sample Lane", city: "Berlin", postal_code: "10115", country: "DE" },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { organisation_id: organisationId } = (await answer.json()) as { organisation_id: string };
  const link = await linkInMail(email, "confirm-email");
  const token = new URLSearchParams(link.split("?")[1]).get("token");
  expect((await request.post("/api/v1/auth/confirm-email", { data: { token } })).status()).toBe(204);
  return { organisationId, name, email, password: PASSWORD };
}

/** The operator says yes to what the company handed in. */
export async function approve(request: APIRequestContext, organisationId: string): Promise<void> {
  const { email, password } = demoAccount("operator");
  const operator = await Caller.signIn(request, email, password);
  await operator.call("POST", `/admin/verifications/${organisationId}/decision`, { decision: "approve" });
}

export async function verify(request: APIRequestContext, company: Company): Promise<void> {
  const owner = await Caller.signIn(request, company.email, company.password);
  const document = await owner.upload("business_verification", "register-extract.pdf");
  await owner.call("POST", "/users/verify-business", { document_ids: [document], register_number: "HRB 1234", vat_id: "DE136695976" });
  await approve(request, company.organisationId);
}

/** Signs in on the page, as a person does. */
export async function signIn(page: Page, email: string, password: string, next = ""): Promise<void> {
  await page.goto(next ? `/login?next=${encodeURIComponent(next)}` : "/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** A browser of somebody else. */
export async function otherPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: "en-GB" })).newPage();
}

/** No finding that keeps people out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 160)}`).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
}

/** Errors that the browser's console showed, for a journey to hold at none; not of pages that were only fetched ahead. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && !message.location().url.includes("_rsc=") && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${String(error)}`));
  return errors;
}
