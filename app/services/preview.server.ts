/** The authors' preview. It shows answer keys, so it exists while developing and nowhere else. */
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { PreviewPage } from '#app/domain/preview.ts';
import { type FolderReading, type SourceFiles, readFolder } from '#app/content/library/source-files.server.ts';
import type { PreviewPath } from '#app/content/preview/preview.server.ts';
import { env } from '#app/env.server.ts';

/** False in production and for demo people: there the address is not found. */
export function canPreview(): boolean {
  return !env.isProduction && !env.demo;
}

/** A lesson or a task in both languages, from the files as they are now. Throws Failure('not-found'). */
export async function openPreview(path: PreviewPath, language: Language): Promise<PreviewPage> {
  if (!canPreview()) throw new Failure('not-found', 'preview');
  const page = await remembered(path, language);
  if (!page) throw new Failure('not-found', `preview ${path.course}/${path.module}/${path.lesson}`);
  return page;
}

/** The proof-reader and the compiler come with it: a server in production need not read them when it starts. */
async function preview(files: SourceFiles, path: PreviewPath, language: Language): Promise<PreviewPage | null> {
  const { previewOf } = await import('#app/content/preview/preview.server.ts');
  return previewOf(files, path, language);
}

let known: { reading: FolderReading; key: string; page: Promise<PreviewPage | null> } | null = null;

/** Proof-reading a course takes a second: a page that is asked for again (by a reload, by its data) is made once. */
async function remembered(path: PreviewPath, language: Language): Promise<PreviewPage | null> {
  const key = JSON.stringify([path, language]);
  const reading = await readFolder(env.coursesDir, known?.reading);
  if (known?.key !== key || known.reading !== reading) {
    const page = preview(reading.files, path, language);
    page.catch(() => (known = null));
    known = { reading, key, page };
  }
  return known.page;
}
