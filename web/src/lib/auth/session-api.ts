import createClient from "openapi-fetch";
import { answer } from "@/lib/api/answer";
import { reach } from "@/lib/api/reach";
import type { components, paths } from "@/lib/api/schema";
import { throwing } from "@/lib/api/throwing";

type Schemas = components["schemas"];

/** Without the refreshing of `lib/api/browser`: that is what is done here. Tokens are only in cookies. */
const bare = createClient<paths>({ baseUrl: "", fetch: reach });
bare.use(throwing);

/** Signs in. Throws ApiProblem; `users.second_factor_required` asks for `code` as well. */
export function signIn(body: Schemas["LoginInput"]): Promise<Schemas["CurrentSessionOutput"]> {
  return answer(bare.POST("/api/v1/auth/session", { body }));
}

/** Rotates the tokens. Only to be called under the lock: see refresh.ts. */
export async function rotateSession(): Promise<void> {
  await bare.POST("/api/v1/auth/session/refresh");
}

/** Ends the session on the server and clears its cookies. */
export async function endSession(): Promise<void> {
  await bare.DELETE("/api/v1/auth/session");
}
