"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Form } from "@/components/forms/form";
import { FormField, SelectField, SubmitButton, TextField, TextareaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { isProblem } from "@/lib/api/problem";
import { productsKeys } from "@/lib/api/query-keys/products";
import { toast } from "@/stores/toasts";
import { CategoryPicker } from "./category-field";
import { PicturesField } from "./pictures-field";
import { type Product, type ProductValues, atFields, emptyValues, inputOf, keptTiers, productSchema, valuesOf } from "./product-values";
import { CHANGED, replaceProduct } from "./save-product";
import { SpecificationsField } from "./specifications-field";
import { TiersField } from "./tiers-field";

/** All that a product says of itself. Without `product` it makes one. */
export function ProductForm({ product, currency }: { product?: Product; currency: string }) {
  const t = useTranslations("selling.editor");
  const router = useRouter();
  const client = useQueryClient();
  const version = useRef(product?.version ?? 0);
  const intent = useRef<"active" | undefined>(undefined);
  const [conflict, setConflict] = useState(false);
  const [sendingPictures, setSendingPictures] = useState(false);
  const mayActivate = product?.status !== "active";

  const save = async (values: ProductValues): Promise<Product> => {
    const body = inputOf(values, intent.current);
    if (product) return replaceProduct(product.id, version.current, body);
    return answer(api.POST("/api/v1/products", { body }));
  };

  return (
    <Form
      schema={productSchema}
      defaultValues={product ? valuesOf(product) : emptyValues(currency)}
      guardUnsaved
      onSubmit={async (values, form) => {
        setConflict(false);
        // The server names tiers by their place in what was sent: the form takes that order first.
        form.setValue("tiers", keptTiers(values.tiers));
        try {
          const saved = await save(values);
          version.current = saved.version;
          await client.invalidateQueries({ queryKey: productsKeys.all });
          toast.done(t(intent.current === "active" ? "savedActive" : "saved", { title: saved.title }));
          if (!product) router.push(`/manufacturer/products/${saved.id}`);
          else {
            form.reset(valuesOf(saved));
            router.refresh();
          }
        } catch (error) {
          if (isProblem(error, CHANGED)) setConflict(true);
          throw atFields(error, values);
        }
      }}
    >
      {conflict && (
        <Notice tone="caution" title={t("conflictTitle")} actions={<Button size="sm" onClick={() => window.location.reload()}>{t("reload")}</Button>}>
          <p>{t("conflictText")}</p>
        </Notice>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <Card title={t("basics")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="title" label={t("title")} fieldClassName="sm:col-span-2" />
              <TextField name="sku" label={t("sku")} className="font-mono" />
              <TextField name="mpn" label={t("mpn")} optional className="font-mono" />
              <TextField name="brand" label={t("brand")} optional />
              <FormField name="category_id" label={t("category")} optional render={({ ref, value, onChange }) => <CategoryPicker ref={ref} value={value as string | null} onValueChange={onChange} />} />
              <TextareaField name="description" label={t("description")} optional rows={6} fieldClassName="sm:col-span-2" />
              <TextareaField name="gtins" label={t("gtins")} hint={t("gtinsHint")} optional rows={2} className="font-mono" fieldClassName="sm:col-span-2" />
            </div>
          </Card>
          <Card title={t("tiers")} description={t("tiersHint")}>
            <TiersField />
          </Card>
          <Card title={t("specifications")}>
            <SpecificationsField />
          </Card>
        </div>
        <div className="grid gap-4">
          <Card title={t("pictures")} description={t("picturesHint")}>
            <PicturesField title={product?.title ?? ""} onBusy={setSendingPictures} />
          </Card>
          <Card title={t("selling")}>
            <div className="grid grid-cols-2 gap-4">
              <TextField name="unit" label={t("unit")} hint={t("unitHint")} />
              <TextField name="case_size" label={t("caseSize")} inputMode="numeric" className="numeric" />
              <TextField name="moq" label={t("moq")} inputMode="numeric" className="numeric" optional />
              <TextField name="quantity_multiple" label={t("multiple")} inputMode="numeric" className="numeric" optional />
              <TextField name="lead_time_days" label={t("leadTime")} inputMode="numeric" className="numeric" />
              <TextField name="weight_g" label={t("weight")} inputMode="numeric" className="numeric" optional />
              <SelectField
                name="tax_class"
                label={t("taxClass")}
                options={[{ value: "standard", label: t("tax.standard") }, { value: "reduced", label: t("tax.reduced") }, { value: "zero", label: t("tax.zero") }]}
              />
              <TextField name="currency" label={t("currency")} maxLength={3} className="font-mono uppercase" />
            </div>
          </Card>
        </div>
      </div>
      <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t bg-surface px-4 py-3">
        {sendingPictures && <span role="status" className="mr-auto text-sm text-soft">{t("sendingPictures")}</span>}
        <SubmitButton variant={mayActivate ? "secondary" : "primary"} disabled={sendingPictures} onClick={() => { intent.current = undefined; }}>
          {product ? t("save") : t("saveDraft")}
        </SubmitButton>
        {mayActivate && product?.status !== "archived" && (
          <SubmitButton disabled={sendingPictures} onClick={() => { intent.current = "active"; }}>
            {t("saveAndSell")}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
