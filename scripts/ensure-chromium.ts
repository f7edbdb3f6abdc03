/** Makes sure there is a Chromium for the browser tests; ends with one clear line when none can be had. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromiumFlags, findChromium } from '../tests/support/chromium.ts';

/** Milliseconds; a closed network should not hold the tests up for long. */
const PATIENCE = 180_000;

function attempt(command: string, args: string[]): void {
  process.stdout.write(`No browser found; trying: ${[command, ...args].join(' ')}\n`);
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: PATIENCE });
}

if (findChromium() === undefined) attempt('npx', ['--no-install', 'playwright', 'install', 'chromium']);
const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (findChromium() === undefined && isRootOnDebian) {
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

const path = findChromium();
if (path === undefined) {
  process.stderr.write('No Chromium for the browser tests. Install chromium, or set CHROMIUM_PATH to one.\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`Browser: ${path} ${chromiumFlags().join(' ')}\n`);
}
