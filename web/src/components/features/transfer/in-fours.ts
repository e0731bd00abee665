/** An IBAN as it is printed: `DE89 3704 0044 0532 0130 00`. */
export function inFours(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}
