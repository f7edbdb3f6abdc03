/** Two server processes on one database: each letter leaves once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { env } from '#app/env.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, withConfirmedAddress } from '../support/groups.ts';
import { aMailServer, type MailServer, parseMail } from '../support/mail-server.ts';
import { aGuide, aMember } from '../support/people.ts';
import { courseId } from '../support/study.ts';

const members = 40;
let server: MailServer;
beforeAll(async () => {
  server = await aMailServer();
});
afterAll(() => server.close());

function aProcess(): { child: ChildProcess; says: (word: string) => Promise<void>; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/mail-process.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: env.databaseUrl,
      DATA_DIR: env.dataDir,
      SMTP_URL: server.url,
      MAIL_FROM: 'Polku <polku@polku.test>',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = async (word: string) => {
    for (let tries = 0; tries < 600 && !output.includes(word); tries += 1) {
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (!output.includes(word)) throw new Error(`the process said only: ${output}`);
  };
  return { child, says, ended };
}

it('each member gets each letter once', async () => {
  const group = await aGroup(await aGuide());
  const people = await Promise.all(
    Array.from({ length: members }, async () => {
      const member = await withConfirmedAddress(await aMember());
      await aMembership(group, member);
      return member;
    }),
  );
  const dueOn = daysAfter(dateInHelsinki(new Date()), 2);
  await db.assignment.create({ data: { groupId: group.id, key: 'a', course: courseId, module: null, dueOn } });

  const processes = [aProcess(), aProcess()];
  await Promise.all(processes.map(({ says }) => says('ready')));
  for (const { child } of processes) child.stdin?.write('go\n');
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0]);

  const ids = server.got.map(({ raw }) => parseMail(raw).headers.get('message-id'));
  expect(ids).toHaveLength(2 * members);
  expect(new Set(ids).size).toBe(2 * members);
  for (const { email } of people) expect(server.got.filter(({ to }) => to.includes(email))).toHaveLength(2);
  expect(await db.mail.groupBy({ by: ['kind', 'state', 'tries'], _count: true, orderBy: { kind: 'asc' } })).toEqual([
    { kind: 'assignment', state: 'sent', tries: 1, _count: members },
    { kind: 'due-soon', state: 'sent', tries: 1, _count: members },
  ]);
}, 60_000);
