/** Reads a sent form, within the bounds of what our own forms send. */
import { Failure } from '#app/domain/failure.ts';

/** More fields than most forms of ours have. */
const MOST_FIELDS = 60;
/** Of the forms that list all modules of the courses, or all members of a group. */
const MOST_TICKS = 5000;
/** Plain names only: the form library reads dots and brackets as paths, and `a[200000000]` would make it build a list as long. */
const FIELD_NAME = /^[A-Za-z][\w-]{0,59}$/;

/**
 * The fields of a form, with line ends as \n (browsers send \r\n, which would count twice) and without NUL, at which the
 * database would cut a text. Throws Failure('bad-request') for anything that no form of ours sends.
 */
export async function readForm(request: Request): Promise<FormData> {
  return readFields(request, refuseFile);
}

/** The same for a form with a box for each module or member. */
export async function readLongForm(request: Request): Promise<FormData> {
  return readFields(request, refuseFile, MOST_TICKS);
}

/**
 * The same with files. A choice of no file, which browsers send as an
 * empty one without a name, is left out. How large all may be together is for express.server to say.
 */
export async function readFormWithFiles(request: Request): Promise<FormData> {
  return readFields(request, (file) => (file.size === 0 && file.name === '' ? null : file));
}

function refuseFile(): never {
  throw new Failure('bad-request', 'no field of ours');
}

async function readFields(request: Request, take: (file: File) => File | null, most = MOST_FIELDS): Promise<FormData> {
  const sent = await request.formData().catch(() => null);
  if (!sent) throw new Failure('bad-request', 'not a form');
  const entries = [...sent];
  if (entries.length > most) throw new Failure('bad-request', 'too many fields');
  const read = new FormData();
  for (const [name, value] of entries) {
    if (!FIELD_NAME.test(name)) throw new Failure('bad-request', 'no field of ours');
    const kept = typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : take(value);
    if (kept !== null) read.append(name, kept);
  }
  return read;
}
