/**
 * The Content-Security-Policy of a page.
 *
 * Scripts need the nonce of the request. So do <style> elements. Style attributes are allowed: React writes `style={…}`
 * into the server's HTML as attributes (Radix measures and hides with them, Recharts sizes with them), which cannot
 * carry a nonce; without scripts they can do little. `objectStore` is where browsers upload to and download from.
 */
export function contentSecurityPolicy(nonce: string, objectStore: string | undefined, development: boolean): string {
  const store = originOf(objectStore);
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    // React's development build evaluates strings to rebuild stacks; the production build never does.
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", `'nonce-${nonce}'`],
    "style-src-elem": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...store],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...store],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...store],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "worker-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
  };
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}

function originOf(address: string | undefined): string[] {
  return address && URL.canParse(address) ? [new URL(address).origin] : [];
}

export const OTHER_HEADERS: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};
