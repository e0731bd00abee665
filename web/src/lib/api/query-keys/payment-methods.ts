import { noun } from "./noun";

export const paymentMethodsKeys = noun("payment-methods");
