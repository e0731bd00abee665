import { freshSession, currentMark } from "@/lib/auth/refresh";

/** The events of /api/v1/notifications/stream. They are hints to look again, not the truth. */
type LiveEvents = {
  /** Something may have been missed: read everything afresh. */
  resync: Record<string, never>;
  /** The person was told something. */
  notification: Record<string, never>;
  /** An order of the company went a step further. */
  "orders.status": { order_id: string; status: string } & Record<string, unknown>;
  /** Many orders changed at once; the operator hears this one only. */
  "orders.changed": { orders: number };
  /** A catalogue upload went on. */
  "products.upload": { upload_id: string; status: string } & Record<string, unknown>;
  /** A report that was asked for went on. */
  "analytics.report": { report_id: string; status: string } & Record<string, unknown>;
};
export type LiveEventName = keyof LiveEvents;
type LiveMessage = { [Name in LiveEventName]: { name: Name; data: LiveEvents[Name] } }[LiveEventName];

const NAMES: LiveEventName[] = [
  "resync",
  "notification",
  "orders.status",
  "orders.changed",
  "products.upload",
  "analytics.report",
];
const URL = "/api/v1/notifications/stream";
const LOCK = "tradepost-live";
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Listens until `signal` aborts. One tab holds the stream and tells the others: a browser opens six connections to a
 * host over HTTP/1.1, so a stream for each tab would starve the seventh.
 */
export function listen(onMessage: (message: LiveMessage) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(LOCK);
  channel.onmessage = (event: MessageEvent<LiveMessage>) => onMessage(event.data);
  signal.addEventListener("abort", () => channel.close());
  const lead = () =>
    holdStream((message) => {
      channel.postMessage(message);
      onMessage(message);
    }, signal);
  if (!("locks" in navigator)) void lead();
  else navigator.locks.request(LOCK, { signal }, lead).catch(() => undefined);
}

async function holdStream(tell: (message: LiveMessage) => void, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  let missed = false;
  while (!signal.aborted) {
    await freshSession();
    if (!currentMark()) return;
    const opened = await followStream(tell, signal, missed);
    missed = true;
    pause = opened ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    await wait(pause * (0.5 + Math.random()), signal);
  }
}

/** One EventSource until it is closed for good (it reconnects by itself where the server only ended the answer). */
function followStream(tell: (message: LiveMessage) => void, signal: AbortSignal, missed: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const source = new EventSource(URL);
    let opened = false;
    const end = () => {
      source.close();
      signal.removeEventListener("abort", end);
      resolve(opened);
    };
    signal.addEventListener("abort", end);
    source.addEventListener("open", () => {
      if (missed && !opened) tell({ name: "resync", data: {} });
      opened = true;
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) end();
      else void freshSession();
    });
    for (const name of NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        tell({ name, data: JSON.parse(event.data) } as LiveMessage);
      });
    }
  });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
