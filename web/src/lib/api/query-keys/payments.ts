import { noun } from "./noun";

export const paymentsKeys = noun("payments");
