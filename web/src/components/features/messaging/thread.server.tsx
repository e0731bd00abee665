import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { ThreadPage } from "./thread-page";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const readThread = cache((id: string) =>
  read(async () => answer((await serverApi()).GET("/api/v1/threads/{thread_id}", { params: { path: { thread_id: id } } }))),
);

export async function threadMetadata(id: string): Promise<Metadata> {
  const title = (await getTranslations("messaging.threads"))("title");
  if (!UUID.test(id)) return { title };
  return { title: (await readThread(id)).data?.subject ?? title };
}

export async function ThreadView({ id }: { id: string }) {
  if (!UUID.test(id)) notFound();
  const thread = await readThread(id);
  if (thread.problem) return <ProblemState problem={thread.problem} />;
  return <ThreadPage thread={thread.data} />;
}
