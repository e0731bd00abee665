import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Caller, STATE, eventually } from "../support/api";

const PASSWORD = "A-made-up-passphrase-7";
// Outside the EU nobody needs a VAT id.
const ADDRESS = { line1: "1 Demonstration Street", city: "Springfield", postal_code: "01101", country: "US" };
// A white PNG of one pixel.
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

export type Applicant = { id: string; name: string; email: string; password: string };

/** A new company whose person confirmed the address and asks to be verified; nobody has decided yet. */
export async function makeApplicant(kind: "manufacturer" | "retailer"): Promise<Applicant> {
  const mark = randomUUID().slice(0, 8);
  const email = `applicant-${mark}@made-up.example`;
  const name = `Made-up Applicant ${mark}`;
  const registered = await new Caller().post("/auth/register", {
    kind, organisation_name: name, address: ADDRESS, currency: "EUR", name: "Kim Made-Up", email, password: PASSWORD, language: "en",
  });
  const token = await eventually(() => Promise.resolve(tokenIn(email, "confirm-email")), `mail to ${email}`);
  await new Caller().post("/auth/confirm-email", { token });
  const person = await patiently(() => Caller.signIn({ email, password: PASSWORD }));
  const proof = await uploadPicture(person);
  await person.post("/users/verify-business", { document_ids: [proof], register_number: `REG-${mark}` });
  return { id: registered.organisation_id as string, name, email, password: PASSWORD };
}

/** A colleague of the operator with one role. */
export async function makeOperatorColleague(operator: Caller, role: string): Promise<{ email: string; password: string }> {
  const email = `${role}-${randomUUID().slice(0, 8)}@made-up.example`;
  await operator.post("/users/invitations", { email, roles: [role], language: "en" });
  const token = await eventually(() => Promise.resolve(tokenIn(email, "accept-invitation")), `mail to ${email}`);
  await new Caller().post("/auth/accept-invitation", { token, name: "Sam Made-Up", password: PASSWORD });
  return { email, password: PASSWORD };
}

async function uploadPicture(person: Caller): Promise<string> {
  const bytes = Buffer.from(PICTURE, "base64");
  const announced = await person.post("/documents/upload", {
    purpose: "business_verification", file_name: "register.png", content_type: "image/png", size_bytes: bytes.length,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(announced.upload.fields)) form.append(name, String(value));
  form.append("file", new Blob([bytes], { type: "image/png" }), "register.png");
  const sent = await fetch(announced.upload.url, { method: "POST", body: form });
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  const document = await person.post(`/documents/${announced.document.id}/complete`);
  if (document.status !== "ready") throw new Error(`register.png: ${document.quarantine_reason}`);
  return document.id as string;
}

/** The token of the newest mail to this address with a link to that page. */
function tokenIn(email: string, page: string): string | null {
  const folder = join(STATE, "mailbox");
  for (const file of readdirSync(folder).sort().reverse()) {
    const mail = readFileSync(join(folder, file), "utf8");
    if (!mail.includes(`To: ${email}`)) continue;
    const plain = mail.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
    const token = new RegExp(`${page}\\?token=([\\w.-]+)`).exec(plain)?.[1];
    if (token) return token;
  }
  return null;
}

const LOGIN_PAUSE_MS = 5_000;
const LOGIN_TRIES = 16;

/** Signing in again and again is slowed down by the platform: waits for its turn, for 80 s at most. */
export async function patiently<T>(signIn: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await signIn();
    } catch (error) {
      if (tries === LOGIN_TRIES || !String(error).includes("access.rate_limited")) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOGIN_PAUSE_MS));
    }
  }
}
