"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { notificationsKeys } from "@/lib/api/query-keys/notifications";
import { cn } from "@/lib/cn";

const MOST = 99;

/** How many notifications are unread, kept current by live events; leads to the list of the portal. */
export function NotificationBell({ href }: { href: string }) {
  const t = useTranslations("common.layout");
  const { data } = useQuery({
    queryKey: notificationsKeys.unreadCount(),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/notifications/unread-count", { signal })),
  });
  const count = data?.unread ?? 0;
  return (
    <Link href={href} aria-label={t("notifications", { count })} className={cn(buttonStyles({ variant: "quiet", size: "icon" }), "relative")}>
      <Bell aria-hidden />
      {count > 0 && (
        <span aria-hidden className="numeric absolute -top-0.5 -right-1 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.625rem] font-semibold text-accent-ink ring-2 ring-surface">
          {count > MOST ? `${MOST}+` : count}
        </span>
      )}
    </Link>
  );
}
