"use client";

import { Suspense, lazy } from "react";

// Loaded when something fails: no page carries it before.
const RootError = lazy(() => import("@/components/layouts/root-error").then((module) => ({ default: module.RootError })));

export default function ErrorPage(props: { error: Error; reset: () => void }) {
  return (
    <Suspense>
      <RootError {...props} />
    </Suspense>
  );
}
