import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  build: {
    ssr: true,
    outDir: resolve(root, 'out/benchmarks'),
    target: 'node24',
    rolldownOptions: {
      input: ['main', 'fill', 'exports', 'render'].map((name) => resolve(import.meta.dirname, `${name}.ts`)),
      // Builders find the resources from the folder they lie in: two levels below the project, as in test/builders.
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
