import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The gallery alone: `npx vite -c web/gallery.vite.config.ts`, then open /gallery.html. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: "../dist/gallery",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rollupOptions: { input: `${import.meta.dirname}/gallery.html` },
  },
});
