import { noun } from "./noun";

export const refundsKeys = noun("refunds");
