/** Finds a Chromium for the browser tests, wherever this machine keeps one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser's path in this order: CHROMIUM_PATH, Playwright's own, the system's; undefined when there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));
}

/** Flags that keep the browser from calling home, and let it run as root in a container. */
export function chromiumFlags(): string[] {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync'];
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), ...quiet, ...still];
}
