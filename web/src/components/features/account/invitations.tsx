"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { invitationsKeys } from "@/lib/api/query-keys/invitations";
import { toast } from "@/stores/toasts";
import { useRoleTexts } from "./role-texts";

/** Who was invited and has not come yet. Nothing where nobody was. */
export function Invitations() {
  const t = useTranslations("account.invitations");
  const texts = useRoleTexts();
  const client = useQueryClient();
  const invitations = useQuery({
    queryKey: invitationsKeys.list(),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/users/invitations", { params: { query: { limit: 100 } }, signal })),
  });
  if (invitations.isLoadingError) return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />;
  if (!invitations.data || invitations.data.items.length === 0) return null;
  return (
    <Card flush title={t("title")} description={t("text")}>
      <Table caption={t("title")}>
        <TableHead>
          <tr>
            <Th>{t("email")}</Th>
            <Th>{t("roles")}</Th>
            <Th>{t("expiresAt")}</Th>
            <Th>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          </tr>
        </TableHead>
        <TableBody>
          {invitations.data.items.map(({ id, email, roles, expires_at }) => (
            <TableRow key={id}>
              <Td>{email}</Td>
              <Td>
                <span className="flex flex-wrap gap-1">
                  {roles.map((role) => (
                    <Badge key={role}>{texts.name(role)}</Badge>
                  ))}
                </span>
              </Td>
              <Td>
                <When at={expires_at} />
              </Td>
              <Td className="text-right">
                <ConfirmDialog
                  trigger={<Button size="sm" variant="quiet" aria-label={t("withdrawNamed", { email })}>{t("withdraw")}</Button>}
                  title={t("withdrawTitle", { email })}
                  description={t("withdrawText")}
                  action={t("withdraw")}
                  onConfirm={async () => {
                    await answer(api.DELETE("/api/v1/users/invitations/{invitation_id}", { params: { path: { invitation_id: id } } }));
                    await client.invalidateQueries({ queryKey: invitationsKeys.all });
                    toast.done(t("withdrawn", { email }));
                  }}
                />
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
