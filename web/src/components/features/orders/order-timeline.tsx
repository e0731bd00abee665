import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import { Timeline, TimelineItem } from "./timeline";
import type { HistoryEntry } from "./types";

/** Every step of an order, the newest first: when, by whom, and why. */
export function OrderTimeline({ entries }: { entries: HistoryEntry[] }) {
  const t = useTranslations("orders");
  const newest = [...entries].sort((a, b) => b.position - a.position);
  return (
    <Timeline label={t("detail.history")}>
      {newest.map((entry, index) => (
        <TimelineItem key={entry.position} status={entry.to_status} current={index === 0} title={t(`status.${entry.to_status}`)}>
          <span>{t(`by.${entry.by}`)}</span> · <When at={entry.occurred_at} as="dateTime" />
          {entry.reason && <q className="mt-0.5 block break-words text-ink">{entry.reason}</q>}
        </TimelineItem>
      ))}
    </Timeline>
  );
}
