/** A module for paper: all its lessons and its task on one page. */
import { useLoaderData } from '@remix-run/react';
import type { PrintedModule } from '#app/domain/lesson-page.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { printModule } from '#app/services/module-print.server.ts';
import { headOf } from '#app/ui/head.ts';
import { ModulePrintPage } from '#app/ui/print/module-print-page.tsx';

export const loader = page(anyone, async ({ language, param, context }) => {
  const module = await printModule({ course: param('course'), module: param('module') }, language);
  const parts = module.parts.map((part) => ({ ...part, text: lighten(part.text, context, `prose-${part.id}`) }));
  return { ...module, parts };
});

export const meta = headOf((_t, module: PrintedModule) => ({
  title: `${module.title} – ${module.course.title}`,
  index: false,
}));

export default function ModulePrintRoute() {
  return <ModulePrintPage module={useLoaderData<typeof loader>()} />;
}
