import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { assertAccessible } from './accessible.mjs';
import { base, closeBrowser, fontsOf, openBrowser, shoot } from './browser.mjs';
import { openPlayground, run, textOf } from './playground.mjs';

/** @type {{ id: string, title: string, query: string, variables: Record<string, unknown> }[]} */
const questions = JSON.parse(readFileSync(new URL('../questions.json', import.meta.url), 'utf8'));

const names = questions.map(({ query }) => /^query (\w+)/m.exec(query)?.[1] ?? '');

after(closeBrowser);

/** @param {import('playwright-core').Page} page */
const tabs = (page) => page.locator('.graphiql-tab-button').allTextContents();

/** @param {import('playwright-core').Page} page */
const openTab = (page) => page.locator('.graphiql-tab-active .graphiql-tab-button').textContent();

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`every worked question has a tab and an answer, ${colorScheme}`, async () => {
    const { context, page, trouble } = await openBrowser({ colorScheme });
    await openPlayground(page);
    assert.deepEqual(await tabs(page), names);
    for (const [i, name] of names.entries()) {
      await page.getByRole('tab', { name }).click();
      assert.equal(await textOf(page, '.graphiql-query-editor'), questions[i]?.query);
      assert.deepEqual(JSON.parse(await textOf(page, '.graphiql-editor-tool')), questions[i]?.variables);
      const answer = await run(page);
      assert.equal(answer.errors, undefined, `${name}: ${JSON.stringify(answer.errors)}`);
      assert.ok(answer.data, name);
    }
    await page.getByRole('tab', { name: names[0] ?? '' }).click();
    await shoot(page, `playground-${colorScheme}`);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test('Vietnamese typed into the editor shows in one font', async () => {
  const text = '# Đặng Thị Ngọc Ễ ở Thừa Thiên Huế hỏi: ai phát biểu ở hội nghị?';
  const { context, page, trouble } = await openBrowser();
  await openPlayground(page);
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(`${text}\n`);
  const line = page.locator('.graphiql-query-editor .CodeMirror-line').first();
  assert.equal(await line.textContent(), text);
  assert.ok(((await line.locator('span').first().boundingBox())?.width ?? 0) > 100);
  assert.equal((await fontsOf(page, '.graphiql-query-editor .CodeMirror-line .cm-comment')).length, 1);
  await shoot(page, 'playground-vietnamese');
  assert.deepEqual(trouble, []);
  await context.close();
});

test('the address opens a query', async () => {
  const { context, page } = await openBrowser();
  const query = 'query Lien_ket($first: Int!) { events(first: $first) { nodes { name } } } # liên kết';
  const search = `?${new URLSearchParams({ query, variables: '{"first": 2}' })}`;
  await openPlayground(page, search);
  assert.equal(await openTab(page), 'Lien_ket');
  assert.equal(await textOf(page, '.graphiql-query-editor'), query);
  assert.equal(await textOf(page, '.graphiql-editor-tool'), '{"first": 2}');
  assert.deepEqual(await tabs(page), ['Lien_ket', ...names]);
  assert.ok((await run(page)).data.events.nodes.length <= 2);
  await context.close();
});

test('tabs are kept over visits, and a known query is not opened twice', async () => {
  const { context, page } = await openBrowser();
  await openPlayground(page);
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}').activeTabIndex);
  await page.getByRole('tab', { name: names[2] ?? '' }).click();
  await page.waitForTimeout(700);
  assert.equal(await kept(), 2);
  await page.reload();
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  assert.deepEqual(await tabs(page), names);
  assert.equal(await openTab(page), names[2]);

  await page.getByRole('button', { name: 'Show Worked questions' }).click();
  await shoot(page, 'playground-questions');
  await page.getByRole('region', { name: 'Worked questions' }).getByRole('link', { name: questions[4]?.title ?? '' }).click();
  await page.waitForURL('**/playground?query=*');
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  assert.deepEqual(await tabs(page), names);
  assert.equal(await openTab(page), names[4]);
  await context.close();
});

test('the editors have names and their text can be read', async () => {
  const { context, page } = await openBrowser();
  await openPlayground(page);
  for (const name of ['Query', 'Variables', 'Answer']) {
    await page.getByRole('textbox', { name, exact: true }).waitFor({ state: 'attached' });
  }
  // GraphiQL puts buttons into its tabs, and CodeMirror scrolls without focus.
  await assertAccessible(page, ['nested-interactive', 'scrollable-region-focusable']);
  await context.close();
});

test('a query can be linked to', async () => {
  const { context, page } = await openBrowser({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPlayground(page);
  await page.getByRole('button', { name: 'Copy a link to this query' }).click();
  const address = new URL(page.url());
  assert.equal(address.searchParams.get('query'), questions[0]?.query);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await context.close();
});

test('a question on the start page opens in the playground', async () => {
  const { context, page, trouble } = await openBrowser();
  await page.goto(base);
  await page.getByRole('link', { name: questions[3]?.title ?? '' }).click();
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  assert.equal(await textOf(page, '.graphiql-query-editor'), questions[3]?.query);
  await page.getByRole('link', { name: 'quanhe' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test('the open tab is in sight among many, on a phone', async () => {
  const { context, page, trouble } = await openBrowser({ viewport: { width: 360, height: 740 } });
  await openPlayground(page);
  const last = page.getByRole('tab', { name: names.at(-1) ?? '' });
  await page.evaluate((index) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.graphiql-tab-button'))[index]?.click(), names.length - 1);
  await page.waitForFunction((name) => document.querySelector('.graphiql-tab-active')?.textContent?.includes(name), names.at(-1) ?? '');
  const tab = await last.boundingBox();
  assert.ok(tab && tab.x > 0 && tab.x < 300, `the open tab is at ${tab?.x}`);
  await shoot(page, 'playground-360-tabs');
  assert.deepEqual(trouble, []);
  await context.close();
});

test('the playground on a phone', async () => {
  const { context, page, trouble } = await openBrowser({ viewport: { width: 360, height: 740 } });
  await openPlayground(page);
  assert.ok((await run(page)).data);
  await page.locator('.result-window').scrollIntoViewIfNeeded();
  const answer = await page.locator('.result-window').boundingBox();
  assert.ok(answer && answer.width > 200 && answer.x + answer.width <= 360, 'the answer is within the screen');
  await shoot(page, 'playground-360');
  assert.deepEqual(trouble, []);
  await context.close();
});
