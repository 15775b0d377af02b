import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  build: {
    ssr: true,
    // Two levels below the project, as this folder: builders find it from where they lie.
    outDir: resolve(root, 'out/trust'),
    target: 'node24',
    rolldownOptions: { input: resolve(import.meta.dirname, 'bench.ts') },
  },
});
