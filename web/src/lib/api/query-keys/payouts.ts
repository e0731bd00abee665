import { noun } from "./noun";

export const payoutsKeys = noun("payouts");
