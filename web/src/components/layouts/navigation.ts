import type { LucideIcon } from "lucide-react";

type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Hidden from who may not: a permission of the API. The API decides all the same. */
  permission?: string;
};

/** What a portal offers: see src/app/<portal>/navigation.ts. */
export type Navigation = {
  /** The name of the portal. */
  title: string;
  home: string;
  /** A group without a title stands first. */
  groups: { title?: string; items: NavItem[] }[];
  /** Where the command palette looks for what was typed. */
  search?: { label: (text: string) => string; href: (text: string) => string };
};

/** The item whose page, or whose page's child, is at `pathname`; the home only for itself. */
export function activeItem(navigation: Navigation, pathname: string): NavItem | undefined {
  const fits = navigation.groups
    .flatMap((group) => group.items)
    .filter(({ href }) => pathname === href || (href !== navigation.home && pathname.startsWith(`${href}/`)));
  return fits.sort((a, b) => b.href.length - a.href.length)[0];
}

/** The navigation with only what the person may. */
export function permitted(navigation: Navigation, permissions: string[]): Navigation {
  const may = (item: NavItem) => item.permission === undefined || permissions.includes(item.permission);
  const groups = navigation.groups.map((group) => ({ ...group, items: group.items.filter(may) }));
  return { ...navigation, groups: groups.filter(({ items }) => items.length > 0) };
}
