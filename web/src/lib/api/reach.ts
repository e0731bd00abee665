import { ApiProblem } from "./problem";

/** `fetch` for the clients in the browser: who cannot reach the API throws an ApiProblem like any other. */
export async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw ApiProblem.unreachable();
  }
}
