/** Before the modules of a test file load: an installation of its own, with an empty database and a copy of the fixture course. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

const runFolder = inject('runFolder');
const folder = mkdtempSync(join(runFolder, 'installation-'));
copyFileSync(join(runFolder, 'template.db'), join(folder, 'polku.db'));
// A copy, so that a test may edit the course as an author would.
cpSync('tests/support/courses', join(folder, 'courses'), { recursive: true });
mkdirSync(join(runFolder, 'build'), { recursive: true });

process.env['DATA_DIR'] = folder;
process.env['DATABASE_URL'] = `file:${join(folder, 'polku.db')}`;
process.env['COURSES_DIR'] = join(folder, 'courses');
// Compiled texts are named by their content, so all files of a run may share them.
process.env['BUILD_DIR'] = join(runFolder, 'build');
process.env['PUBLIC_ORIGIN'] = 'https://polku.test';
