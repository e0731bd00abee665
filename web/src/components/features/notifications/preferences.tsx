"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { errorText } from "@/components/ui/error-text";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { notificationsKeys } from "@/lib/api/query-keys/notifications";
import type { components } from "@/lib/api/schema";
import { toast } from "@/stores/toasts";
import { useTopicName } from "./topics";

type Preferences = components["schemas"]["PreferencesOutput"];
type Change = components["schemas"]["PreferencesInput"];
const CHANNELS = ["email", "sms", "push"] as const;
const KEY = notificationsKeys.list({ preferences: true });
const number = z.object({ sms_number: z.string().trim().regex(/^(\+[1-9][0-9 ]{6,20})?$/) });

/** By which channel one is told of what. In the portal one is always told. */
export function NotificationPreferences() {
  const t = useTranslations("account.preferences");
  const common = useTranslations("common.error");
  const topicName = useTopicName();
  const client = useQueryClient();
  const preferences = useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET("/api/v1/notifications/preferences", { signal })) });
  const change = useMutation({
    mutationFn: (body: Change) => answer(api.PUT("/api/v1/notifications/preferences", { body })),
    onSuccess: (saved) => client.setQueryData<Preferences>(KEY, saved),
  });
  const choose = (topic: string, channel: (typeof CHANNELS)[number], on: boolean) =>
    change.mutate(
      { topics: { [topic]: { [channel]: on } } },
      { onSuccess: () => toast.done(t("saved")), onError: (error) => toast.failed(errorText(error, common("unexpected"))) },
    );
  if (preferences.isPending) return <Card title={t("title")}><Skeleton className="h-64" /></Card>;
  if (preferences.isLoadingError) return <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />;
  const { topics, sms_number, push_token } = preferences.data;
  const reachable = { email: true, sms: sms_number !== null, push: push_token !== null };
  return (
    <Card flush title={t("title")} description={t("text")}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr className="text-xs text-soft">
            <th scope="col" className="h-8 px-4 text-left font-medium">
              {t("topic")}
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col" className="w-16 px-2 font-medium">
                {t(channel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.topic} className="border-t">
              <th scope="row" className="px-4 py-2 text-left font-normal">
                {topicName(topic.topic)}
                {topic.fixed && <span className="block text-xs text-faint">{t("fixed")}</span>}
              </th>
              {CHANNELS.map((channel) => (
                <td key={channel} className="px-2 text-center">
                  <Checkbox
                    className="mx-auto"
                    aria-label={t("cell", { topic: topicName(topic.topic), channel: t(channel) })}
                    checked={topic[channel]}
                    disabled={topic.fixed || !reachable[channel] || change.isPending}
                    onCheckedChange={(on) => choose(topic.topic, channel, on === true)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="border-t p-4">
        <Form
          schema={number}
          defaultValues={{ sms_number: sms_number ?? "" }}
          onSubmit={async ({ sms_number: typed }) => {
            await change.mutateAsync({ sms_number: typed.replaceAll(" ", "") || null });
            toast.done(t("saved"));
          }}
          className="grid-cols-[minmax(0,16rem)_auto] items-end gap-2"
        >
          <TextField name="sms_number" type="tel" label={t("smsNumber")} optional placeholder="+49 170 1234567" />
          <SubmitButton>{t("saveNumber")}</SubmitButton>
        </Form>
        <p className="pt-2 text-xs text-faint">{t("smsHint")}</p>
      </div>
    </Card>
  );
}
