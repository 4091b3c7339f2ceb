// Forms on the web page: filled in, left, printed, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser, urlOf } from './browser.mjs';

const PLAN = 'formular/genomforandeplan.html';
let context;
before(async () => { context = await startBrowser(); });
after(() => context.close());

/** Whether the page would have the browser ask before it is left, after `act` has been done on it. */
async function asksWhenLeft(act) {
  const page = await context.newPage();
  await page.goto(urlOf(PLAN));
  await act(page);
  const asked = await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.close();
  return asked;
}

test('leaving a filled form asks first, leaving an empty one does not', async () => {
  assert.equal(await asksWhenLeft(async (page) => { await page.click('h1'); }), false);
  assert.equal(await asksWhenLeft((page) => page.getByLabel('Namn', { exact: true }).pressSequentially('Åsa Öberg')), true);
  assert.equal(await asksWhenLeft((page) => page.locator('[name="boende.skattning"]').first().check()), true);
});

test('nothing that is filled in is stored, and Enter sends nothing', async () => {
  const page = await context.newPage();
  const asked = [];
  await page.goto(urlOf(PLAN));
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Namn', { exact: true }).fill('Åsa Öberg');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  assert.deepEqual(asked, []);
  assert.equal(page.url(), urlOf(PLAN));
  assert.equal(await page.evaluate(() => document.cookie + localStorage.length + sessionStorage.length), '00');
  await page.close();
});

test('an answer that cannot be read is explained beside its box, and no longer when it is put right', async () => {
  const page = await context.newPage();
  await page.goto(urlOf(PLAN));
  const days = page.locator('[name="boende.problemdagar"]');
  await days.fill('31');
  await days.blur();
  assert.equal(await page.locator('#genomforandeplan-boende-problemdagar-fel').textContent(), 'Skriv ett heltal från 0 till 30.');
  assert.match(await days.getAttribute('aria-describedby'), /-hjalp genomforandeplan-boende-problemdagar-fel$/);
  assert.equal(await days.getAttribute('aria-invalid'), 'true');
  await days.fill('30');
  await days.blur();
  assert.equal(await page.locator('.formular-fel').count(), 0);
  assert.equal(await days.getAttribute('aria-invalid'), null);
  const day = page.locator('[name="upprattad"]');
  await day.fill('i går');
  await day.blur();
  assert.equal(await page.locator('.formular-fel').textContent(), 'Skriv datumet som 2026-11-22.');
  await page.close();
});

test('what must be filled in and is not is told beside the button that prints', async () => {
  const page = await context.newPage();
  await page.goto(urlOf('formular/bortfallsblankett.html'));
  const told = () => page.getByRole('button', { name: 'Skriv ut' }).evaluate((one) =>
    document.getElementById(one.getAttribute('aria-describedby')).textContent);
  assert.equal(await told(), '');
  const day = page.getByLabel('Datum *');
  await day.fill('2026-11-22');
  await day.blur();
  assert.equal(await told(), 'Kvar att fylla i: Enhetens kod, Varför gjordes ingen intervju?');
  await page.getByLabel('Enhetens kod *').fill('A1');
  await page.getByLabel('Avböjde').check();
  assert.equal(await told(), '');
  await page.close();
});

test('on a phone every answer of a grid is on the screen, and no ring is squeezed', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 900 });
  for (const form of ['brukarenkat', 'kursutvardering', 'examinationsblad', 'fem-delar', 'bortfallsblankett']) {
    await page.goto(urlOf(`formular/${form}.html`));
    const seen = await page.evaluate(() => ({
      outside: [...document.querySelectorAll('.formular-rutnat td, .formular-rutnat th')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1).length,
      squeezed: [...document.querySelectorAll('.formular [type=radio], .formular [type=checkbox]')]
        .filter((one) => one.getBoundingClientRect().width < 24).length,
    }));
    assert.deepEqual(seen, { outside: 0, squeezed: 0 }, form);
  }
  await page.close();
});

test('a box grows with the answer', async () => {
  const page = await context.newPage();
  await page.goto(urlOf(PLAN));
  const box = page.locator('textarea').first();
  const low = (await box.boundingBox()).height;
  await box.fill('En rad till.\n'.repeat(20));
  const { height, hidden } = await box.evaluate((one) => ({ height: one.offsetHeight, hidden: one.scrollHeight - one.clientHeight }));
  assert.ok(height > 3 * low, `${height} px after ${low} px`);
  assert.ok(hidden <= 1, `${hidden} px of the answer are hidden`);
  await page.close();
});

test('lines to mark are 10 cm on paper', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(urlOf('formular/ors.html'));
  await page.emulateMedia({ media: 'print' });
  const widths = await page.locator('.formular-tio-cm').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().width));
  assert.equal(widths.length, 4);
  for (const width of widths) assert.ok(Math.abs(width - 100 * 96 / 25.4) < 0.5, `${width} px`);
  await page.close();
});

test('the plan prints on five pages, and a date is an empty box with its pattern beside it', async () => {
  const page = await context.newPage();
  await page.goto(urlOf(PLAN));
  const bytes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(bytes.match(/\/Type \/Page\b/g).length, 5);
  assert.equal(await page.locator('input.formular-datum').count(), 2);
  assert.equal(await page.getByText('ÅÅÅÅ-MM-DD').count(), 2);
  await page.close();
});

test('without JavaScript a form says what is lost, and has no button that does nothing', async () => {
  const plain = await startBrowser({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(urlOf(PLAN));
  assert.equal(await page.getByText('JavaScript är avstängt: sidan varnar inte när du lämnar den').isVisible(), true);
  assert.equal(await page.locator('main button').count(), 0);
  await plain.close();
});
