// Starts Debian's Chromium for the tests. Nothing is fetched: pages are opened from file://, as a reader may do.
import { chromium } from 'playwright-core';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

export const SITE = process.env.UNDERLAG_SITE;
if (!SITE) throw new Error('UNDERLAG_SITE names the built site to test (output/site)');

export const startBrowser = (options = {}) =>
  chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'underlag-browser-')), {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: QUIET, headless: true, bypassCSP: true, ...options,
  });

/** Every HTML page of the site but 404.html, whose links only work on a server; as paths with '/', sorted. */
export function allPages(folder = SITE) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return allPages(path);
    return name.endsWith('.html') && path !== join(SITE, '404.html') ? [relative(SITE, path).split(sep).join('/')] : [];
  }).sort();
}

/** All pages with UNDERLAG_FULL set, else about twelve spread evenly, the named ones always among them. */
export function samplePages(always) {
  const pages = allPages();
  if (process.env.UNDERLAG_FULL) return pages;
  const step = Math.max(1, Math.floor(pages.length / 12));
  return [...new Set([...always.filter((page) => pages.includes(page)), ...pages.filter((_, i) => i % step === 0)])];
}

export const urlOf = (page) => pathToFileURL(join(SITE, page)).href;
