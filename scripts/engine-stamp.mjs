/** Names the content engine as it is: what it once validated holds for as long as the stamp is the same. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The domain too, because schemas take lists and rules from there; the packages, because they do the checking. */
const SOURCES = ['app/content', 'app/domain'];
const PACKAGES = 'package-lock.json';

/**
 * A hash of the engine's sources and packages.
 * @param {string} root the folder of the project
 * @returns {string}
 */
export function engineStamp(root = '.') {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, join(root, PACKAGES)].sort()) {
    hash
      .update(`${relative(root, file).split(sep).join('/')}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('base64url').slice(0, 16);
}
