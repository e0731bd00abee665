"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { ErrorState } from "@/components/ui/states";

/**
 * For error.tsx: the frame stays, the page says what to do. In production Next hides from the client what a server
 * component threw, so a page that wants the API's own words (403, 404, 409) catches the ApiProblem by `read` and shows <ProblemState>.
 */
export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <ErrorState error={error} onRetry={retry} />;
}
