import localFont from "next/font/local";

/** What English and German are written with; the only one that a page waits for. */
export const GeistSans = localFont({
  src: "../../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
});

/** The other Latin letters, for names. It is loaded where one of them is shown. */
export const GeistSansExtended = localFont({
  src: "../../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2",
  variable: "--font-geist-sans-extended",
  declarations: [{ prop: "unicode-range", value: "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0" }],
  preload: false,
  adjustFontFallback: false,
  weight: "100 900",
});

/** For code and the numbers of articles, which few pages show. */
export const GeistMono = localFont({
  src: "../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-geist-mono",
  preload: false,
  adjustFontFallback: false,
  weight: "100 900",
});
