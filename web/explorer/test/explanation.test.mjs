// The page of extract --explain, which QUANHE_EXPLANATION names.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { assertAccessible } from './accessible.mjs';
import { base, closeBrowser, openBrowser, shoot } from './browser.mjs';

after(closeBrowser);

const file = process.env.QUANHE_EXPLANATION;

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  narrow: { colorScheme: 'light', viewport: { width: 400, height: 800 } },
})) {
  test(`explanation, ${name}`, { skip: file ? false : 'QUANHE_EXPLANATION names no page' }, async () => {
    const { context, page, trouble } = await openBrowser(/** @type {any} */ (options));
    const body = readFileSync(/** @type {string} */ (file), 'utf8');
    await page.route('**/explanation', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(`${base}/explanation`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window');
    await assertAccessible(page);

    // A fact leads to its sentence, by the keyboard.
    const fact = page.locator('.fact h4 a').nth(3);
    const sentence = page.locator(/** @type {string} */ (await fact.getAttribute('href')));
    const plain = await sentence.evaluate((element) => getComputedStyle(element).backgroundColor);
    await fact.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#a1-s/);
    assert.ok(await isSeen(sentence));
    assert.notEqual(await sentence.evaluate((element) => getComputedStyle(element).backgroundColor), plain);
    await assertAccessible(page);
    await shoot(page, `explanation-${name}`);

    // The number of a sentence leads to its facts.
    const number = page.locator('.sentence a.number').last();
    await number.click();
    assert.ok(await isSeen(page.locator(/** @type {string} */ (await number.getAttribute('href')))));
    await assertAccessible(page);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

/**
 * Whether the top of an element is in the window.
 *
 * @param {import('playwright-core').Locator} locator
 */
async function isSeen(locator) {
  const box = await locator.boundingBox();
  const size = locator.page().viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y < size.height;
}
