/** `"8,25"` percent -> `"0.0825"`, by moving the point: no float in between. */
export function shareOfPercent(percent: string): string {
  const [whole = "0", fraction = ""] = percent.trim().replace(",", ".").split(".");
  const digits = whole.padStart(3, "0");
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return share.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "") || "0";
}

/** What people write as an amount, as the API takes it: `1.234,50` and `1,234.50` -> `1234.50`. Null for what is none. */
export function amountOf(text: string): string | null {
  const plain = text.replace(/[\s'’]/g, "");
  const mark = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."));
  const decimals = mark >= 0 ? plain.slice(mark + 1) : "";
  // Three digits behind the only mark are thousands: nobody pays in tenths of a cent.
  const isFraction = mark >= 0 && decimals.length <= 2;
  const whole = (isFraction ? plain.slice(0, mark) : plain).replace(/[.,]/g, "");
  if (!/^\d{1,12}$/.test(whole) || !/^\d*$/.test(decimals)) return null;
  return isFraction && decimals ? `${whole}.${decimals}` : whole;
}
