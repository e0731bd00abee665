"use client";

import { Menu, Search } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SessionKeeper } from "@/lib/auth/session-keeper";
import { useSession } from "@/lib/auth/use-session";
import { useHotkey } from "@/lib/hooks/use-hotkey";
import { useLiveEvents } from "@/lib/hooks/use-live-events";
import type { Theme } from "@/lib/theme";
import { useCrumbs } from "@/stores/crumbs";
import { Logo } from "./logo";
import { type Navigation, activeItem, permitted } from "./navigation";
import { NotificationBell } from "./notification-bell";
import { SidebarLinks } from "./sidebar";
import { MAIN_ID, SkipLink } from "./skip-link";
import { UserMenu } from "./user-menu";

const CommandPalette = dynamic(() => import("./command-palette").then((module) => module.CommandPalette), { ssr: false });
const ShortcutsHelp = dynamic(() => import("./shortcuts-help").then((module) => module.ShortcutsHelp), { ssr: false });

type PortalShellProps = {
  navigation: Navigation;
  theme: Theme;
  /** Above every page of the portal: "your company is not verified yet". */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of a portal: sidebar, top bar, command palette, live events. */
export function PortalShell({ navigation: offered, theme, banner, children }: PortalShellProps) {
  const t = useTranslations("common.layout");
  const session = useSession();
  const pathname = usePathname();
  const tail = useCrumbs((state) => state.tail);
  const [open, setOpen] = useState<"menu" | "palette" | "shortcuts" | null>(null);
  const navigation = useMemo(() => permitted(offered, session?.permissions ?? []), [offered, session]);
  useLiveEvents();
  useHotkey({ key: "k", command: true }, () => setOpen("palette"));
  useHotkey({ key: "/" }, () => setOpen("palette"));
  useHotkey({ key: "?" }, () => setOpen("shortcuts"));
  const openTo = (name: typeof open) => (next: boolean) => setOpen(next ? name : null);

  const item = activeItem(navigation, pathname);
  const crumbs = [
    { label: navigation.title, href: navigation.home },
    ...(item && item.href !== navigation.home ? [{ label: item.label, href: item.href }] : []),
    ...tail,
  ].map((crumb, index, all) => (index === all.length - 1 ? { label: crumb.label } : crumb));

  return (
    <>
      <SkipLink />
      <SessionKeeper />
      <div className="min-h-dvh lg:grid lg:grid-cols-[var(--sidebar-width)_minmax(0,1fr)]">
        <aside className="sticky top-0 hidden h-dvh flex-col border-r bg-surface lg:flex">
          <Link href={navigation.home} className="flex h-(--topbar-height) shrink-0 items-center border-b px-4" aria-label={navigation.title}>
            <Logo />
          </Link>
          <div className="flex-1 overflow-y-auto px-2 py-3">
            <SidebarLinks navigation={navigation} />
          </div>
          <p className="truncate border-t px-4 py-2.5 text-xs text-faint">{session?.organisation_name}</p>
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-0 z-30 flex h-(--topbar-height) items-center gap-2 border-b bg-surface px-3 md:px-6">
            <Button variant="quiet" size="icon" className="lg:hidden" aria-label={t("menu")} onClick={() => setOpen("menu")}>
              <Menu aria-hidden />
            </Button>
            <div className="min-w-0 flex-1">
              <Breadcrumb brief crumbs={crumbs} />
            </div>
            <Button className="w-56 justify-start font-normal text-faint max-md:hidden" onClick={() => setOpen("palette")}>
              <Search aria-hidden />
              <span className="flex-1 truncate text-left">{t("searchOrGo")}</span>
              <kbd className="rounded-sm border px-1 font-sans text-2xs">Ctrl K</kbd>
            </Button>
            <Button variant="quiet" size="icon" className="md:hidden" aria-label={t("searchOrGo")} onClick={() => setOpen("palette")}>
              <Search aria-hidden />
            </Button>
            <NotificationBell href={`${navigation.home}/notifications`} />
            <UserMenu theme={theme} />
          </header>
          <main id={MAIN_ID} tabIndex={-1} className="w-full max-w-[100rem] flex-1 px-4 py-5 outline-none md:px-6">
            {banner && <div className="pb-4 empty:hidden">{banner}</div>}
            {children}
          </main>
        </div>
      </div>
      <Sheet open={open === "menu"} onOpenChange={openTo("menu")} title={navigation.title}>
        <SidebarLinks navigation={navigation} onFollow={() => setOpen(null)} />
      </Sheet>
      {open === "palette" && <CommandPalette navigation={navigation} onClose={() => setOpen(null)} onHelp={() => setOpen("shortcuts")} />}
      {open === "shortcuts" && <ShortcutsHelp onClose={() => setOpen(null)} />}
    </>
  );
}
