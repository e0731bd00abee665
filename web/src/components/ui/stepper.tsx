import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";

/** The steps of something longer; `current` counts from 0. */
export function Stepper({ steps, current }: { steps: string[]; current: number }) {
  const t = useTranslations("common.ui");
  return (
    <ol className="flex flex-wrap gap-x-3 gap-y-2 sm:gap-x-6">
      {steps.map((step, index) => {
        const done = index < current;
        return (
          <li key={step} aria-current={index === current ? "step" : undefined} className={cn("flex items-center gap-1.5 text-sm sm:gap-2", index === current ? "font-medium" : "text-faint")}>
            <span className={cn("numeric grid size-5 place-items-center rounded-full border border-line-strong text-2xs", index === current && "border-accent bg-accent text-accent-ink", done && "border-accent text-accent-text")}>
              {done ? <Check aria-hidden className="size-3" /> : index + 1}
            </span>
            {step}
            {done && <span className="sr-only">{t("done")}</span>}
          </li>
        );
      })}
    </ol>
  );
}
