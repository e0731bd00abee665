import type { OrganisationKind } from "./cookies";

export type Portal = "retailer" | "manufacturer" | "admin";

const PORTAL_OF: Record<OrganisationKind, Portal> = {
  retailer: "retailer",
  manufacturer: "manufacturer",
  operator: "admin",
};

export function portalOf(kind: OrganisationKind): Portal {
  return PORTAL_OF[kind];
}

/** Where a person of this kind starts. */
export function homeOf(kind: OrganisationKind): string {
  return `/${portalOf(kind)}`;
}

/** The portal that a path lies in; null for public pages. */
export function portalAt(pathname: string): Portal | null {
  const [, first] = pathname.split("/");
  return first === "retailer" || first === "manufacturer" || first === "admin" ? first : null;
}
