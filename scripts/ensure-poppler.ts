/** Sees to Poppler, with which the tests read the certificates' PDFs. Without it those tests are skipped, and a line says so. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingPoppler } from '../tests/support/poppler.ts';

/** Milliseconds; a closed network should not hold the tests up for long. */
const PATIENCE = 120_000;

function attempt(args: string[]): void {
  process.stdout.write(`No Poppler found; trying: apt-get ${args.join(' ')}\n`);
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: PATIENCE });
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (missingPoppler().length > 0 && isRootOnDebian) {
  attempt(['update', '-qq']);
  attempt(['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils']);
}

const missing = missingPoppler();
process.stdout.write(
  missing.length === 0
    ? 'PDFs are read with Poppler.\n'
    : `PDFs are tested in part only: no ${missing.join(', no ')}. Install them: apt install poppler-utils\n`,
);
