import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import { serverApi } from "@/lib/api/server";
import { ACCESS_COOKIE, SESSION_COOKIE, type SessionMark, parseSessionMark } from "./cookies";

export type Profile = components["schemas"]["ProfileOutput"];

/** What the cookies say of the session, unproven. Null for who is not signed in. */
export const readMark = cache(async (): Promise<SessionMark | null> => {
  return parseSessionMark((await cookies()).get(SESSION_COOKIE)?.value);
});

/**
 * The person who reads a public page; null for a stranger, or where the session cannot be proven just now. Whose access
 * was revoked, by a change of roles or of the company's standing, is sent to get it afresh: other reads would fail.
 */
export const readProfile = cache(async (): Promise<Profile | null> => {
  if (!(await cookies()).has(ACCESS_COOKIE)) return null;
  try {
    return await answer((await serverApi()).GET("/api/v1/users/profile"));
  } catch (error) {
    if (isProblem(error) && error.status === 401 && (await readMark())) await renew();
    if (isProblem(error)) return null;
    throw error;
  }
});

/** The person who reads a portal page. Sends whoever has no good session to get one; throws ApiProblem otherwise. */
export const requireProfile = cache(async (): Promise<Profile> => {
  try {
    return await answer((await serverApi()).GET("/api/v1/users/profile"));
  } catch (error) {
    if (isProblem(error) && error.status === 401) await renew();
    throw error;
  }
});

/** To a fresh session, and back here. */
async function renew(): Promise<never> {
  const here = (await headers()).get("x-tradepost-path") ?? "/";
  redirect(`/session?next=${encodeURIComponent(here)}`);
}
