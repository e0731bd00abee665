import { noun } from "./noun";

export const shippingRatesKeys = noun("shipping-rates");
