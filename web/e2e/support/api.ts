import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the platform keeps its mailbox and the demo accounts: TRADEPOST_STATE of the stack that is under test. */
export const STATE = process.env.TRADEPOST_STATE ?? join(process.cwd(), "..", ".state");
export const BASE = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";
const PATIENCE_MS = 30_000;
const LONGEST_WAIT_S = 180;
/** How often a call that was told to wait is made again. */
export const TURNS = 6;

// An answer as the API sends it; tests read what they need of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export type Account = { role: string; email: string; password: string; organisation: string };

export function demoAccount(role: string, organisation = ""): Account {
  const accounts = JSON.parse(readFileSync(join(STATE, "demo-accounts.json"), "utf8")) as Account[];
  const found = accounts.find((each) => each.role === role && each.organisation.startsWith(organisation));
  if (!found) throw new Error(`no demo account of a ${role} ${organisation}`);
  return found;
}

/** The platform refused a call; `status` and the text say why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

/** Calls the API as one person, or as a stranger. */
export class Caller {
  constructor(
    private token: string | null = null,
    private refreshToken: string | null = null,
  ) {}

  static async signIn({ email, password }: { email: string; password: string }): Promise<Caller> {
    const { access_token, refresh_token } = await new Caller().post("/auth/login", { email, password });
    return new Caller(access_token as string, refresh_token as string);
  }

  /** A new token, which knows what the company has become. Signing in again would count against the limit of sign-ins. */
  async renew(): Promise<void> {
    const { access_token, refresh_token } = await new Caller().post("/auth/refresh-token", { refresh_token: this.refreshToken });
    this.token = access_token as string;
    this.refreshToken = refresh_token as string;
  }

  get(path: string): Promise<Json> {
    return this.call("GET", path);
  }

  /** Every POST carries an Idempotency-Key of its own. */
  post(path: string, body: unknown = {}): Promise<Json> {
    return this.call("POST", path, body);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Json> {
    return this.call("PUT", path, body, headers);
  }

  async download(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.send("GET", path)).arrayBuffer());
  }

  /** Brings a file to the object store; the id of the document, which is ready. */
  async upload(content: Buffer, purpose: string, fileName: string, contentType: string, expiresOn?: string): Promise<string> {
    const announced = await this.post("/documents/upload", {
      purpose, file_name: fileName, content_type: contentType, size_bytes: content.length, expires_on: expiresOn,
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(announced.upload.fields)) form.append(name, String(value));
    form.append("file", new Blob([new Uint8Array(content)], { type: contentType }), fileName);
    const sent = await fetch(announced.upload.url, { method: "POST", body: form });
    if (!sent.ok) throw new Refused(sent.status, await sent.text());
    const document = await this.post(`/documents/${announced.document.id}/complete`);
    if (document.status !== "ready") throw new Error(`${fileName}: ${document.quarantine_reason}`);
    return document.id as string;
  }

  private async call(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Json> {
    const answer = await this.send(method, path, body, more);
    const text = await answer.text();
    return text ? JSON.parse(text) : {};
  }

  private async send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
    const headers: Record<string, string> = { "Content-Type": "application/json", ...more };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (method === "POST") headers["Idempotency-Key"] = randomUUID();
    const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    let answer = await fetch(`${BASE}/api/v1${path}`, request);
    for (let turn = 0; answer.status === 429 && turn < TURNS; turn++) {
      await waitAsTold(answer.headers.get("Retry-After"));
      answer = await fetch(`${BASE}/api/v1${path}`, request);
    }
    if (answer.status === 401 && this.refreshToken) {
      // Its token is too old by now.
      await this.renew();
      answer = await fetch(`${BASE}/api/v1${path}`, { ...request, headers: { ...headers, Authorization: `Bearer ${this.token}` } });
    }
    if (!answer.ok) throw new Refused(answer.status, `${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

/** Many tests share one address, and the platform limits what comes from one: it says how long to wait. */
export function waitAsTold(seconds: string | null | undefined): Promise<void> {
  const ms = Math.min(Number(seconds ?? "10") || 10, LONGEST_WAIT_S) * 1000;
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What `look` finds, as soon as it is true; what happens by events is there within moments. */
export async function eventually<T>(look: () => Promise<T>, what: string): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      if (!(error instanceof Refused) || ![404, 409, 503].includes(error.status)) throw error;
    }
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
