import { create } from "zustand";

export type Toast = { id: number; tone: "positive" | "danger" | "notice"; text: string; action?: { label: string; onSelect: () => void } };

type Toasts = { shown: Toast[]; show: (toast: Omit<Toast, "id">) => void; dismiss: (id: number) => void };

const MOST = 4;
let last = 0;

export const useToasts = create<Toasts>((set) => ({
  shown: [],
  show: (toast) => set(({ shown }) => ({ shown: [...shown.slice(1 - MOST), { ...toast, id: ++last }] })),
  dismiss: (id) => set(({ shown }) => ({ shown: shown.filter((each) => each.id !== id) })),
}));

/** Says that something was done, or was not. From anywhere on the client. */
export const toast = {
  done: (text: string, action?: Toast["action"]) => useToasts.getState().show({ tone: "positive", text, action }),
  failed: (text: string) => useToasts.getState().show({ tone: "danger", text }),
  note: (text: string, action?: Toast["action"]) => useToasts.getState().show({ tone: "notice", text, action }),
};
