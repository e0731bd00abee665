"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { rolesKeys } from "@/lib/api/query-keys/roles";
import { usersKeys } from "@/lib/api/query-keys/users";
import { useMay, useSession } from "@/lib/auth/use-session";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { ColleagueMenu } from "./colleague-menu";
import { InviteDialog } from "./invite-dialog";
import { Invitations } from "./invitations";
import { RolesExplained, useRoleTexts } from "./role-texts";

/** The roles of one's own kind of organisation, with what each allows. */
function useRoles() {
  const kind = useSession()?.organisation_kind;
  return useQuery({
    queryKey: rolesKeys.list(),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/roles", { signal })),
    select: ({ items }) => items.filter((role) => role.kind === kind),
    staleTime: Infinity,
  });
}

/** The people of the organisation, those who are invited, and what roles mean. */
export function TeamPage() {
  const t = useTranslations("account.team");
  const session = useSession();
  const mayInvite = useMay("user:invite");
  const mayManage = useMay("user:manage");
  const roles = useRoles();
  const texts = useRoleTexts();
  const people = useCursorList(usersKeys.list(), (cursor, signal) =>
    answer(api.GET("/api/v1/users", { params: { query: { limit: 50, cursor } }, signal })),
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} actions={mayInvite && <InviteDialog roles={roles.data ?? []} />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {people.isPending ? (
          <TableSkeleton rows={3} />
        ) : people.isLoadingError ? (
          <ErrorState error={people.error} onRetry={() => void people.refetch()} />
        ) : (
          <div>
            <Table caption={t("people")}>
              <TableHead>
                <tr>
                  <Th>{t("name")}</Th>
                  <Th>{t("roles")}</Th>
                  <Th>{t("state")}</Th>
                  <Th>{t("lastLogin")}</Th>
                  {mayManage && (
                    <Th>
                      <span className="sr-only">{t("actions")}</span>
                    </Th>
                  )}
                </tr>
              </TableHead>
              <TableBody>
                {people.data.map((person) => (
                  <TableRow key={person.id}>
                    <Td>
                      <div className="flex min-w-52 items-center gap-2.5">
                        <Avatar name={person.name} />
                        <div className="min-w-0">
                          <p className="truncate font-medium">
                            {person.name} {person.id === session?.id && <span className="font-normal text-faint">{t("you")}</span>}
                          </p>
                          <p className="truncate text-xs text-faint">{person.email}</p>
                        </div>
                      </div>
                    </Td>
                    <Td>
                      <span className="flex flex-wrap gap-1">
                        {person.roles.map((role) => (
                          <Badge key={role}>{texts.name(role)}</Badge>
                        ))}
                      </span>
                    </Td>
                    <Td>
                      <StatusPill status={person.active ? "active" : "inactive"}>{person.active ? t("active") : t("disabled")}</StatusPill>
                      {!person.email_confirmed && <p className="text-xs text-faint">{t("unconfirmed")}</p>}
                    </Td>
                    <Td>
                      <When at={person.last_login_at} as="dateTime" />
                    </Td>
                    {mayManage && (
                      <Td className="text-right">{person.id !== session?.id && <ColleagueMenu person={person} roles={roles.data ?? []} />}</Td>
                    )}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
            <LoadMore hasMore={people.hasNextPage} pending={people.isFetchingNextPage} onMore={() => void people.fetchNextPage()} />
          </div>
        )}
        {mayInvite && <Invitations />}
        <RolesExplained roles={roles.data ?? []} />
      </div>
    </>
  );
}
