// What a participant of the course finds on its pages (the figures of data/epi-moduler.csv and data/nyckeltal.csv).
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allPages, SITE, startBrowser, urlOf } from './browser.mjs';

let context;
let page;
before(async () => { context = await startBrowser(); page = await context.newPage(); });
after(async () => { await context?.close(); });

/** The points of the first list under a heading. */
async function pointsUnder(path, heading) {
  await page.goto(urlOf(path));
  return page.evaluate((words) => {
    const found = [...document.querySelectorAll('main h2')].find((h) => h.textContent.replaceAll('\u00AD', '') === words);
    let after = found?.nextElementSibling;
    while (after && after.localName !== 'ul') after = after.nextElementSibling;
    return [...(after?.children ?? [])].map((item) => item.textContent);
  }, heading);
}

const everyFile = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? everyFile(path) : [relative(SITE, path)];
});

test('four days list four, five, five and one modules', async () => {
  const counts = [];
  for (const day of [1, 2, 3, 4]) counts.push((await pointsUnder(`kurs/dag-${day}.html`, 'Moduler den här dagen')).length);
  assert.deepEqual(counts, [4, 5, 5, 1]);
  assert.equal(allPages().filter((path) => /^kurs\/dag-/.test(path)).length, 4);
});

test('fifteen modules stand in the order people count them', async () => {
  const labels = (await pointsUnder('kurs/index.html', 'Alla moduler')).map((words) => words.replace(/^Modul |:.*| –.*/gs, ''));
  assert.deepEqual(labels, ['Introduktion', '1', '2', '3a och 3b', '4', '5', '5b', '6', '7', '8', '9a', '9b', '10', '11', '12']);
});

test('a day is two clicks from the start page, and a module without a title shows its content', async () => {
  await page.goto(urlOf('index.html'));
  await page.getByRole('main').getByRole('link', { name: 'Kursens fyra dagar' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Dag 4' }).click();
  assert.equal(await page.locator('h1').innerText(), 'Dag 4');
  await page.getByRole('main').getByRole('link', { name: 'Modul 12' }).click();
  assert.equal(await page.locator('h1').innerText(), 'Modul 12');
  assert.match(await page.getByRole('main').innerText(), /Kommande webbaserade aktiviteter och examination/);
  assert.doesNotMatch(await page.content(), /null/);
});

test('the course page says 7,5 credits, on the web, 182 participants', async () => {
  await page.goto(urlOf('kurs/index.html'));
  const facts = await page.locator('main table').first().innerText();
  assert.match(facts, /7,5 högskolepoäng/);
  assert.match(facts, /Webbaserad/);
  assert.match(facts, /Deltagare sedan december 2019\s+182/);
});

test('no page has an empty heading', async () => {
  for (const path of allPages()) {
    await page.goto(urlOf(path));
    const empty = await page.evaluate(() => [...document.querySelectorAll('h1,h2,h3,h4')].filter((h) => h.textContent.trim() === '').length);
    assert.equal(empty, 0, path);
  }
});

test('å, ä and ö stand in titles, and file names and links need no encoding', async () => {
  await page.goto(urlOf('kurs/modul-6.html'));
  assert.match(await page.title(), /^Modul 6: .*Återfallsprevention \(ÅP\).*vårdplanering/);
  assert.deepEqual(everyFile(SITE).filter((path) => !/^[a-z0-9/._-]+$/.test(path)), []);
  const encoded = await page.locator('a[href*="%"]').count();
  assert.equal(encoded, 0);
});
