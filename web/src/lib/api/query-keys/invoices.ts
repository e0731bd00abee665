import { noun } from "./noun";

export const invoicesKeys = noun("invoices");
