import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const LOOKS = {
  notice: { icon: Info, style: "bg-notice-soft text-notice" },
  positive: { icon: CircleCheck, style: "bg-positive-soft text-positive" },
  caution: { icon: TriangleAlert, style: "bg-caution-soft text-caution" },
  danger: { icon: CircleAlert, style: "bg-danger-soft text-danger" },
};

/** Something to know on this page; a danger is read out at once. */
export function Notice({ tone = "notice", title, actions, children }: { tone?: keyof typeof LOOKS; title?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  const { icon: Icon, style } = LOOKS[tone];
  return (
    <div role={tone === "danger" ? "alert" : undefined} className={cn("flex flex-wrap items-start gap-2.5 rounded-md px-3 py-2.5 text-sm", style)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-[1_1_12rem]">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(title && "text-ink")}>{children}</div>}
      </div>
      {actions}
    </div>
  );
}
