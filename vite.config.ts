import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type Rolldown } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The dashboard: web/ into dist/web. The server puts each request's nonce where `__CSP_NONCE__` stands. */
export default defineConfig({
  root: folder("web"),
  plugins: [react(), compressed()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: folder("dist/web"),
    emptyOutDir: true,
    // Data addresses in styles would need holes in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    // Which files a page needs, for api/http/pageStart.ts.
    manifest: true,
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: nameOf("start", folder("web/main.tsx")), debugName: "start", priority: 2 },
            // All charts draw with the same few files; what tells of what is pointed at comes later, by itself.
            { name: "charts", test: /[\\/]web[\\/]charts[\\/](?!LiveChart)/, priority: 1 },
            // What stands around a chart, on each page that has some.
            {
              name: nameOf("figures", folder("web/dashboard/DashboardPage.tsx")),
              test: /[\\/]web[\\/]/,
              debugName: "figures",
            },
          ],
        },
      },
    },
  },
  server: {
    // `npm run dev`: pages from Vite, answers from the product.
    proxy: { "/api/": { target: "http://127.0.0.1:3000", changeOrigin: false } },
  },
});

/**
 * Puts all that an entry needs into one file. Left alone, each part of it that another page needs too becomes a file
 * of its own: nearly fifty small ones, of which a browser fetches six at a time before it draws anything.
 */
function nameOf(chunk: string, entry: string): Rolldown.CodeSplittingNameFunction {
  const found = new Set<string>();
  return (id, modules) => {
    const wanted = found.size > 0 ? [] : importsOf(entry, modules);
    for (const each of wanted) {
      if (found.has(each)) continue;
      found.add(each);
      wanted.push(...importsOf(each, modules));
    }
    return found.has(id) ? chunk : null;
  };
}

function importsOf(id: string, modules: Rolldown.ChunkingContext): string[] {
  return [...(modules.getModuleInfo(id)?.importedIds ?? [])];
}

/**
 * Beside each file of code or style its compressed forms, which the server hands out (api/http/pages.ts): a first visit
 * carries a third or a quarter of the bytes, and the server compresses nothing while it serves.
 */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle: async ({ dir }, bundle) => {
      const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const path = join(dir!, name);
          const content = await readFile(path);
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        }),
      );
    },
  };
}
