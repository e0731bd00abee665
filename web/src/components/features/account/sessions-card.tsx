"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { sessionsKeys } from "@/lib/api/query-keys/sessions";
import { toast } from "@/stores/toasts";
import { deviceOf } from "./device";

/** Where one is signed in, and signing out there. */
export function SessionsCard() {
  const t = useTranslations("account.sessions");
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: sessionsKeys.list(),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/auth/sessions", { signal })),
  });
  const reread = () => client.invalidateQueries({ queryKey: sessionsKeys.all });
  const items = sessions.data?.items ?? [];
  const others = items.filter(({ current }) => !current);
  const deviceName = (agent: string | null) => {
    const { browser, system } = deviceOf(agent);
    return browser && system ? t("device", { browser, system }) : (browser ?? system ?? t("unknownDevice"));
  };
  return (
    <Card
      title={t("title")}
      description={t("text")}
      actions={
        others.length > 0 && (
          <ConfirmDialog
            trigger={<Button size="sm">{t("signOutOthers")}</Button>}
            title={t("signOutOthersTitle")}
            description={t("signOutOthersText", { count: others.length })}
            action={t("signOutOthers")}
            onConfirm={async () => {
              await answer(api.DELETE("/api/v1/auth/sessions"));
              await reread();
              toast.done(t("othersSignedOut"));
            }}
          />
        )
      }
    >
      {sessions.isPending ? (
        <Skeleton className="h-16" />
      ) : sessions.isLoadingError ? (
        <ErrorState framed={false} error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <ul className="grid gap-3">
          {items.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium" title={session.user_agent ?? undefined}>
                  {deviceName(session.user_agent)}
                </p>
                <p className="text-xs text-faint">
                  {session.address} · {t.rich("lastUsed", { when: () => <When at={session.last_used_at} as="dateTime" /> })}
                </p>
              </div>
              {session.current ? (
                <Badge tone="accent">{t("here")}</Badge>
              ) : (
                <ConfirmDialog
                  trigger={<Button size="sm" variant="quiet">{t("signOut")}</Button>}
                  title={t("signOutTitle", { device: deviceName(session.user_agent) })}
                  description={t("signOutText")}
                  action={t("signOut")}
                  onConfirm={async () => {
                    await answer(api.DELETE("/api/v1/auth/sessions/{session_id}", { params: { path: { session_id: session.id } } }));
                    await reread();
                    toast.done(t("signedOut"));
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
