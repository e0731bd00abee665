"use client";

import { useQueryClient } from "@tanstack/react-query";
import { MapPin, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { AddressFields } from "@/components/features/account/address-fields";
import { addressSchema, addressValues, optionalText, requiredText } from "@/components/features/account/values";
import { Form } from "@/components/forms/form";
import { CheckboxField, SubmitButton, TextField } from "@/components/forms/fields";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { deliveryAddressesKeys } from "@/lib/api/query-keys/delivery-addresses";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import type { CountryOption } from "@/lib/format/countries";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";

type Address = components["schemas"]["DeliveryAddressOutput"];
type AddressInput = components["schemas"]["DeliveryAddressInput"];

const etagOf = (address: Address) => `"${address.version}"`;

/** The address book of a buyer. */
export function AddressesPage({ countries }: { countries: CountryOption[] }) {
  const t = useTranslations("account.addresses");
  const mayEdit = useMay("address:manage");
  const [edited, setEdited] = useState<Address | "new" | null>(null);
  const addresses = useCursorList(deliveryAddressesKeys.list(), (cursor, signal) =>
    answer(api.GET("/api/v1/delivery-addresses", { params: { query: { limit: 50, cursor } }, signal })),
  );
  const add = mayEdit && (
    <Button variant="primary" onClick={() => setEdited("new")}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} actions={add} />
      {addresses.isPending ? (
        <TableSkeleton rows={3} />
      ) : addresses.isLoadingError ? (
        <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />
      ) : addresses.data.length === 0 ? (
        <EmptyState icon={MapPin} title={t("empty")} text={t("emptyText")} actions={add} />
      ) : (
        <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
          {addresses.data.map((address) => (
            <AddressCard key={address.id} address={address} countries={countries} onEdit={mayEdit ? () => setEdited(address) : undefined} />
          ))}
        </ul>
      )}
      {addresses.data && <LoadMore hasMore={addresses.hasNextPage} pending={addresses.isFetchingNextPage} onMore={() => void addresses.fetchNextPage()} />}
      {edited && <AddressDialog address={edited === "new" ? null : edited} countries={countries} onClose={() => setEdited(null)} />}
    </>
  );
}

function AddressCard({ address, countries, onEdit }: { address: Address; countries: CountryOption[]; onEdit?: () => void }) {
  const t = useTranslations("account.addresses");
  const client = useQueryClient();
  const { address: postal, label } = address;
  const country = countries.find(({ code }) => code === postal.country)?.name ?? postal.country;
  const path = { address_id: address.id };
  const reread = () => client.invalidateQueries({ queryKey: deliveryAddressesKeys.all });
  return (
    <li className="flex flex-col gap-3 rounded-lg border bg-surface p-4 text-sm">
      <div className="flex items-start justify-between gap-2">
        <h2 className="min-w-0 text-sm break-words">{label}</h2>
        {address.is_default && <Badge tone="accent">{t("default")}</Badge>}
      </div>
      <address className="flex-1 not-italic text-soft">
        {[address.recipient, postal.line1, postal.line2, `${postal.postal_code} ${postal.city}`, postal.region, country, address.phone].filter(Boolean).map((line, index) => (
          <span key={index} className="block break-words">
            {line}
          </span>
        ))}
      </address>
      {onEdit && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" aria-label={t("editNamed", { label })} onClick={onEdit}>
            {t("edit")}
          </Button>
          {!address.is_default && (
            <ConfirmDialog
              danger={false}
              trigger={<Button size="sm" variant="quiet">{t("makeDefault")}</Button>}
              title={t("makeDefaultTitle", { label })}
              description={t("makeDefaultText")}
              action={t("makeDefault")}
              onConfirm={async () => {
                const body: AddressInput = { label, recipient: address.recipient, phone: address.phone, address: postal, is_default: true };
                await answer(api.PUT("/api/v1/delivery-addresses/{address_id}", { body, params: { path, header: { "If-Match": etagOf(address) } } }));
                await reread();
                toast.done(t("defaultSet", { label }));
              }}
            />
          )}
          <ConfirmDialog
            trigger={<Button size="sm" variant="quiet" aria-label={t("removeNamed", { label })}>{t("remove")}</Button>}
            title={t("removeTitle", { label })}
            description={t("removeText")}
            action={t("remove")}
            onConfirm={async () => {
              await answer(api.DELETE("/api/v1/delivery-addresses/{address_id}", { params: { path, header: { "If-Match": etagOf(address) } } }));
              await reread();
              toast.done(t("removed", { label }));
            }}
          />
        </div>
      )}
    </li>
  );
}

const schema = z.object({
  label: requiredText(200),
  recipient: optionalText(200),
  phone: optionalText(40),
  address: addressSchema,
  is_default: z.boolean(),
});

function AddressDialog({ address, countries, onClose }: { address: Address | null; countries: CountryOption[]; onClose: () => void }) {
  const t = useTranslations("account.addresses");
  const client = useQueryClient();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={address ? t("editTitle", { label: address.label }) : t("addTitle")}>
        <Form
          schema={schema}
          defaultValues={{
            label: address?.label ?? "",
            recipient: address?.recipient ?? "",
            phone: address?.phone ?? "",
            address: addressValues(address?.address),
            is_default: address?.is_default ?? false,
          }}
          onSubmit={async (body) => {
            if (address) {
              const params = { path: { address_id: address.id }, header: { "If-Match": etagOf(address) } };
              await answer(api.PUT("/api/v1/delivery-addresses/{address_id}", { body, params }));
            } else {
              await answer(api.POST("/api/v1/delivery-addresses", { body }));
            }
            await client.invalidateQueries({ queryKey: deliveryAddressesKeys.all });
            toast.done(t("saved", { label: body.label }));
            onClose();
          }}
        >
          <TextField name="label" label={t("label")} hint={t("labelHint")} />
          <TextField name="recipient" label={t("recipient")} optional autoComplete="name" />
          <AddressFields countries={countries} />
          <TextField name="phone" type="tel" label={t("phone")} optional autoComplete="tel" />
          {!address?.is_default && <CheckboxField name="is_default" label={t("isDefault")} />}
          <SubmitButton>{t("save")}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
