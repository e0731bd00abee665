import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";

export type Crumb = { label: string; href?: string };

/** The way here; the last is this page and has no link. `brief`: on a phone only the step up and this page. */
export function Breadcrumb({ crumbs, brief }: { crumbs: Crumb[]; brief?: boolean }) {
  const t = useTranslations("common.ui");
  return (
    <nav aria-label={t("breadcrumb")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-xs text-faint">
        {crumbs.map((crumb, index) => (
          <li key={`${index}-${crumb.label}`} className={cn("flex min-w-0 items-center gap-1 last:text-soft", brief && index < crumbs.length - 2 && "max-sm:hidden")}>
            {index > 0 && <ChevronRight aria-hidden className={cn("size-3 shrink-0", brief && index === crumbs.length - 2 && "max-sm:hidden")} />}
            {crumb.href ? (
              <Link href={crumb.href} prefetch={false} className="truncate hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
