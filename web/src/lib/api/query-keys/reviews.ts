import { noun } from "./noun";

export const reviewsKeys = noun("reviews");
