/** Finds a Chromium for the browser tests, wherever this machine keeps one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  // The same browser without windows that nobody sees: it takes a third less of the processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The browser's path in this order: CHROMIUM_PATH, Playwright's own, the system's; undefined when there is none.
 * @param isWhole one with windows, which draws as people's browsers do: for measuring how a page feels.
 */
export function findChromium({ isWhole = false } = {}): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const installed = INSTALLED.filter((path) => !isWhole || !path.endsWith('-headless-shell'));
  return [chromium.executablePath(), ...installed].find((path) => existsSync(path));
}

/** Flags that keep the browser from calling home, let it run as root in a container, and draw without a graphics card. */
export function chromiumFlags(): string[] {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync'];
  // Debian's Chromium asks for it; without a graphics card it is a slow imitation of one.
  const plain = ['--disable-gpu-rasterization'];
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), ...quiet, ...still, ...plain];
}
