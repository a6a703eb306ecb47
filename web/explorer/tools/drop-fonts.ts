import type { Plugin } from 'vite';

/**
 * Leaves the fonts out of GraphiQL's style sheet. Its Fira Code has no
 * Vietnamese letters, so that a name in the editor would be set in two fonts,
 * and the fonts are nine tenths of the sheet. The pages use the system's fonts.
 */
export function dropFonts(): Plugin {
  return {
    name: 'quanhe:drop-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/node_modules\/graphiql\/dist\/style\.css$/.test(id)) {
        return null;
      }
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ''), map: null };
    },
  };
}
