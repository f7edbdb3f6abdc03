/** Finding certificates for the operator, and everything that is known of one. */
import { parseCode } from '#app/domain/code.ts';
import { revocationReasonOf } from '#app/domain/certificate.ts';
import { Failure } from '#app/domain/failure.ts';
import type { CredentialPage, FoundCredential, FoundCredentials } from '#app/domain/operator.ts';
import { db } from '#app/db/client.server.ts';
import type { Credential, Prisma } from '#db';
import { normalizeEmail } from './accounts.server.ts';
import { actsOn } from './operator-acts.server.ts';
import { asSnapshot } from './stored.server.ts';

/** Found credentials on one page. */
const pageSize = 25;
/** Sorts after every name that begins with what stands before it. */
const lastCharacter = '\u{10FFFF}';

/**
 * What an operator may look for: a code or a link, the id of a credential, the holder's e-mail address, or how the name on
 * the certificate begins, letter by letter. Nothing: all of them.
 */
function wanted(typed: string): Prisma.CredentialWhereInput {
  const text = typed.trim().normalize('NFC').slice(0, 200);
  if (text === '') return {};
  if (text.includes('@')) return { certificate: { person: { account: { email: normalizeEmail(text) } } } };
  const code = parseCode(text);
  const either: Prisma.CredentialWhereInput[] = [
    // Not `startsWith`: it takes % and _ for signs of its own, and a and A for one letter.
    { name: { gte: text, lt: text + lastCharacter } },
    { id: text.toLowerCase() },
    ...(code === null ? [] : [{ code }]),
  ];
  return { OR: either };
}

/** Newest first. A page that does not exist is the nearest that does. @param page counted from 1. */
export async function findCredentials(typed: string, page: number): Promise<FoundCredentials> {
  const where = wanted(typed);
  const count = await db.credential.count({ where });
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await db.credential.findMany({
    where,
    include: { certificate: { select: { snapshot: true } } },
    orderBy: [{ issuedAt: 'desc' }, { id: 'asc' }],
    skip: (shown - 1) * pageSize,
    take: pageSize,
  });
  return { found: rows.map(foundOf), count, page: shown, pages };
}

function foundOf(row: Credential & { certificate: { snapshot: Prisma.JsonValue } }): FoundCredential {
  const { id, code, name, state, openedAt, issuedAt, certificate } = row;
  const { title } = asSnapshot(certificate.snapshot);
  return { id, code, name, state, open: openedAt !== null, title, issuedAt: issuedAt.toISOString() };
}

const other = { select: { id: true, code: true } } as const;
const everything = {
  certificate: true,
  key: { select: { id: true, state: true } },
  statusPlace: true,
  replaces: other,
  replacedBy: other,
  _count: { select: { looks: true } },
} as const;

/** One credential with its trail. Throws Failure('not-found'). */
export async function credentialPage(id: string): Promise<CredentialPage> {
  const row = await db.credential.findUnique({ where: { id }, include: everything });
  if (!row) throw new Failure('not-found', 'credential');
  const { certificate, statusPlace, key, replaces, replacedBy, leadsToNew } = row;
  return {
    ...foundOf(row),
    snapshot: asSnapshot(certificate.snapshot),
    isHeld: certificate.personId !== null,
    openedAt: row.openedAt?.toISOString() ?? null,
    looks: row._count.looks,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    reason: row.revokedAt ? revocationReasonOf(row.revokedReason) : null,
    place: statusPlace && {
      list: statusPlace.list,
      index: statusPlace.index,
      revokedAt: statusPlace.revokedAt?.toISOString() ?? null,
    },
    ...{ key, replaces, replacedBy, leadsToNew },
    acts: await actsOn(id),
  };
}
