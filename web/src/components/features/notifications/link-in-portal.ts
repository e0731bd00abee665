import { type Portal, portalAt } from "@/lib/auth/portals";

/** Notifications name paths without a portal (`/orders/…`): the reader's own. Only paths of this site; null for others. */
export function linkInPortal(link: string, portal: Portal): string | null {
  if (!link.startsWith("/") || link.startsWith("//") || link.includes("\\")) return null;
  return portalAt(link) === null ? `/${portal}${link}` : link;
}
