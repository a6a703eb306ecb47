import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the worked questions beside the pages, as they are in the source. */
export function questions(): Plugin {
  return {
    name: 'quanhe:questions',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'questions.json',
        source: readFileSync('questions.json', 'utf8'),
      });
    },
  };
}
