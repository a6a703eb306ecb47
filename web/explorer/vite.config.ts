import { defineConfig } from 'vite';

import { compress } from './tools/compress.ts';
import { dropFonts } from './tools/drop-fonts.ts';
import { licenses } from './tools/licenses.ts';
import { questions } from './tools/questions.ts';

const api = process.env.QUANHE_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [dropFonts(), questions(), licenses(), compress()],
  build: {
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { start: 'index.html', playground: 'playground.html' },
      checks: { moduleLevelDirective: false },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        hashCharacters: 'hex',
        keepNames: true, // GraphiQL titles its icons by the names of their functions
      },
    },
  },
  server: { proxy: { '/graphql': api } },
});
