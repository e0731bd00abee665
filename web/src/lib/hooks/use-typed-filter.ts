"use client";

import { useEffect, useEffectEvent, useState } from "react";

const REST_MS = 300;

/**
 * The text of a filter that lives in the address, written there when typing rests. The address answers late: what was
 * typed meanwhile stays, and only a change from elsewhere (back, forward, "clear") takes its place.
 */
export function useTypedFilter(inAddress: string, write: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (written !== inAddress) {
      setWritten(inAddress);
      setText(inAddress);
    }
  }
  const onRest = useEffectEvent(() => {
    const wanted = text.trim();
    if (wanted === written) return;
    setWritten(wanted);
    write(wanted);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => onRest(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
