"use client";

import { useTranslations } from "next-intl";

/** What a topic is called; one that is not known here has its own name. */
export function useTopicName(): (topic: string) => string {
  const t = useTranslations("account.topics");
  return (topic) => (t.has(topic as "announcement") ? t(topic as "announcement") : topic.replaceAll("_", " "));
}
