// What a reader meets in the browser: accessibility, small screens, no JavaScript, no foreign requests.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allPages, samplePages, startBrowser, urlOf } from './browser.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = samplePages(['index.html', 'formular/genomforandeplan.html', 'rapport.html', 'tillganglighet.html']);

let context;
before(async () => { context = await startBrowser(); });
after(async () => { await context?.close(); });

async function withPage(options, run, from = context) {
  const page = await from.newPage();
  await page.setViewportSize({ width: options.width ?? 1280, height: 900 });
  await page.emulateMedia({ colorScheme: options.scheme ?? 'light' });
  try {
    return await run(page);
  } finally {
    await page.close();
  }
}

async function withContext(options, run) {
  const other = await startBrowser(options);
  try {
    return await withPage({}, run, other);
  } finally {
    await other.close();
  }
}

async function axeProblems(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), AXE_TAGS);
  return result.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

for (const look of [{ width: 1280, scheme: 'light' }, { width: 1280, scheme: 'dark' }, { width: 320, scheme: 'light' }]) {
  test(`axe finds nothing at ${look.width} px in ${look.scheme} colours`, async () => {
    const problems = await withPage(look, async (page) => {
      const found = [];
      for (const path of PAGES) {
        await page.goto(urlOf(path));
        found.push(...(await axeProblems(page)).map((problem) => `${path}: ${problem}`));
      }
      return found;
    });
    assert.deepEqual(problems, []);
  });
}

test('no page scrolls sideways at 320 px', async () => {
  const wide = await withPage({ width: 320 }, async (page) => {
    const found = [];
    for (const path of allPages()) {
      await page.goto(urlOf(path));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) found.push(`${path}: ${width} px`);
    }
    return found;
  });
  assert.deepEqual(wide, []);
});

test('a page asks for nothing outside its own folder and its own policy holds for it', async () => {
  const complaints = await withContext({ bypassCSP: false }, async (page) => {
    const found = [];
    page.on('request', (request) => { if (!request.url().startsWith('file://')) found.push(request.url()); });
    page.on('console', (message) => { if (message.type() === 'error') found.push(message.text()); });
    page.on('pageerror', (error) => found.push(String(error)));
    for (const path of PAGES) await page.goto(urlOf(path));
    return found;
  });
  assert.deepEqual(complaints, []);
});

test('the first Tab stop is a visible skip link that leads past the navigation', async () => {
  await withPage({}, async (page) => {
    for (const path of PAGES) {
      await page.goto(urlOf(path));
      await page.keyboard.press('Tab');
      const link = page.locator(':focus');
      const target = await link.getAttribute('href');
      assert.match(target ?? '', /^#/, `${path}: first stop is no link within the page`);
      assert.ok(await link.isVisible(), `${path}: skip link not visible when focused`);
      assert.equal(await page.locator(target).count(), 1, `${path}: skip link leads nowhere`);
    }
  });
});

test('without JavaScript the same text and the same links are there', async () => {
  const read = async (page) => {
    const seen = [];
    for (const path of PAGES) {
      await page.goto(urlOf(path));
      // The print button does nothing without a script, so only the script makes it; without one, forms say what is lost.
      await page.evaluate(() => document.querySelectorAll('.formular-skriv-ut, .formular-utan-skript').forEach((one) => one.remove()));
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      seen.push({ path, text: await page.locator('main').innerText(), links });
    }
    return seen;
  };
  assert.deepEqual(await withContext({ javaScriptEnabled: false }, read), await withContext({}, read));
});

test('at 320 px a wide table keeps its caption and the names of its rows in sight while it is scrolled', async () => {
  const hidden = await withPage({ width: 320 }, async (page) => {
    const found = [];
    for (const path of allPages()) {
      await page.goto(urlOf(path));
      const lost = await page.locator('.tabell').evaluateAll((tables) => tables
        .filter((table) => table.scrollWidth > table.clientWidth && table.querySelector('caption:not(.osynlig)'))
        .flatMap((table) => [0, table.scrollWidth].map((scrolled) => {
          table.scrollLeft = scrolled;
          const frame = table.getBoundingClientRect();
          const inside = (part) => {
            const box = part.getBoundingClientRect();
            return box.left >= frame.left - 1 && box.right <= frame.right + 1;
          };
          const parts = [...table.querySelectorAll('caption, tbody tr:not(.gruppad) > th:first-child')];
          return parts.filter((part) => !inside(part)).map((part) => part.textContent).join(', ');
        })).filter((lost) => lost !== ''));
      found.push(...lost.map((words) => `${path}: ${words}`));
    }
    return found;
  });
  assert.deepEqual(hidden, []);
});

test('a page needs four files at most, its icon among them', async () => {
  const many = await withPage({}, async (page) => {
    const found = [];
    for (const path of PAGES) {
      await page.goto(urlOf(path));
      const others = await page.locator('link[rel=stylesheet], link[rel=icon], script[src], main img').count();
      if (others > 3) found.push(`${path}: ${others + 1}`);
    }
    return found;
  });
  assert.deepEqual(many, []);
});
