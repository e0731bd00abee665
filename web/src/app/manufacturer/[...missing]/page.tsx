import { notFound } from "next/navigation";

/** So that an unknown address within the portal keeps its frame. */
export default function Missing() {
  notFound();
}
