"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";

/** For useInfiniteQuery: appends the next page to the list. */
export function LoadMore({ hasMore, pending, onMore }: { hasMore: boolean; pending: boolean; onMore: () => void }) {
  const t = useTranslations("common.ui");
  if (!hasMore) return null;
  return (
    <div className="flex justify-center pt-3">
      <Button pending={pending} onClick={onMore}>
        {t("loadMore")}
      </Button>
    </div>
  );
}
