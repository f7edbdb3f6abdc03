/** The maps behind the trails: contour lines as SVG, the same for everyone, drawn once. */
import { anyone, page } from '#app/http/handler.server.ts';
import { noSuchFile } from '#app/http/no-such-file.server.ts';
import { listCourseIds } from '#app/services/courses.server.ts';
import { drawContours } from '#app/ui/trail/contours.server.ts';
import { mapSizeOf, mapSizes } from '#app/ui/trail/map-sizes.ts';

const drawn = new Map<string, string>();

export const loader = page(anyone, async ({ param, language }) => {
  const seed = /^(.+)\.svg$/.exec(param('name'))?.[1] ?? '';
  // Only known names: otherwise anyone could fill the memory with maps.
  if (!Object.hasOwn(mapSizes, seed) && !(await listCourseIds()).includes(seed)) return noSuchFile(language);
  const svg = drawn.get(seed) ?? drawContours({ seed, ...mapSizeOf(seed) });
  drawn.set(seed, svg);
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=604800' },
  });
});
