"use client";

import { PageError } from "@/components/layouts/page-error";

export default function PublicError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageError {...props} />;
}
