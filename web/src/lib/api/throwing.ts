import type { Middleware } from "openapi-fetch";
import { problemOf } from "./problem";

/** Turns every answer of 400 or above into a thrown ApiProblem. */
export const throwing: Middleware = {
  async onResponse({ response }) {
    if (response.status >= 400) throw await problemOf(response);
    return undefined;
  },
};

/** Arrays as the API reads them: `status=a&status=b`. */
export const querySerializer = { array: { style: "form", explode: true } } as const;
