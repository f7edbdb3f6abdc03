/** The mailbox of the browser tests: what their real mail server has taken in, as files that the tests read. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parseMail } from './mail-server.ts';

/** Where the server of the browser tests keeps letters; set by playwright.config before anything starts. */
export function mailFolder(): string {
  const folder = process.env['E2E_MAIL'];
  if (folder === undefined) throw new Error('E2E_MAIL is not set');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The plain text of each letter to the address, as people read it. */
function lettersTo(address: string): string[] {
  return readdirSync(mailFolder())
    .map((name) => parseMail(readFileSync(join(mailFolder(), name), 'utf8')))
    .filter(({ headers }) => headers.get('to')?.includes(address))
    .map(({ text }) => text);
}

/** Waits for a letter to the address that holds the text, and returns it. */
export async function letterTo(address: string, text: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(() => (found = lettersTo(address).find((letter) => letter.includes(text))), { timeout: 20_000 })
    .toBeTruthy();
  return found ?? '';
}
