// What the browser tests share: one browser, pages that see nothing but the
// server, and the record of everything that went wrong on them.

import { chromium } from 'playwright-core';

import { startStub } from './stub-server.mjs';

const stub = process.env.QUANHE_URL ? undefined : await startStub();

/** Where the pages are: a running server, or the stub. */
export const base = (process.env.QUANHE_URL ?? stub?.url ?? '').replace(/\/$/, '');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // nothing but the server can be reached
  ],
});

export async function closeBrowser() {
  await browser.close();
  stub?.stop();
}

/**
 * Opens a fresh profile. Requests to other origins are stopped; they, page
 * errors, console errors and policy violations are listed in trouble.
 *
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function openBrowser(options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
  /** @type {string[]} */
  const trouble = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).origin === base) {
      return route.fallback();
    }
    trouble.push(`request to ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      trouble.push(`console: ${message.text()}`);
    }
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { context, page, trouble };
}

/**
 * Saves a picture of the page when QUANHE_SHOTS names a folder.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function shoot(page, name) {
  if (process.env.QUANHE_SHOTS) {
    await page.screenshot({ path: `${process.env.QUANHE_SHOTS}/${name}.png`, fullPage: true });
  }
}

/**
 * The fonts in which the browser sets an element's text.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
export async function fontsOf(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}
