"use client";

import { useCallback, useRef } from "react";

/**
 * Keys for POSTs that want an `Idempotency-Key`: the same for the same body, however often it is sent, so that a second
 * click or a retry has no second effect. Call `renew()` after success: what is sent then is a new intent.
 */
export function useIdempotencyKey(): { keyFor: (body: unknown) => string; renew: () => void } {
  const intent = useRef<{ text: string; key: string } | null>(null);
  const keyFor = useCallback((body: unknown) => {
    const text = JSON.stringify(body) ?? "";
    if (intent.current?.text !== text) intent.current = { text, key: newKey() };
    return intent.current.key;
  }, []);
  const renew = useCallback(() => {
    intent.current = null;
  }, []);
  return { keyFor, renew };
}

/** A random UUID; `crypto.randomUUID` is only there on https and localhost. */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
