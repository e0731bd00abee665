import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import type { Tone } from "./badge";

const DOTS: Record<Tone, string> = {
  neutral: "bg-line-strong",
  accent: "bg-accent",
  positive: "bg-positive",
  caution: "bg-caution",
  danger: "bg-danger",
  notice: "bg-notice",
};

const TONES: Record<string, Tone> = {
  placed: "notice", confirmed: "notice", processing: "accent", partially_shipped: "accent", shipped: "accent",
  delivered: "positive", completed: "positive", cancelled: "neutral", refused: "danger",
  draft: "neutral", active: "positive", archived: "neutral", inactive: "neutral",
  pending: "caution", verified: "positive", rejected: "danger", none: "neutral", suspended: "danger",
  authorized: "notice", paid: "positive", open: "caution", overdue: "danger", failed: "danger", refunded: "neutral",
  created: "notice", dispatched: "accent", in_transit: "accent", ready: "positive", running: "accent", queued: "notice",
};

/** The tone of a status that the API names; neutral for one that is not known here. */
export function toneOf(status: string): Tone {
  return TONES[status] ?? "neutral";
}

/** A state in words, with a dot whose colour only helps. `children` is the translated word. */
export function StatusPill({ status, tone, children }: { status: string; tone?: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex h-5 items-center gap-1.5 text-xs font-medium whitespace-nowrap text-ink">
      <span aria-hidden className={cn("size-2 rounded-full", DOTS[tone ?? toneOf(status)])} />
      {children}
    </span>
  );
}
