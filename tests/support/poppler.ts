/** Poppler's programs, which read PDFs and know nothing of how ours are made. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm', 'pdfdetach'] as const;

/** Those that are not there. */
export function missingPoppler(): string[] {
  return programs.filter((program) => spawnSync(program, ['-v']).error !== undefined);
}

/**
 * Runs one of them on a PDF in a folder of its own. `args` as on its command line, with IN for the PDF and OUT for a file that
 * it writes. Returns what it wrote: OUT if it is there, else what it said. Throws when it fails.
 */
export function readPdf(pdf: Buffer, program: (typeof programs)[number], args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'polku-pdf-'));
  try {
    const files: Readonly<Record<string, string>> = { IN: join(folder, 'in.pdf'), OUT: join(folder, 'out') };
    writeFileSync(join(folder, 'in.pdf'), pdf);
    const { status, stdout, stderr } = spawnSync(
      program,
      args.map((arg) => files[arg] ?? arg),
    );
    if (status !== 0) throw new Error(`${program}: ${stderr.toString()}`);
    if (stderr.length > 0) throw new Error(`${program} complains: ${stderr.toString()}`);
    if (!args.includes('OUT')) return stdout;
    return readFileSync(program === 'pdftoppm' ? join(folder, 'out.png') : join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
