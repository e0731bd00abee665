"use client";

import { useEffect } from "react";
import { useSession } from "./use-session";
import { SESSION_CHANNEL, isGoing, keepFor, startOver } from "./leave";
import { currentMark, freshSession } from "./refresh";

const LOOK_EVERY_MS = 20_000;

/** Refreshes the session in time, and leaves the page when the session ended or became another's. */
export function SessionKeeper() {
  const person = useSession()?.id;
  useEffect(() => {
    if (!person) return;
    keepFor(person);
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      await freshSession();
      const mark = currentMark();
      if (!mark) window.location.assign(`/login?next=${encodeURIComponent(window.location.pathname)}`);
      else if (mark.person !== person) startOver();
    };
    const onLook = () => void look();
    const timer = window.setInterval(onLook, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [person]);
  useEffect(() => {
    const channel = new BroadcastChannel(SESSION_CHANNEL);
    channel.onmessage = () => {
      if (!isGoing()) startOver();
    };
    // A page that the browser kept for its back button may be another person's by now.
    const onShow = (event: PageTransitionEvent) => event.persisted && startOver();
    window.addEventListener("pageshow", onShow);
    return () => {
      channel.close();
      window.removeEventListener("pageshow", onShow);
    };
  }, []);
  return null;
}
