import { homeOf } from "./portals";
import { safeNext } from "./next-path";
import type { OrganisationKind } from "./cookies";
import { CART_STORAGE } from "@/stores/cart";
import { endSession } from "./session-api";

/** Other tabs hear of it, so that none goes on showing another person's pages. */
export const SESSION_CHANNEL = "tradepost-session";

/** After signing in: a full load, so that nothing of an earlier session survives in memory. */
export function enter(kind: OrganisationKind, next: string | null): void {
  tellOtherTabs();
  window.location.assign(safeNext(next) ?? homeOf(kind));
}

/** Signs out and loads the landing page. */
export async function leave(): Promise<void> {
  await endSession();
  window.localStorage.removeItem(CART_STORAGE);
  tellOtherTabs();
  window.location.assign("/");
}

function tellOtherTabs(): void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage("changed");
  channel.close();
}
