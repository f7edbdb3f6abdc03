/** What was learnt about unchanged files before: parsing and checking YAML and measuring pictures is most of a start with many courses. */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** Far more than the files of an installation; beyond it the oldest leave, so that a long day of editing fills no memory. */
const limit = 20_000;
const known = new Map<string, unknown>();

/** A name for something that was read: its kind, and a hash of all that the reading depends on. */
export function nameReading(kind: string, content: string): string {
  return `${kind} ${createHash('sha256').update(content).digest('base64url').slice(0, 24)}`;
}

/** What was learnt under this name, or undefined. Only to look at: the next reader gets the same object. */
export function knownReading(name: string): unknown {
  return known.get(name);
}

/** Remembers plain data that survives JSON. */
export function rememberReading(name: string, data: unknown): void {
  known.set(name, data);
  for (const oldest of known.keys()) {
    if (known.size <= limit) return;
    known.delete(oldest);
  }
}

/** For what is known under another name by now. */
export function forgetReading(name: string): void {
  known.delete(name);
}

/** Stands on the first line of the file, because what is believed must not come from a damaged disk. */
function checksumOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The checksum tells that we wrote it, so the form is all there is to ask. */
function isStored(data: unknown): data is [string, unknown][] {
  return Array.isArray(data) && data.every((each) => Array.isArray(each) && typeof each[0] === 'string');
}

/** Takes up what an earlier process learnt. A missing or damaged file costs only time. */
export async function loadReadings(file: string): Promise<void> {
  try {
    // As bytes, which are hashed ten times as fast as a text that long.
    const content = await readFile(file);
    const end = content.indexOf('\n');
    const readings = content.subarray(end + 1);
    if (content.toString('utf8', 0, end) !== checksumOf(readings)) return;
    const stored: unknown = JSON.parse(readings.toString('utf8'));
    if (isStored(stored)) for (const [name, data] of stored) rememberReading(name, data);
  } catch {
    return;
  }
}

/** Keeps everything that is known for later processes; written beside and renamed, so that no half file is left. */
export async function saveReadings(file: string): Promise<void> {
  const draft = `${file}.${String(process.pid)}.tmp`;
  const readings = JSON.stringify([...known]);
  await writeFile(draft, `${checksumOf(readings)}\n${readings}`);
  await rename(draft, file);
}

/** Gives the memory back, for a process that has read all it will read. */
export function forgetReadings(): void {
  known.clear();
}
