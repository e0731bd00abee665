import { homeOf } from "./portals";
import { safeNext } from "./next-path";
import type { OrganisationKind } from "./cookies";
import { CART_STORAGE } from "@/stores/cart";
import { currentMark } from "./refresh";
import { endSession } from "./session-api";

/** Other tabs hear of it, so that none goes on showing another person's pages. */
export const SESSION_CHANNEL = "tradepost-session";

let going = false;

/** Whether this tab is on its way to another page after signing in or out: what it tells others it must not heed itself. */
export function isGoing(): boolean {
  return going;
}

let owner: string | null = null;

/** Whose page this is: what it sends goes in this person's name or not at all. */
export function keepFor(person: string): void {
  owner = person;
}

let over = false;

/** Whether the session of this page is another person's by now: nothing is sent in its name, and nothing keeps the page. */
export function isOver(): boolean {
  const mark = owner === null ? null : currentMark();
  if (!over && mark && mark.person !== owner) startOver();
  return over;
}

/** Loads the page anew, for who is signed in now. */
export function startOver(): void {
  over = true;
  window.location.reload();
}

/** Whose cart lies in this browser, once somebody has signed in. */
const CART_OWNER = "tradepost-cart-owner";

/** After signing in: a full load, so that nothing of an earlier session survives in memory, nor another person's cart. */
export function enter(kind: OrganisationKind, next: string | null, userId: string): void {
  const owner = window.localStorage.getItem(CART_OWNER);
  if (owner !== null && owner !== userId) window.localStorage.removeItem(CART_STORAGE);
  window.localStorage.setItem(CART_OWNER, userId);
  tellOtherTabs();
  window.location.assign(safeNext(next) ?? homeOf(kind));
}

/** Signs out and loads the landing page. */
export async function leave(): Promise<void> {
  await endSession();
  window.localStorage.removeItem(CART_STORAGE);
  window.localStorage.removeItem(CART_OWNER);
  tellOtherTabs();
  window.location.assign("/");
}

function tellOtherTabs(): void {
  going = true;
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage("changed");
  channel.close();
}
