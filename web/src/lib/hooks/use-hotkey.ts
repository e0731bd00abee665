"use client";

import { useEffect, useEffectEvent } from "react";

type Hotkey = { key: string; command?: boolean };

/** Calls back on a key: with Ctrl or Cmd where `command`, else only while nobody is typing. */
export function useHotkey({ key, command = false }: Hotkey, onPress: () => void): void {
  const pressed = useEffectEvent(onPress);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.altKey) return;
      if (command !== (event.ctrlKey || event.metaKey)) return;
      if (!command && isTyping(event.target)) return;
      event.preventDefault();
      pressed();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [key, command]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
