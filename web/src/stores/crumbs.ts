import { create } from "zustand";
import type { Crumb } from "@/components/ui/breadcrumb";

type Crumbs = { tail: Crumb[]; setTail: (tail: Crumb[]) => void };

/** What a page adds to the breadcrumbs of its portal: see PageCrumbs. */
export const useCrumbs = create<Crumbs>((set) => ({ tail: [], setTail: (tail) => set({ tail }) }));
