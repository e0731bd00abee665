"use client";

import { PageError } from "@/components/layouts/page-error";

export default function ManufacturerError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageError {...props} />;
}
