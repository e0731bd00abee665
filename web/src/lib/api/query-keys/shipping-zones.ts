import { noun } from "./noun";

export const shippingZonesKeys = noun("shipping-zones");
