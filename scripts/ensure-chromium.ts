/** Makes sure there is a Chromium for the browser tests; ends with one clear line when none can be had. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromiumFlags, findChromium } from '../tests/support/chromium.ts';

/** Milliseconds; a closed network should not hold the tests up for long. */
const PATIENCE = 180_000;
/** Does, but slower than the one without windows. */
const wholeBrowser = '/usr/bin/chromium';

function attempt(command: string, args: string[]): void {
  process.stdout.write(`Looking for a lighter browser; trying: ${[command, ...args].join(' ')}\n`);
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: PATIENCE });
}

function install(name: string): void {
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (isRootOnDebian && (findChromium() ?? wholeBrowser) === wholeBrowser) {
  attempt('apt-get', ['update', '-qq']);
  install('chromium-headless-shell');
  if (findChromium() === undefined) install('chromium');
}
if (findChromium() === undefined) attempt('npx', ['--no-install', 'playwright', 'install', 'chromium']);

const path = findChromium();
if (path === undefined) {
  process.stderr.write('No Chromium for the browser tests. Install chromium, or set CHROMIUM_PATH to one.\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`Browser: ${path} ${chromiumFlags().join(' ')}\n`);
}
