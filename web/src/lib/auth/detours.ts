import type { SessionMark } from "./cookies";
import { portalAt, portalOf } from "./portals";

/** Where a request goes before it gets what it asked for; null: straight on. */
type Detour = { kind: "redirect"; to: string } | { kind: "forbidden" } | null;

type Visit = { pathname: string; search: string; mark: SessionMark | null; hasAccess: boolean };

/** Paths that notifications and mails name without a portal: `/orders/…` is the reader's own portal's. */
const SHORT = /^\/(orders|invoices|shipments|messages|uploads|company|documents|reviews|reports|notifications)(\/|$)|^\/products\/[^/]+\/inventory$/;

/** Saves detours by what the cookies say. It protects nothing: the API decides. */
export function detourFor({ pathname, search, mark, hasAccess }: Visit): Detour {
  const portal = portalAt(pathname);
  const short = portal === null && SHORT.test(pathname);
  if (portal === null && !short) return null;
  const here = encodeURIComponent(`${pathname}${search}`);
  if (!mark) return { kind: "redirect", to: `/login?next=${here}` };
  if (short) return { kind: "redirect", to: `/${portalOf(mark.kind)}${pathname}${search}` };
  if (portal !== portalOf(mark.kind)) return { kind: "forbidden" };
  return hasAccess ? null : { kind: "redirect", to: `/session?next=${here}` };
}
