/** The names that can be printed on a certificate. */
import { Failure } from '#app/domain/failure.ts';
import { tidyName } from '#app/domain/name.ts';

/** Whether the typeface of the files has a shape for every letter. Asked of the fonts as soon as there are files to print. */
function canSet(_name: string): Promise<boolean> {
  return Promise.resolve(true);
}

/** The name as it will stand on the certificate; null when it cannot. */
export async function printableName(typed: string): Promise<string | null> {
  const name = tidyName(typed);
  return name !== null && (await canSet(name)) ? name : null;
}

/** The gate that every name passes in the services, whoever asked before. Throws Failure('bad-request'). */
export async function checkPrintable(name: string): Promise<void> {
  if (!(await canSet(name))) throw new Failure('bad-request', 'name cannot be printed');
}
