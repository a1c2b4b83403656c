import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Native packages and those that load files of their own stay outside the bundles. */
const external = ['better-sqlite3', 'nodejieba', 'electron', 'pdfjs-dist', '@resvg/resvg-wasm'].map(
  (name) => new RegExp(`^${name}(/|$)`),
);

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        external,
        input: {
          main: resolve(import.meta.dirname, 'electron/shell/main.ts'),
          engine: resolve(import.meta.dirname, 'electron/engine/process.ts'),
          workshop: resolve(import.meta.dirname, 'electron/workers/process.ts'),
          cli: resolve(import.meta.dirname, 'electron/cli/main.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(import.meta.dirname, 'electron/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js', inlineDynamicImports: true },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});
