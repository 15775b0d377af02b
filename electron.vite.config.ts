import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { makeBillOfMaterials } from './scripts/sbom.ts';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    plugins: [
      {
        name: 'bill-of-materials',
        generateBundle() {
          const source = makeBillOfMaterials(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));
          this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source });
        },
      },
    ],
    build: {
      outDir: 'out/main',
      // Packages of many small modules are part of the bundle: to find each on disk takes longer than to run it.
      externalizeDeps: { exclude: ['zod', 'parse5', 'markdown-it'] },
      // The window's process and the core's beside it; the command line, which also serves the loopback page; the thread
      // foreign files are read in.
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/hosts/electron/index.ts'),
          core: resolve(root, 'src/main/hosts/electron/core-process.ts'),
          cli: resolve(root, 'src/main/hosts/cli/index.ts'),
          reader: resolve(root, 'src/main/app/reader-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is loaded as one CommonJS file.
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
