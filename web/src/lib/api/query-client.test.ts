import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { newQueryClient } from "./query-client";

const KEY = ["threads", "list"];

/** Someone looks at the list; `answers` are given by hand, in order. */
function watch(client = newQueryClient()) {
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(client, { queryKey: KEY, queryFn: () => new Promise<string>((resolve) => answers.push(resolve)) });
  const stop = observer.subscribe(() => undefined);
  return { client, answers, stop, shown: () => observer.getCurrentResult().data };
}

describe("what is invalidated", () => {
  it("is read again where its first answer was on its way", async () => {
    const { client, answers, stop, shown } = watch();
    const done = client.invalidateQueries({ queryKey: ["threads"] });
    answers[0]?.("before the change");
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.("after it");
    await done;
    expect(shown()).toBe("after it");
    stop();
  });

  it("is read once where an answer is there", async () => {
    const { client, answers, stop, shown } = watch();
    answers[0]?.("before the change");
    await expect.poll(shown).toBe("before the change");
    const done = client.invalidateQueries({ queryKey: ["threads"] });
    answers[1]?.("after it");
    await done;
    expect([answers.length, shown()]).toEqual([2, "after it"]);
    stop();
  });

  it("is left alone where it has another key", () => {
    const { client, answers, stop } = watch();
    void client.invalidateQueries({ queryKey: ["orders"] });
    expect(answers).toHaveLength(1);
    stop();
  });
});
