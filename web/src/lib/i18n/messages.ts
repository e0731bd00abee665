import type account from "@messages/en/account.json";
import type admin from "@messages/en/admin.json";
import type buying from "@messages/en/buying.json";
import type common from "@messages/en/common.json";
import type manufacturer from "@messages/en/manufacturer.json";
import type messaging from "@messages/en/messaging.json";
import type orders from "@messages/en/orders.json";
import type publicPages from "@messages/en/public.json";
import type retailer from "@messages/en/retailer.json";
import type selling from "@messages/en/selling.json";
import type { Locale } from "./locale";

/** All strings by namespace: one file each under messages/<locale>/. */
export type Messages = {
  common: typeof common;
  public: typeof publicPages;
  account: typeof account;
  messaging: typeof messaging;
  buying: typeof buying;
  orders: typeof orders;
  selling: typeof selling;
  retailer: typeof retailer;
  manufacturer: typeof manufacturer;
  admin: typeof admin;
};
export type Namespace = keyof Messages;

export async function loadMessages(locale: Locale): Promise<Messages> {
  const [common, publicPages, account, messaging, buying, orders, selling, retailer, manufacturer, admin] = await Promise.all([
    import(`@messages/${locale}/common.json`),
    import(`@messages/${locale}/public.json`),
    import(`@messages/${locale}/account.json`),
    import(`@messages/${locale}/messaging.json`),
    import(`@messages/${locale}/buying.json`),
    import(`@messages/${locale}/orders.json`),
    import(`@messages/${locale}/selling.json`),
    import(`@messages/${locale}/retailer.json`),
    import(`@messages/${locale}/manufacturer.json`),
    import(`@messages/${locale}/admin.json`),
  ]);
  return {
    common: common.default,
    public: publicPages.default,
    account: account.default,
    messaging: messaging.default,
    buying: buying.default,
    orders: orders.default,
    selling: selling.default,
    retailer: retailer.default,
    manufacturer: manufacturer.default,
    admin: admin.default,
  };
}
