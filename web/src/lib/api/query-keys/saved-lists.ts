import { noun } from "./noun";

export const savedListsKeys = noun("saved-lists");
