import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The dashboard: web/ into dist/web. The server puts each request's nonce where `__CSP_NONCE__` stands. */
export default defineConfig({
  root: folder("web"),
  plugins: [react()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: folder("dist/web"),
    emptyOutDir: true,
    // Data addresses in styles would need holes in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    // `npm run dev`: pages from Vite, answers from the product.
    proxy: { "/api/": { target: "http://127.0.0.1:3000", changeOrigin: false } },
  },
});
