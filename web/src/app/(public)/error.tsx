"use client";

import { Suspense, lazy } from "react";

// Loaded when something fails: no page carries it before.
const PageError = lazy(() => import("@/components/layouts/page-error").then((module) => ({ default: module.PageError })));

export default function PublicError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Suspense>
      <PageError {...props} />
    </Suspense>
  );
}
