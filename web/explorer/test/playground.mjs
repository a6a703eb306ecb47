// What the tests of the playground share.

import { base } from './browser.mjs';

/**
 * The whole text of an editor, also what is scrolled out of sight.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} editor
 */
export const textOf = (page, editor) =>
  page
    .locator(`${editor} .CodeMirror`)
    .first()
    // @ts-expect-error CodeMirror hangs its editor on the element
    .evaluate((element) => element.CodeMirror.getValue());

/** @param {import('playwright-core').Page} page */
export async function openPlayground(page, search = '') {
  await page.goto(`${base}/playground${search}`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
}

/** @param {import('playwright-core').Page} page */
export async function run(page) {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.result-window .CodeMirror-line', { hasText: /"(data|errors)"/ }).first().waitFor();
  return JSON.parse(await textOf(page, '.result-window'));
}
