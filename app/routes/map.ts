/** The maps behind the trails: contour lines as SVG, the same for everyone, drawn once. */
import { anyone, page } from '#app/http/handler.server.ts';
import { noSuchFile } from '#app/http/no-such-file.server.ts';
import { countModules } from '#app/services/courses.server.ts';
import { drawContours } from '#app/drawing/contours.server.ts';
import { mapsOfCourse, viewOf } from '#app/drawing/maps.ts';

const drawn = new Map<string, string>();

/** Only known names: otherwise anyone could fill the memory with maps. */
async function isMap(name: string): Promise<boolean> {
  const { kind, seed } = viewOf(name);
  if (kind === 'home' || kind === 'empty') return true;
  const modules = await countModules(seed);
  return modules !== null && mapsOfCourse(seed, modules).includes(name);
}

export const loader = page(anyone, async ({ param, language }) => {
  const name = /^(.+)\.svg$/.exec(param('*'))?.[1] ?? '';
  if (!(await isMap(name))) return noSuchFile(language);
  const svg = drawn.get(name) ?? drawContours(name);
  drawn.set(name, svg);
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=604800' },
  });
});
