import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./src/lib/i18n/request.ts",
  // Messages are parsed when the application is built, so that no page carries the parser.
  experimental: { messages: { path: ["./messages/en", "./messages/de"], format: "json", locales: ["en", "de"], precompile: true } },
});

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  // In development live events pass through here, and a compressor would hold them back. The gateway compresses.
  compress: process.env.NODE_ENV !== "development",
  reactStrictMode: true,
  // The API serves pictures in the size they were made in, under its own cache headers; Next is not asked to touch them.
  images: { unoptimized: true },
  // `npm run types` checks them, once.
  typescript: { ignoreBuildErrors: true },
  // In development there is no gateway in front: the browser's own-origin calls are passed on from here.
  rewrites: () =>
    process.env.NODE_ENV === "development"
      ? Promise.resolve([{ source: "/api/:path*", destination: `${process.env.TRADEPOST_API_URL}/api/:path*` }])
      : Promise.resolve([]),
  experimental: { optimizePackageImports: ["radix-ui", "lucide-react", "recharts"] },
};

export default withNextIntl(config);
