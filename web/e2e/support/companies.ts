import { randomUUID } from "node:crypto";
import { Caller, demoAccount } from "./api";
import { picture } from "./files";
import { tokenInMail } from "./mail";

export const PASSWORD = "A-made-up-passphrase-7";
export const ADDRESS = { line1: "1 Demonstration Street", city: "Berlin", postal_code: "10115", country: "DE" };

export type Company = { id: string; name: string; email: string; password: string; caller: Caller };

/** How far a company has come; each step has those before it behind it. */
const STAGES = ["registered", "confirmed", "applied", "verified"] as const;
type Wanted = { until?: (typeof STAGES)[number]; name?: string; country?: string };

/** A new company with its owner, signed in to the API; it may trade unless `until` says less. It is plainly made up. */
export async function makeCompany(kind: "manufacturer" | "retailer", wanted: Wanted = {}): Promise<Company> {
  const { until = "verified", name: title = kind === "retailer" ? "Made-up Shops" : "Made-up Works", country = "DE" } = wanted;
  const to = (stage: (typeof STAGES)[number]) => STAGES.indexOf(until) >= STAGES.indexOf(stage);
  const [email, mark] = [freshEmail(kind), randomUUID().slice(0, 8)];
  const name = `${title} ${mark}`;
  const { organisation_id: id } = await new Caller().post("/auth/register", {
    kind, organisation_name: name, address: { ...ADDRESS, country }, currency: "EUR", name: "Kim Made-Up", email, password: PASSWORD, language: "en",
  });
  if (to("confirmed")) await new Caller().post("/auth/confirm-email", { token: await tokenInMail(email, "confirm-email") });
  const caller = await Caller.signIn({ email, password: PASSWORD });
  if (to("applied")) {
    const proof = await caller.upload(picture(255, 255, 255), "business_verification", "register.png", "image/png");
    // Outside the EU nobody needs a VAT id.
    const vatId = country === "DE" ? madeUpVatId() : null;
    await caller.post("/users/verify-business", { document_ids: [proof], register_number: `HRB ${mark}`, vat_id: vatId });
  }
  if (to("verified")) {
    await approve(id);
    // The token of a person says whether the company is verified.
    await caller.renew();
  }
  return { id, name, email, password: PASSWORD, caller };
}

/** An address that nobody has had yet. */
export function freshEmail(of: string): string {
  return `${of}-${randomUUID().slice(0, 8)}@made-up.example`;
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

let operating: Promise<Caller> | undefined;

/** The operator of the demo data; signed in once, since signing in is limited. */
export function theOperator(): Promise<Caller> {
  operating ??= Caller.signIn(demoAccount("operator"));
  return operating;
}

/** The operator says yes to what the company handed in. */
export async function approve(companyId: string): Promise<void> {
  await (await theOperator()).post(`/admin/verifications/${companyId}/decision`, { decision: "approve" });
}

/** A colleague with one role, who took the invitation. */
export async function makeColleague(of: Caller, role: string): Promise<{ email: string; password: string }> {
  const email = freshEmail(role);
  await of.post("/users/invitations", { email, roles: [role], language: "en" });
  await new Caller().post("/auth/accept-invitation", { token: await tokenInMail(email, "accept-invitation"), name: "Sam Made-Up", password: PASSWORD });
  return { email, password: PASSWORD };
}
