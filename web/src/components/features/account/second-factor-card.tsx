"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { StatusPill } from "@/components/ui/status-pill";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import type { components } from "@/lib/api/schema";
import { toast } from "@/stores/toasts";
import { qrPath } from "./qr-path";

type Setup = components["schemas"]["SecondFactorSetupOutput"];
const code = z.object({ code: z.string().trim().min(6).max(32) });

/** Sets up or takes away the authenticator. Secret and recovery codes are shown once, and kept nowhere here. */
export function SecondFactorCard({ active }: { active: boolean }) {
  const t = useTranslations("account.secondFactor");
  const common = useTranslations("common.error");
  const router = useRouter();
  const [setup, setSetup] = useState<Setup | null>(null);
  const [recovery, setRecovery] = useState<string[] | null>(null);
  const [pending, setPending] = useState(false);
  const begin = async () => {
    setPending(true);
    try {
      setSetup(await answer(api.POST("/api/v1/auth/second-factor")));
    } catch (error) {
      toast.failed(errorText(error, common("unexpected")));
    } finally {
      setPending(false);
    }
  };
  return (
    <Card title={t("title")} description={t("text")} actions={<StatusPill status={active || recovery ? "active" : "none"}>{active || recovery ? t("on") : t("off")}</StatusPill>}>
      {recovery ? (
        <RecoveryCodes
          codes={recovery}
          onDone={() => {
            setRecovery(null);
            setSetup(null);
            router.refresh();
          }}
        />
      ) : active ? (
        <Removal />
      ) : setup ? (
        <Enrolment setup={setup} onConfirmed={setRecovery} onCancel={() => setSetup(null)} />
      ) : (
        <Button pending={pending} onClick={() => void begin()}>
          {t("begin")}
        </Button>
      )}
    </Card>
  );
}

function Enrolment({ setup, onConfirmed, onCancel }: { setup: Setup; onConfirmed: (codes: string[]) => void; onCancel: () => void }) {
  const t = useTranslations("account.secondFactor");
  const { size, path } = useMemo(() => qrPath(setup.uri), [setup.uri]);
  return (
    <div className="grid gap-4 sm:grid-cols-[auto_1fr]">
      {/* Scanners want dark on light, whatever the theme. */}
      <svg role="img" aria-label={t("qr")} viewBox={`-4 -4 ${size + 8} ${size + 8}`} className="size-44 rounded-md border" shapeRendering="crispEdges">
        <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div className="grid content-start gap-3">
        <p className="text-sm text-soft">{t("scan")}</p>
        <p className="text-sm">
          {t("orType")} <code className="block font-mono text-sm break-all select-all">{setup.secret}</code>
        </p>
        <Form
          schema={code}
          defaultValues={{ code: "" }}
          onSubmit={async (body) => {
            const { recovery_codes } = await answer(api.POST("/api/v1/auth/second-factor/confirm", { body }));
            onConfirmed(recovery_codes);
          }}
        >
          <TextField name="code" label={t("code")} inputMode="numeric" autoComplete="one-time-code" className="max-w-40 font-mono" />
          <div className="flex gap-2">
            <SubmitButton>{t("confirm")}</SubmitButton>
            <Button onClick={onCancel}>{t("cancel")}</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations("account.secondFactor");
  return (
    <div className="grid justify-items-start gap-4">
      <Notice tone="caution" title={t("recoveryTitle")}>
        {t("recoveryText")}
      </Notice>
      <ul aria-label={t("recoveryTitle")} className="grid grid-cols-2 gap-x-8 gap-y-1 font-mono text-sm select-all">
        {codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Button variant="primary" onClick={onDone}>
        {t("recoveryKept")}
      </Button>
    </div>
  );
}

const removal = z.object({ password: z.string().min(1).max(1024), code: z.string().trim().min(6).max(32) });

function Removal() {
  const t = useTranslations("account.secondFactor");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t("remove")}</Button>
      </DialogTrigger>
      <DialogContent size="sm" title={t("removeTitle")} description={t("removeText")}>
        <Form
          schema={removal}
          defaultValues={{ password: "", code: "" }}
          onSubmit={async (body) => {
            await answer(api.POST("/api/v1/auth/second-factor/remove", { body }));
            toast.done(t("removed"));
            setOpen(false);
            router.refresh();
          }}
        >
          <TextField name="password" type="password" label={t("password")} autoComplete="current-password" />
          <TextField name="code" label={t("code")} autoComplete="one-time-code" className="font-mono" />
          <SubmitButton variant="danger">{t("remove")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
