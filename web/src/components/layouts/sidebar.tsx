"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/lib/cn";
import { type Navigation, activeItem } from "./navigation";

/** The links of a portal; in the sidebar, and in the sheet on a phone. */
export function SidebarLinks({ navigation, onFollow }: { navigation: Navigation; onFollow?: () => void }) {
  const active = activeItem(navigation, usePathname());
  return (
    <nav aria-label={navigation.title} className="grid gap-4">
      {navigation.groups.map((group) => (
        <div key={group.title ?? ""} className="grid gap-0.5">
          {group.title && <h2 className="px-2 pb-1 text-2xs font-medium tracking-normal text-faint">{group.title}</h2>}
          <ul className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  onClick={onFollow}
                  aria-current={item === active ? "page" : undefined}
                  className={cn(
                    "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-soft hover:bg-hover hover:text-ink",
                    item === active && "bg-selected font-medium text-ink hover:bg-selected",
                  )}
                >
                  <item.icon aria-hidden className={cn("size-4 text-faint", item === active && "text-accent-text")} />
                  <span className="truncate">{item.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
