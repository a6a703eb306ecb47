import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { base, closeBrowser, openBrowser, shoot } from './browser.mjs';
import { openPlayground, run, textOf } from './playground.mjs';

after(closeBrowser);

/** A person's name with most of the marks that Vietnamese letters have. */
const NAME = 'Đặng Thị Ngọc Ễ ở Thừa Thiên Huế';

/**
 * Starts a new tab with a query that asks for a name, with the cursor where the name belongs.
 *
 * @param {import('playwright-core').Page} page
 */
async function askForName(page) {
  await page.getByRole('button', { name: 'New tab' }).click();
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{ people(first: 3, filter: { text: "');
}

/** @param {import('playwright-core').Page} page */
const query = (page) => textOf(page, '.graphiql-query-editor');

test('Vietnamese typed key by key', async () => {
  const { context, page, trouble } = await openBrowser();
  await openPlayground(page);
  await askForName(page);
  await page.keyboard.type(NAME);
  assert.ok((await query(page)).includes(`"${NAME}"`), await query(page));
  assert.deepEqual(trouble, []);
  await context.close();
});

test('Vietnamese composed by an input method', async () => {
  const { context, page, trouble } = await openBrowser();
  await openPlayground(page);
  await askForName(page);
  const session = await context.newCDPSession(page);
  for (const [steps, word] of /** @type {const} */ ([
    [['D', 'DD', 'Đ', 'Đa', 'Đă', 'Đăn', 'Đăng'], 'Đặng'],
    [['T', 'Th', 'Thu', 'Thư', 'Thừ'], 'Thừa'],
    [['H', 'Hu', 'Hue', 'Huê'], 'Huế'],
  ])) {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: word });
    await page.keyboard.type(' ');
  }
  assert.ok((await query(page)).includes('"Đặng Thừa Huế "'), await query(page));
  assert.deepEqual(trouble, []);
  await context.close();
});

test('decomposed letters that are pasted find what composed ones find, and answers show as they are', async () => {
  const { context, page, trouble } = await openBrowser({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPlayground(page);
  const answers = [];
  for (const form of /** @type {const} */ (['NFC', 'NFD'])) {
    const text = `{ events(first: 5, filter: { text: "Hội nghị Ngoại vụ" }) { totalCount nodes { name } } }`.normalize(form);
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    assert.equal(await query(page), text);
    const { data, errors } = await run(page);
    assert.equal(errors, undefined);
    assert.ok(data.events.totalCount > 0, `nothing found by ${form}`);
    answers.push(data);
  }
  assert.deepEqual(answers[1], answers[0]);
  const shown = page.locator('.result-window .CodeMirror-line', { hasText: answers[0].events.nodes[0].name }).first();
  assert.ok(await shown.isVisible(), 'the name is in the answer');
  // Marks that are stacked on their letter make no letter wider: both spellings take the same room.
  const [composed, decomposed] = await page.locator('.graphiql-query-editor .CodeMirror-line').first().evaluate((line) =>
    ['NFC', 'NFD'].map((form) => {
      const probe = line.appendChild(document.createElement('span'));
      probe.textContent = 'Đặng Thị Ngọc Ễ ở Thừa Thiên Huế'.normalize(form);
      return probe.getBoundingClientRect().width;
    }),
  );
  assert.ok(Math.abs((composed ?? 0) - (decomposed ?? 0)) < 1, `${composed} and ${decomposed} pixels`);
  await shoot(page, 'playground-decomposed');
  assert.deepEqual(trouble, []);
  await context.close();
});

test('by keyboard alone', async () => {
  const { context, page, trouble } = await openBrowser();
  await openPlayground(page);
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window .CodeMirror-line', { hasText: '"data"' }).first().waitFor();
  /** @type {Set<string>} */
  const met = new Set();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    met.add(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('aria-label') || at?.textContent?.trim().slice(0, 30) || at?.tagName || '';
      }),
    );
  }
  for (const name of ['Query', 'Variables', 'Execute query (Ctrl-Enter)', 'Copy a link to this query', 'Show History', 'WhoSpoke', 'quanhe']) {
    assert.ok(met.has(name), `${name} is not reached by Tab: ${[...met].join(' · ')}`);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test('nothing from elsewhere is asked for, and no script stands in the page', async () => {
  const { context, page, trouble } = await openBrowser();
  /** @type {Set<string>} */
  const origins = new Set();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  const response = await page.goto(`${base}/playground`);
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
    assert.ok(policy.split('; ').includes(rule), `${rule} is not in ${policy}`);
  }
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  await run(page);
  for (const name of ['Show Documentation Explorer', 'Show History', 'Show Worked questions']) {
    await page.getByRole('button', { name }).click();
  }
  await page.getByRole('button', { name: 'Open short keys dialog' }).click();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.locator('script:not([src])').count(), 0);
  assert.equal(await page.evaluate(() => document.querySelectorAll('[onclick], [onload], [onerror]').length), 0);
  assert.deepEqual([...origins], [base]);
  assert.deepEqual(trouble, []);
  // The policy is in force: a script that is put into the page does not run.
  const stopped = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return !('ran' in window);
  });
  assert.ok(stopped);
  await context.close();
});
