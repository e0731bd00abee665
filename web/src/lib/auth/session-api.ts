import { ApiProblem, problemOf } from "@/lib/api/problem";
import type { components } from "@/lib/api/schema";
import type { OrganisationKind } from "./cookies";

// GENERATED TYPES TAKE OVER HERE: as soon as contracts/openapi.json has /api/v1/auth/session, use its schemas and
// `api.POST(...)` instead of this file's type and `send`.

/** The facts that signing in and refreshing answer with. Tokens are only in cookies. */
export type SessionFacts = {
  user_id: string;
  organisation_id: string;
  kind: OrganisationKind;
  verified: boolean;
  permissions: string[];
  expires_at: string;
};

const PATH = "/api/v1/auth/session";

/** Signs in. Throws ApiProblem; `users.second_factor_required` asks for `code` as well. */
export async function signIn(input: components["schemas"]["LoginInput"]): Promise<SessionFacts> {
  return (await send("POST", PATH, input)).json() as Promise<SessionFacts>;
}

/** Rotates the tokens. Only to be called under the lock: see refresh.ts. */
export async function rotateSession(): Promise<void> {
  await send("POST", `${PATH}/refresh`);
}

/** Ends the session on the server and clears its cookies. */
export async function endSession(): Promise<void> {
  await send("DELETE", PATH);
}

async function send(method: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : null,
  }).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}
