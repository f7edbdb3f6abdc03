/** A server process's share of the mail: tells and sends on its own, once it is told to go. Run by tests/services/two-processes. */
import { once } from 'node:events';
import { db } from '#app/db/client.server.ts';
import { tellDueSoon } from '#app/services/due-soon.server.ts';
import { deliverMail } from '#app/services/mail-delivery.server.ts';
import { tell } from '#app/services/tell.server.ts';

const targets = await db.assignment.findMany({ select: { course: true, module: true } });
const memberships = await db.membership.findMany({ include: { group: true } });
process.stdout.write('ready\n');
await once(process.stdin, 'data');

// Both tell everybody the same, as two requests that met would.
for (const { id, personId, groupId, group } of memberships) {
  const notice = { kind: 'assignment', group: group.name, targets, dueOn: null, note: null } as const;
  await db.$transaction((tx) => tell(tx, [{ personId, groupId, key: `assignment:${id}`, notice }]));
}
await tellDueSoon();
await deliverMail();
process.stdout.write('done\n');
await db.$disconnect();
process.exit(0);
