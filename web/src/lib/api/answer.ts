type Outcome = { data?: unknown; error?: unknown; response: Response };

type Success<R> = R extends { data: infer D; error?: undefined } ? D : never;

/** The data of a call. The clients throw an ApiProblem for everything else, so there is no error to look at. */
export async function answer<R extends Outcome>(call: Promise<R>): Promise<Success<R>> {
  return (await call).data as Success<R>;
}

/** The data with the ETag that the next change must send as If-Match. */
export async function answerWithEtag<R extends Outcome>(
  call: Promise<R>,
): Promise<{ data: Success<R>; etag: string | null }> {
  const { data, response } = await call;
  return { data: data as Success<R>, etag: response.headers.get("etag") };
}
