/** The files of one credential: as JSON, as a JWT, inside a picture, on paper. For its holder, and for all while it is open. */
import type { Actor } from '#app/domain/actor.ts';
import { verificationHref } from '#app/domain/addresses.ts';
import type { Snapshot } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { loadSharp } from '#app/content/media/sharp.server.ts';
import { db } from '#app/db/client.server.ts';
import { jwtText, signedText } from './credentials.server.ts';
import { inTurn } from './in-turn.server.ts';
import { issuer } from './issuer.server.ts';
import { asSnapshot } from './stored.server.ts';

export const credentialFileKinds = ['json', 'jwt', 'png', 'svg', 'pdf'] as const;
export type CredentialFileKind = (typeof credentialFileKinds)[number];

export type CredentialFile = { readonly body: Buffer; readonly type: string; readonly filename: string };

const types: Readonly<Record<CredentialFileKind, string>> = {
  json: 'application/vc+ld+json',
  // What Open Badges 3.0 names for compact JWTs in files.
  jwt: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
};

/** What draws and prints is loaded when somebody first needs it: most processes start without, and it takes half a second. */
const drawing = {
  badge: () => import('#app/credentials/files/badge.server.ts'),
  bake: () => import('#app/credentials/files/bake.server.ts'),
  fonts: () => import('#app/credentials/files/fonts.server.ts'),
  pdf: () => import('#app/credentials/files/certificate-pdf.server.ts'),
};

type Readable = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly issuedAt: Date;
  readonly snapshot: Snapshot;
};

/** Closed and unknown credentials look the same. */
async function readable(actor: Actor, id: string): Promise<Readable> {
  const row = await db.credential.findUnique({ where: { id }, include: { certificate: true } });
  const isHolder = actor.kind !== 'visitor' && row?.certificate.personId === actor.personId;
  if (!row || (row.openedAt === null && !isHolder)) throw new Failure('not-found', 'credential');
  const { code, name, issuedAt } = row;
  return { id, code, name, issuedAt, snapshot: asSnapshot(row.certificate.snapshot) };
}

/**
 * One file of a credential. `language` matters on paper only, where both stand and one is larger.
 * Throws Failure('not-found') for everyone but the holder while it is closed; Failure('conflict') when a name from before
 * names were checked cannot be printed.
 */
export async function credentialFile(
  actor: Actor,
  id: string,
  kind: CredentialFileKind,
  language: Language,
): Promise<CredentialFile> {
  const credential = await readable(actor, id);
  const filename = `${credential.snapshot.course.id}-${formatCode(credential.code)}.${kind}`;
  return { body: await bodies[kind](credential, language), type: types[kind], filename };
}

const bodies: Readonly<Record<CredentialFileKind, (credential: Readable, language: Language) => Promise<Buffer>>> = {
  json: async ({ id }) => Buffer.from(await signedText(id)),
  jwt: async ({ id }) => Buffer.from(await jwtText(id)),
  png: async ({ id, snapshot }) => {
    const [text, picture, { bakePng }] = [await signedText(id), await badgePng(snapshot), await drawing.bake()];
    return bakePng(picture, text);
  },
  svg: async ({ id, snapshot }) => {
    const [{ badgeSvg }, { bakeSvg }] = [await drawing.badge(), await drawing.bake()];
    return Buffer.from(bakeSvg(badgeSvg(snapshot), await signedText(id)));
  },
  pdf: printed,
};

async function printed({ id, code, name, issuedAt, snapshot }: Readable, language: Language): Promise<Buffer> {
  if (!(await canPrint(name))) throw new Failure('conflict', 'the name has characters that no font of ours has');
  const { origin, name: issuerName, isDemonstration } = issuer();
  const address = origin + verificationHref(code);
  const print = { snapshot, name, code, address, language, issuedAt, isDemonstration, issuer: issuerName };
  const credential = await signedText(id);
  const { certificatePdf } = await drawing.pdf();
  return inTurn(() => certificatePdf({ ...print, credential }));
}

/** Pictures of badges without a credential, the same for all who have the course; so many are kept. */
const mostBadges = 50;
const badges = new Map<string, Promise<Buffer>>();

function badgePng(snapshot: Snapshot): Promise<Buffer> {
  const { course, title, modules } = snapshot;
  const key = JSON.stringify([course.id, title, modules.length]);
  const known = badges.get(key);
  if (known) return known;
  const picture = inTurn(async () => {
    const [{ badgeSvg }, sharp] = [await drawing.badge(), await loadSharp()];
    return sharp(Buffer.from(badgeSvg(snapshot)))
      .png({ compressionLevel: 9 })
      .toBuffer();
  });
  if (badges.size >= mostBadges) badges.clear();
  badges.set(key, picture);
  picture.catch(() => badges.delete(key));
  return picture;
}

/** Whether a name can be printed on a certificate: asked before one is issued. */
export async function canPrint(name: string): Promise<boolean> {
  return (await drawing.fonts()).canSet(name);
}

/** The code of a credential that is open to everyone; null for closed and unknown ones. */
export async function openCode(id: string): Promise<string | null> {
  const row = await db.credential.findUnique({ where: { id }, select: { code: true, openedAt: true } });
  return row?.openedAt ? row.code : null;
}
