import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Checks a page against WCAG 2.2 AA, except for rules broken by parts that
 * are not ours.
 *
 * @param {import('playwright-core').Page} page
 * @param {string[]} except
 */
export async function assertAccessible(page, except = []) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (except) => {
    // @ts-expect-error axe is a global of the script just run
    const results = await window.axe.run({
      selectors: false, // axe cannot make one for an element that an editor redraws meanwhile
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    });
    return results.violations.map((/** @type {any} */ found) => `${found.id}: ${found.nodes[0].html}`);
  }, except);
  assert.deepEqual(violations, []);
}
