import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Licences whose only duty is to carry their text along. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

/**
 * Writes licenses.txt: every npm package that has code or style in the built
 * pages, with its licence. The build fails on a licence that is not allowed.
 */
export function licenses(): Plugin {
  return {
    name: 'quanhe:licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const roots = new Set(modules.map(packageRoot).filter((root) => root !== undefined));
      const notices = [...roots].map(notice).sort();
      const head = `The built pages of quanhe contain code of these ${notices.length} npm packages.`;
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: `${[head, ...notices].join(RULE)}\n` });
    },
  };
}

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

/** The folder of the npm package that a module belongs to. */
function packageRoot(id: string): string | undefined {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function notice(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const { name = '', version = '', license = '' } = manifest;
  if (!ALLOWED.has(license)) {
    throw new Error(`${name} ${version}: licence ${license || 'not stated'} is not on the list`);
  }
  const lines = [`${name} ${version}`, `Licence: ${license}`];
  const source = typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url;
  if (source) {
    lines.push(`Source: ${source.replace(/^git\+/, '').replace(/\.git$/, '')}`);
  }
  lines.push('', licenseText(root) ?? standardText(manifest));
  return lines.join('\n').trim();
}

function licenseText(root: string): string | undefined {
  const file = readdirSync(root).find((name) => /^licen[sc]e([.-].*)?$/i.test(name));
  return file && readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n').trim();
}

/** Some packages state the MIT licence without packing its text. */
function standardText({ name = '', license, author }: Manifest): string {
  if (license !== 'MIT') {
    throw new Error(`${name}: no licence text in the package`);
  }
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the contributors of ${name}`;
  return readFileSync('tools/mit.txt', 'utf8').replace('HOLDER', holder.replace(/\s*[<(].*$/, '')).trim();
}
