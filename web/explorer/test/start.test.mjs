import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { assertAccessible } from './accessible.mjs';
import { base, closeBrowser, fontsOf, openBrowser, shoot } from './browser.mjs';

after(closeBrowser);

const overview = {
  data: {
    stats: { people: 1204, organizations: 310, events: 96, participations: 3450, articles: 26 },
    events: {
      nodes: [
        event('Hội nghị Ngoại vụ toàn quốc lần thứ 20', 'CONFERENCE', '2021-12-13', 'Hà Nội', true),
        event('Họp báo trước thềm hội nghị', 'PRESS_CONFERENCE', '2021-12-09/2021-12-11', 'Hà Nội'),
        event('Toạ đàm về kinh tế đối ngoại của các địa phương ven biển Nam Trung Bộ', 'SEMINAR', '2021-11-30/2021-12-02', 'Đà Nẵng'),
        event('Gặp gỡ các đại sứ', 'MEETING', '2021-11', null),
        event('Diễn đàn đổi mới sáng tạo', 'FORUM', '2020', 'Thừa Thiên Huế'),
        event('Lễ kỷ niệm', 'CEREMONY', '--12-13', null),
      ],
    },
  },
};

/**
 * @param {string} name
 * @param {string} kind
 * @param {string} date
 * @param {string | null} place
 * @param {boolean} sample
 */
function event(name, kind, date, place, sample = false) {
  return { id: `event:${name}`, name, kind, date: { text: date }, place: place && { name: place }, articles: [{ sample }] };
}

/**
 * Answers the page's one query.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} status
 * @param {unknown} answer
 */
const answerWith = (page, status, answer) =>
  page.route('**/graphql', (route) =>
    route.fulfill({
      status,
      contentType: 'application/json',
      headers: { 'X-Request-Id': 'request-17' },
      body: typeof answer === 'string' ? answer : JSON.stringify(answer),
    }),
  );

/** @param {import('playwright-core').Page} page */
async function assertNoSidewaysScroll(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(Number(content) <= Number(window), `the page is ${content} px wide in a window of ${window} px`);
}

test('the start page reads the server', async () => {
  const { context, page, trouble } = await openBrowser();
  await page.goto(base);
  await page.getByText('The graph has been read.').or(page.getByText('The graph is empty.')).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual(trouble, []);
  await context.close();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 768, 1440]) {
    test(`the start page, ${colorScheme}, ${width} px`, async () => {
      const { context, page, trouble } = await openBrowser({ colorScheme, viewport: { width, height: 900 } });
      await answerWith(page, 200, overview);
      await page.goto(base);
      await page.getByRole('heading', { name: 'Newest events' }).waitFor();
      await page.getByText('1,204').waitFor();
      await page.getByText('Sample data.').waitFor();
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      await shoot(page, `start-${colorScheme}-${width}`);
      assert.deepEqual(trouble, []);
      await context.close();
    });
  }
}

test('dates are no more precise than printed, and Vietnamese is set in one font', async () => {
  const { context, page } = await openBrowser();
  await answerWith(page, 200, overview);
  await page.goto(base);
  const times = page.locator('.events time');
  await times.first().waitFor();
  const shown = (await times.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
  assert.deepEqual(shown, [
    '13 December 2021',
    '9–11 December 2021',
    '30 November – 2 December 2021',
    'November 2021',
    '2020',
    '13 December, year not printed',
  ]);
  await page.getByText('Press conference, Hà Nội').waitFor();
  assert.equal(await page.locator('.events h3').first().getAttribute('lang'), 'vi');
  assert.equal((await fontsOf(page, '.events li:nth-child(3) h3')).length, 1);
  await context.close();
});

test('the banner is absent without samples', async () => {
  const { context, page } = await openBrowser();
  const [first, second] = overview.data.events.nodes.slice(1);
  await answerWith(page, 200, { data: { ...overview.data, events: { nodes: [first, second] } } });
  await page.goto(base);
  await page.locator('.events li').first().waitFor();
  assert.equal(await page.getByText('Sample data.').count(), 0);
  await context.close();
});

test('the page waits visibly', async () => {
  const { context, page } = await openBrowser();
  let release = () => {};
  const held = new Promise((/** @type {(value?: unknown) => void} */ resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    await held;
    await route.fulfill({ json: overview });
  });
  await page.goto(base);
  await page.getByText('Reading the graph…').waitFor();
  await assertAccessible(page);
  await shoot(page, 'start-loading');
  release();
  await page.getByText('1,204').waitFor();
  await context.close();
});

test('an empty store says how to fill it', async () => {
  const { context, page, trouble } = await openBrowser();
  await answerWith(page, 200, {
    data: { stats: { people: 0, organizations: 0, events: 0, participations: 0, articles: 0 }, events: { nodes: [] } },
  });
  await page.goto(base);
  await page.getByRole('heading', { name: 'Nothing is loaded yet' }).waitFor();
  await page.getByText('quanhe load').waitFor();
  await assertAccessible(page);
  await shoot(page, 'start-empty');
  assert.deepEqual(trouble, []);
  await context.close();
});

const failures = [
  {
    name: 'a store that is down',
    status: 503,
    answer: { errors: [{ message: 'the store cannot be reached', extensions: { code: 'UNAVAILABLE' } }] },
    heading: 'The store cannot be reached',
  },
  {
    name: 'a busy server',
    status: 503,
    answer: { errors: [{ message: 'too many requests at once', extensions: { code: 'OVERLOADED' } }] },
    heading: 'The server is busy',
  },
  {
    name: 'an error in a good answer',
    status: 200,
    answer: { data: null, errors: [{ message: 'something broke', extensions: { code: 'INTERNAL' } }] },
    heading: 'The graph could not be read',
  },
  { name: 'an answer that is no JSON', status: 502, answer: '<h1>Bad gateway</h1>', heading: 'The graph could not be read' },
];

for (const { name, status, answer, heading } of failures) {
  test(`${name} is told, and can be tried again`, async () => {
    const { context, page } = await openBrowser();
    await answerWith(page, status, answer);
    await page.goto(base);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText('request-17').waitFor();
    await assertAccessible(page);
    await shoot(page, `start-failed-${status}`);
    await page.unroute('**/graphql');
    await answerWith(page, 200, overview);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1,204').waitFor();
    await context.close();
  });
}

test('a server out of reach is told', async () => {
  const { context, page } = await openBrowser();
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(base);
  await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
  await context.close();
});

test('the page is usable by keyboard', async () => {
  const { context, page } = await openBrowser();
  await answerWith(page, 200, overview);
  await page.goto(base);
  await page.getByText('1,204').waitFor();
  const visited = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    visited.push(await page.evaluate(() => document.activeElement?.textContent));
  }
  assert.deepEqual(visited, ['quanhe', 'Playground', 'Who spoke?', 'Who spoke?']);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  assert.equal(outline, 'solid');
  await context.close();
});
