"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { requiredText } from "@/components/features/account/values";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { useDocuments } from "./documents-table";

type Certification = components["schemas"]["CertificationOutput"];
const TONES = { accepted: "positive", claimed: "caution", refused: "danger" } as const;

/** The certificates that a seller shows to buyers. */
export function Certifications({ certifications }: { certifications: Certification[] }) {
  const t = useTranslations("account.certifications");
  const router = useRouter();
  const mayEdit = useMay("organisation:update");
  return (
    <Card flush title={t("title")} description={t("text")} actions={mayEdit && <AddCertification shown={certifications} />}>
      {certifications.length === 0 ? (
        <p className="p-4 text-sm text-soft">{t("empty")}</p>
      ) : (
        <Table caption={t("title")} className="[&_th]:bg-transparent">
          <TableHead>
            <tr>
              <Th>{t("name")}</Th>
              <Th>{t("issuer")}</Th>
              <Th>{t("validUntil")}</Th>
              <Th>{t("state")}</Th>
              <Th>
                <span className="sr-only">{t("actions")}</span>
              </Th>
            </tr>
          </TableHead>
          <TableBody>
            {certifications.map((each) => (
              <TableRow key={each.id}>
                <Td>{each.title}</Td>
                <Td>{each.issuer}</Td>
                <Td>
                  <When at={each.valid_until} />
                </Td>
                <Td>
                  <StatusPill status={each.state} tone={TONES[each.state]}>
                    {t(`states.${each.state}`)}
                  </StatusPill>
                </Td>
                <Td className="text-right">
                  {mayEdit && (
                    <ConfirmDialog
                      trigger={<Button variant="quiet" size="sm">{t("remove")}</Button>}
                      title={t("removeTitle", { title: each.title })}
                      description={t("removeText")}
                      action={t("remove")}
                      onConfirm={async () => {
                        await answer(api.DELETE("/api/v1/organisations/mine/certifications/{certification_id}", { params: { path: { certification_id: each.id } } }));
                        router.refresh();
                      }}
                    />
                  )}
                </Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

const schema = z.object({ document_id: z.uuid(), title: requiredText(200), issuer: requiredText(200) });

function AddCertification({ shown }: { shown: Certification[] }) {
  const t = useTranslations("account.certifications");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const documents = useDocuments("certificate");
  const free = (documents.data ?? []).filter(({ id, status }) => status === "ready" && !shown.some((each) => each.document_id === id));
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t("add")}</Button>
      </DialogTrigger>
      <DialogContent title={t("addTitle")} description={t("addText")}>
        <Form
          schema={schema}
          defaultValues={{ document_id: "", title: "", issuer: "" }}
          onSubmit={async (values) => {
            const valid_until = free.find(({ id }) => id === values.document_id)?.expires_on ?? null;
            await answer(api.POST("/api/v1/organisations/mine/certifications", { body: { ...values, valid_until } }));
            toast.done(t("added", { title: values.title }));
            setOpen(false);
            router.refresh();
          }}
        >
          <NativeSelectField name="document_id" label={t("document")} hint={free.length === 0 ? t("noDocument") : undefined}>
            <option value="">{t("choose")}</option>
            {free.map(({ id, file_name: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelectField>
          <TextField name="title" label={t("name")} placeholder="ISO 9001" />
          <TextField name="issuer" label={t("issuer")} />
          <SubmitButton>{t("add")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
