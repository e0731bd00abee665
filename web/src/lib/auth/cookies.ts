/** The cookies of a session. The API sets them; the web only reads. */
export const ACCESS_COOKIE = "tradepost_access";
export const SESSION_COOKIE = "tradepost_session";

export type OrganisationKind = "manufacturer" | "retailer" | "operator";

/** What `tradepost_session` says: `<access expiry in unix seconds>.<organisation kind>.<person>`. Not secret, and not proof. */
export type SessionMark = { expiresAt: number; kind: OrganisationKind; person: string };

const KINDS: readonly string[] = ["manufacturer", "retailer", "operator"];

/** Null for anything that is not such a mark. */
export function parseSessionMark(value: string | undefined): SessionMark | null {
  const [expiry, kind, person, ...rest] = (value ?? "").split(".");
  const expiresAt = Number(expiry);
  if (rest.length > 0 || !expiry || !Number.isSafeInteger(expiresAt) || !kind || !isKind(kind) || !person) return null;
  return { expiresAt, kind, person };
}

/** The mark in a `Cookie` header or in `document.cookie`. */
export function sessionMarkIn(cookieText: string): SessionMark | null {
  const pair = cookieText.split(/;\s*/).find((each) => each.startsWith(`${SESSION_COOKIE}=`));
  return parseSessionMark(pair && decodeURIComponent(pair.slice(SESSION_COOKIE.length + 1)));
}

function isKind(text: string): text is OrganisationKind {
  return KINDS.includes(text);
}
