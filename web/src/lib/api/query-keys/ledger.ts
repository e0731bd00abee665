import { noun } from "./noun";

export const ledgerKeys = noun("ledger");
