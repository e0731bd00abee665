import createClient from "openapi-fetch";
import { isOver } from "@/lib/auth/leave";
import { freshSession, refreshAfterRefusal } from "@/lib/auth/refresh";
import { reach } from "./reach";
import type { paths } from "./schema";
import { querySerializer, throwing } from "./throwing";

/**
 * The API for client components, on the page's own origin with its cookies. Throws ApiProblem.
 * The session is refreshed before a call if it is old, and once more where the API still answers 401.
 */
export const api = createClient<paths>({ baseUrl: "", querySerializer, fetch: withSession });
api.use(throwing);

async function withSession(request: Request): Promise<Response> {
  await freshSession();
  if (isOver()) return new Promise(() => undefined); // the page is on its way to who is signed in now
  const again = request.clone();
  const response = await reach(request);
  if (response.status !== 401 || isSignIn(request)) return response;
  return (await refreshAfterRefusal()) ? reach(again) : response;
}

function isSignIn(request: Request): boolean {
  return new URL(request.url).pathname.startsWith("/api/v1/auth/session");
}
