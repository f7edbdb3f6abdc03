/** The names that can be printed on a certificate. */
import { Failure } from '#app/domain/failure.ts';
import { tidyName } from '#app/domain/name.ts';
import { canPrint } from './credential-files.server.ts';

/** A name as it will stand on the certificate, or why it cannot: no name at all, or letters that no font of ours has. */
export type PrintableName =
  | { readonly name: string; readonly error: null }
  | { readonly name: null; readonly error: 'name.not-printable' | 'name.not-in-font' };

export async function printableName(typed: string): Promise<PrintableName> {
  const name = tidyName(typed);
  if (name === null) return { name, error: 'name.not-printable' };
  return (await canPrint(name)) ? { name, error: null } : { name: null, error: 'name.not-in-font' };
}

/** The gate that every name passes in the services, whoever asked before. Throws Failure('bad-request'). */
export async function checkPrintable(name: string): Promise<void> {
  if (!(await canPrint(name))) throw new Failure('bad-request', 'name cannot be printed');
}
