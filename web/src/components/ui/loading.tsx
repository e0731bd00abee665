import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Skeleton, TableSkeleton } from "./skeleton";

/** For loading.tsx: a heading and a table, unless other shapes are given. */
export function Loading({ children }: { children?: ReactNode }) {
  const t = useTranslations("common.ui");
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{t("loading")}</span>
      {children ?? (
        <>
          <Skeleton className="h-7 w-56" />
          <TableSkeleton />
        </>
      )}
    </div>
  );
}
