/** Reads a sent form, within the bounds of what our own forms send. */
import { Failure } from '#app/domain/failure.ts';

/** More fields than any form of ours has. */
const MOST_FIELDS = 60;
/** Plain names only: the form library reads dots and brackets as paths, and `a[200000000]` would make it build a list as long. */
const FIELD_NAME = /^[A-Za-z][\w-]{0,59}$/;

/**
 * The fields of a form, with line ends as \n (browsers send \r\n, which would count twice) and without NUL, at which the
 * database would cut a text. Throws Failure('bad-request') for anything that no form of ours sends.
 */
export async function readForm(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => null);
  if (!sent) throw new Failure('bad-request', 'not a form');
  const entries = [...sent];
  if (entries.length > MOST_FIELDS) throw new Failure('bad-request', 'too many fields');
  const read = new FormData();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || !FIELD_NAME.test(name)) throw new Failure('bad-request', 'no field of ours');
    read.append(name, value.replaceAll('\r\n', '\n').replaceAll('\0', ''));
  }
  return read;
}
