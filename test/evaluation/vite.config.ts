import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  build: { ssr: resolve(import.meta.dirname, 'main.ts'), outDir: resolve(root, 'out/evaluation'), target: 'node24' },
});
