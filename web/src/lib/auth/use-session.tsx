"use client";

import { type ReactNode, createContext, use } from "react";
import type { components } from "@/lib/api/schema";

export type Session = Pick<
  components["schemas"]["ProfileOutput"],
  | "id" | "name" | "email" | "permissions" | "organisation_id" | "organisation_name" | "organisation_kind"
  | "verified" | "verification" | "suspended"
>;

const SessionContext = createContext<Session | null>(null);

/** The facts of the signed-in person for client components. They save detours; the API decides. */
export function SessionProvider({ session, children }: { session: Session | null; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Null on public pages for who is not signed in. */
export function useSession(): Session | null {
  return use(SessionContext);
}

/** Whether the person may do this, for example `order:create`. */
export function useMay(permission: string): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
