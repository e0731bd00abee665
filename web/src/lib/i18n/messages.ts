import type admin from "@messages/en/admin.json";
import type common from "@messages/en/common.json";
import type manufacturer from "@messages/en/manufacturer.json";
import type publicPages from "@messages/en/public.json";
import type retailer from "@messages/en/retailer.json";
import type { Locale } from "./locale";

/** All strings by namespace: one file each under messages/<locale>/. */
export type Messages = {
  common: typeof common;
  public: typeof publicPages;
  retailer: typeof retailer;
  manufacturer: typeof manufacturer;
  admin: typeof admin;
};
export type Namespace = keyof Messages;

export async function loadMessages(locale: Locale): Promise<Messages> {
  const [common, publicPages, retailer, manufacturer, admin] = await Promise.all([
    import(`@messages/${locale}/common.json`),
    import(`@messages/${locale}/public.json`),
    import(`@messages/${locale}/retailer.json`),
    import(`@messages/${locale}/manufacturer.json`),
    import(`@messages/${locale}/admin.json`),
  ]);
  return {
    common: common.default,
    public: publicPages.default,
    retailer: retailer.default,
    manufacturer: manufacturer.default,
    admin: admin.default,
  };
}
