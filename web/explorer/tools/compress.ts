import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import type { Plugin } from 'vite';

/**
 * Keeps scripts, styles, pictures and the licence texts in gzipped form only:
 * the server sends them as they are, and unpacks them for the rare client that
 * does not take gzip. The packer is plain JavaScript, since zlib's output
 * differs between builds of Node and the same source must give the same bytes.
 */
export function compress(): Plugin {
  return {
    name: 'quanhe:compress',
    writeBundle({ dir = 'dist' }) {
      const assets = readdirSync(join(dir, 'assets')).map((name) => join(dir, 'assets', name));
      for (const file of [...assets, join(dir, 'licenses.txt')]) {
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9, mtime: 0 }));
        rmSync(file);
      }
    },
  };
}
