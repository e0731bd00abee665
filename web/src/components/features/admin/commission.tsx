"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { FormField, SubmitButton, TextField } from "@/components/forms/fields";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { commissionsKeys } from "@/lib/api/query-keys/commissions";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { shareOfPercent } from "./numbers";
import { OrganisationLink } from "./organisation-marks";
import { OrganisationPicker } from "./organisation-picker";

export function CommissionRules() {
  const t = useTranslations("admin.commission");
  const format = useFormat();
  const now = useNow();
  const may = useMay("commission:manage");
  const [open, setOpen] = useState(false);
  const list = useCursorList(commissionsKeys.list({ rules: true }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/commission-rules", { params: { query: { cursor, limit: 50 } }, signal })),
  );
  return (
    <div className="grid gap-3">
      <Notice actions={may && (
        <Dialog open={open} onOpenChange={setOpen}>
          <DialogTrigger asChild><Button variant="primary"><Plus aria-hidden />{t("add")}</Button></DialogTrigger>
          <AddRule onDone={() => setOpen(false)} />
        </Dialog>
      )}>
        {t("explanation")}
      </Notice>
      <CursorTable
        list={list}
        caption={t("title")}
        keyOf={(each) => each.id}
        empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
        head={
          <>
            <Th>{t("validFrom")}</Th>
            <Th numeric>{t("rate")}</Th>
            <Th>{t("seller")}</Th>
            <Th>{t("created")}</Th>
          </>
        }
        row={(each) => (
          <>
            <Td>
              {new Date(each.valid_from).getFullYear() < 2000 ? t("always") : <When at={each.valid_from} as="dateTime" />}
              {new Date(each.valid_from) > now && <Badge tone="notice" className="ml-2">{t("future")}</Badge>}
            </Td>
            <Td numeric>{format.percent(each.rate, 2)}</Td>
            <Td>{each.seller_id ? <OrganisationLink id={each.seller_id} /> : t("all")}</Td>
            <Td><When at={each.created_at} as="dateTime" /></Td>
          </>
        )}
      />
    </div>
  );
}

const schema = z.object({
  percent: z.string().trim().regex(/^\d{1,2}([.,]\d{1,2})?$/),
  seller_id: z.string(),
  valid_from: z.string(),
});

function AddRule({ onDone }: { onDone: () => void }) {
  const t = useTranslations("admin.commission");
  const ui = useTranslations("common.ui");
  const client = useQueryClient();
  const save = async (values: z.output<typeof schema>) => {
    await answer(api.POST("/api/v1/admin/commission-rules", {
      body: {
        rate: shareOfPercent(values.percent),
        seller_id: values.seller_id || null,
        valid_from: values.valid_from ? new Date(values.valid_from).toISOString() : null,
      },
    }));
    toast.done(t("added"));
    await client.invalidateQueries({ queryKey: commissionsKeys.all });
    onDone();
  };
  return (
    <DialogContent title={t("add")} description={t("explanation")}>
      <Form schema={schema} defaultValues={{ percent: "", seller_id: "", valid_from: "" }} rename={{ rate: "percent" }} onSubmit={save}>
        <TextField name="percent" label={t("percent")} hint={t("percentHint")} inputMode="decimal" />
        <FormField
          name="seller_id"
          label={t("seller")}
          hint={t("sellerHint")}
          optional
          render={({ ref, onChange, onBlur }) => <OrganisationPicker ref={ref} kind="manufacturer" onBlur={onBlur} onChoose={(chosen) => onChange(chosen?.id ?? "")} />}
        />
        <TextField name="valid_from" type="datetime-local" label={t("validFrom")} hint={t("validFromHint")} optional />
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{ui("cancel")}</Button>
          <SubmitButton>{t("addAction")}</SubmitButton>
        </div>
      </Form>
    </DialogContent>
  );
}
