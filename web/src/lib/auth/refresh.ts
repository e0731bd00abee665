import { isProblem } from "@/lib/api/problem";
import { type SessionMark, sessionMarkIn } from "./cookies";
import { rotateSession } from "./session-api";

/**
 * A refresh token is good once, and its reuse ends the session. So all tabs refresh one at a time: whoever gets the lock
 * looks at the cookie again and leaves it alone if another tab was quicker.
 */
const LOCK = "tradepost-session";
const EARLY_S = 60;

export function currentMark(): SessionMark | null {
  return typeof document === "undefined" ? null : sessionMarkIn(document.cookie);
}

export function isOld(mark: SessionMark, nowMs: number = Date.now()): boolean {
  return mark.expiresAt - EARLY_S <= nowMs / 1000;
}

/** Refreshes if there is a session and it is about to expire. Never throws: the call that follows tells what is wrong. */
export async function freshSession(): Promise<void> {
  const mark = currentMark();
  if (mark && isOld(mark)) await refreshUnless((now) => !isOld(now));
}

/** After a 401: refreshes unless another tab has done so since. Whether the call is worth repeating. */
export async function refreshAfterRefusal(): Promise<boolean> {
  const before = currentMark();
  return before !== null && refreshUnless((now) => now.expiresAt > before.expiresAt);
}

async function refreshUnless(isDone: (mark: SessionMark) => boolean): Promise<boolean> {
  return locked(async () => {
    const mark = currentMark();
    if (!mark) return false;
    if (isDone(mark)) return true;
    try {
      await rotateSession();
      return true;
    } catch (error) {
      if (isProblem(error)) return false;
      throw error;
    }
  });
}

let alone: Promise<unknown> = Promise.resolve();

/** Web Locks are only there on https and localhost; elsewhere one tab at least waits for itself. */
function locked<T>(work: () => Promise<T>): Promise<T> {
  if ("locks" in navigator) return navigator.locks.request(LOCK, work) as Promise<T>;
  const turn = alone.then(work, work);
  alone = turn.catch(() => undefined);
  return turn;
}
