import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { assertAccessible } from './accessible.mjs';
import { base, closeBrowser, openBrowser, shoot } from './browser.mjs';
import { openPlayground, run, textOf } from './playground.mjs';

after(closeBrowser);

const TWO = `query People($first: Int!) {
  people(first: $first) { totalCount }
}

query Events($first: Int!) {
  events(first: $first) { totalCount }
}
`;

test('history is kept over a visit and opens a query again', async () => {
  const { context, page, trouble } = await openBrowser();
  const first = 'query History { stats { people } } # lịch sử';
  await openPlayground(page, `?${new URLSearchParams({ query: first })}`);
  await run(page);
  await page.goto(`${base}/playground?${new URLSearchParams({ query: 'query Later { stats { events } }' })}`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  await run(page);
  await page.reload();
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  await page.getByRole('button', { name: 'Show History' }).click();
  const history = page.getByRole('region', { name: 'History' });
  await shoot(page, 'playground-history');
  await history.getByText('History', { exact: true }).last().click();
  await page.waitForFunction((text) => {
    const editor = document.querySelector('.graphiql-query-editor .CodeMirror');
    // @ts-expect-error CodeMirror hangs its editor on the element
    return editor?.CodeMirror.getValue() === text;
  }, first);
  assert.ok((await run(page)).data.stats.people >= 0);
  assert.deepEqual(trouble, []);
  await context.close();
});

test('a link opens query, variables and operation in a fresh profile', async () => {
  const { context, page } = await openBrowser({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPlayground(page, `?${new URLSearchParams({ query: TWO, variables: '{"first": 1}' })}`);
  await page.locator('.graphiql-query-editor').getByText('Events', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window .CodeMirror-line', { hasText: '"events"' }).first().waitFor();
  await page.getByRole('button', { name: 'Copy a link to this query' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(new URL(link).searchParams.get('operationName'), 'Events');
  await context.close();

  const fresh = await openBrowser();
  await fresh.page.goto(link);
  await fresh.page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  assert.equal(await textOf(fresh.page, '.graphiql-query-editor'), TWO);
  assert.equal(await textOf(fresh.page, '.graphiql-editor-tool'), '{"first": 1}');
  await fresh.page.locator('.graphiql-query-editor textarea').focus();
  await fresh.page.keyboard.press('Control+Enter');
  await fresh.page.locator('.result-window .CodeMirror-line', { hasText: /"(data|errors)"/ }).first().waitFor();
  const { data } = JSON.parse(await textOf(fresh.page, '.result-window'));
  assert.deepEqual(Object.keys(data), ['events']);
  assert.deepEqual(fresh.trouble, []);
  await fresh.context.close();
});

for (const [system, chosen] of /** @type {const} */ ([
  ['light', 'Dark'],
  ['dark', 'Light'],
])) {
  test(`a theme that is chosen holds against the system's, ${chosen}, and can be read`, async () => {
    const { context, page, trouble } = await openBrowser({ colorScheme: system });
    await openPlayground(page);
    const background = () => page.locator('.graphiql-container').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await background();
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('button', { name: chosen, exact: true }).click();
    await shoot(page, `playground-settings-${chosen}`);
    await page.keyboard.press('Escape');
    assert.notEqual(await background(), before);
    await page.reload();
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
    assert.notEqual(await background(), before, 'the choice is kept');
    await run(page);
    await assertAccessible(page, ['nested-interactive', 'scrollable-region-focusable']);
    await shoot(page, `playground-chosen-${chosen}`);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}
