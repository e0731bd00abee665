import { noun } from "./noun";

export const searchKeys = noun("search");
