import localFont from "next/font/local";

/** As `geist/font/mono`, but not preloaded: few pages show code or numbers of articles in it, and it weighs 70 kB. */
export const GeistMono = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  preload: false,
  adjustFontFallback: false,
  fallback: ["ui-monospace", "monospace"],
  weight: "100 900",
});
