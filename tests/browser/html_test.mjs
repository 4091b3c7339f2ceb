// The Nu Html Checker reads every page, picture and style sheet of the site.
import test from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE } from './browser.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

const filesBelow = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? filesBelow(path) : [path];
});

test('every page, picture and style sheet is valid', () => {
  const files = filesBelow(SITE).filter((path) => /\.(html|css|svg)$/.test(path));
  assert.ok(files.length > 0);
  const run = spawnSync('java', ['-Xss8m', '-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', jar, '--stdout',
    '--exit-zero-always', '--also-check-css', '--also-check-svg', '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, `java: ${run.error ?? run.stderr}`);
  const complaints = JSON.parse(run.stdout).messages
    // A file: address is never 'self'; that the policy holds is tested in the browser.
    .filter((message) => !message.message.startsWith('Resource violates Content Security Policy'))
    .map((message) => `${message.url ? relative(SITE, fileURLToPath(message.url)) : ''}:${message.lastLine}: ${message.message}`);
  assert.deepEqual(complaints, []);
});
