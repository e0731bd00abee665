import { noun } from "./noun";

export const receiptsKeys = noun("receipts");
