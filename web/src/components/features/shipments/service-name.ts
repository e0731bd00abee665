/** A shipping option's code in words: `parcel.economy` is "Parcel Economy". */
export function serviceName(code: string): string {
  return code
    .split(/[.-]/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
