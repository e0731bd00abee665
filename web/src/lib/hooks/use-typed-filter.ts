"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useDebounce } from "./use-debounce";

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
  const settled = useDebounce(text.trim(), REST_MS);
  const onRest = useEffectEvent(() => {
    if (settled === inAddress || settled !== text.trim()) return;
    setWritten(settled);
    write(settled);
  });
  useEffect(() => onRest(), [settled]);
  return [text, setText];
}
