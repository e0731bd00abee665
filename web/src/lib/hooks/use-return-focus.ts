import { useRef } from "react";

/** For the content of a dialog: gives the focus back to where it was, also where no trigger opened it. */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      const at = before.current;
      if (!(at instanceof HTMLElement) || !at.isConnected || at === document.body) return;
      event.preventDefault();
      at.focus();
    },
  };
}
