"use client";

import { LogOut, Store } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem,
  DropdownMenuSeparator, DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { errorText } from "@/components/ui/error-text";
import { leave } from "@/lib/auth/leave";
import { useSession } from "@/lib/auth/use-session";
import { THEMES, type Theme, parseTheme } from "@/lib/theme";
import { toast } from "@/stores/toasts";
import { LanguageSwitch, useTheme } from "./preference-switches";

/** The person, their organisation, language, theme, and the way out. */
export function UserMenu({ theme: initial }: { theme: Theme }) {
  const t = useTranslations("common");
  const session = useSession();
  const [theme, choose] = useTheme(initial);
  if (!session) return null;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="quiet" className="px-1.5" aria-label={t("layout.userMenu", { name: session.name })}>
          <Avatar name={session.name} className="size-6" />
          <span className="max-w-32 truncate max-lg:hidden">{session.name}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <DropdownMenuLabel>
          <span className="block truncate text-sm font-medium text-ink">{session.organisation_name}</span>
          <span className="block truncate">{session.email}</span>
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/">
            <Store aria-hidden />
            {t("layout.catalogue")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{t("theme.label")}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={(next) => choose(parseTheme(next))}>
          {THEMES.map((each) => (
            <DropdownMenuRadioItem key={each} value={each} onSelect={(event) => event.preventDefault()}>
              {t(`theme.${each}`)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <div className="px-1">
          <LanguageSwitch />
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void leave().catch((error: unknown) => toast.failed(errorText(error, t("error.unexpected"))))}>
          <LogOut aria-hidden />
          {t("layout.signOut")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
