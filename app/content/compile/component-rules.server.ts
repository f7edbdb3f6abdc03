/** Which components authors may use, where each may stand, and which attributes it takes. */
import { z } from 'zod';
import { type MediaKind, extensionsOf } from '#app/content/media/media-types.server.ts';

/** `top`: alone on a line outside everything else; `block`: alone on a line; `inline`: inside a paragraph. */
type Place = 'top' | 'block' | 'inline';

export type ComponentRule = {
  readonly place: Place;
  readonly hasChildren: boolean;
  /** The only components it holds, each with the least number of them. */
  readonly parts?: ReadonlyMap<string, number>;
  /** The only component it stands in, directly; it is one of its parts. */
  readonly partOf?: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
};
export type AttributeRule = {
  readonly required: boolean;
  readonly schema: z.ZodType<string>;
  readonly allowed: string;
};

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const plain = { required: true, schema: z.string().trim().min(1), allowed: 'text' };
const identifier = { required: true, schema: id, allowed: 'a-z, 0-9, -' };

/** The name of a file in the media folder, of one of these kinds. */
function fileRule(...kinds: readonly MediaKind[]): AttributeRule {
  const extensions = extensionsOf(...kinds);
  const schema = z.string().regex(new RegExp(`^[a-z0-9-]+\\.(?:${extensions.join('|')})$`));
  return { required: true, schema, allowed: extensions.map((extension) => `name.${extension}`).join(', ') };
}

export const componentRules: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  ['Check', { place: 'top', hasChildren: false, attributes: { id: identifier } }],
  [
    'Callout',
    {
      place: 'block',
      hasChildren: true,
      attributes: {
        kind: { required: true, schema: z.enum(['note', 'tip', 'warning']), allowed: 'note, tip, warning' },
        title: plain,
      },
    },
  ],
  ['Example', { place: 'block', hasChildren: true, attributes: { title: plain } }],
  ['Steps', { place: 'block', hasChildren: true, attributes: {} }],
  [
    'Dialogue',
    {
      place: 'block',
      hasChildren: true,
      parts: new Map([
        ['Turn', 2],
        ['Comment', 0],
      ]),
      attributes: { title: plain },
    },
  ],
  ['Turn', { place: 'block', hasChildren: true, partOf: 'Dialogue', attributes: { who: plain } }],
  ['Comment', { place: 'block', hasChildren: true, partOf: 'Dialogue', attributes: {} }],
  ['LineByLine', { place: 'block', hasChildren: true, parts: new Map([['Line', 2]]), attributes: { title: plain } }],
  [
    'Line',
    {
      place: 'block',
      hasChildren: true,
      partOf: 'LineByLine',
      attributes: { label: plain, value: { ...plain, required: false } },
    },
  ],
  [
    'Figure',
    {
      place: 'block',
      hasChildren: false,
      attributes: {
        src: fileRule('drawing', 'picture'),
        alt: plain,
        caption: { ...plain, required: false },
      },
    },
  ],
  [
    'Video',
    {
      place: 'block',
      hasChildren: false,
      attributes: { src: fileRule('video'), title: plain, poster: { ...fileRule('picture'), required: false } },
    },
  ],
  ['Audio', { place: 'block', hasChildren: false, attributes: { src: fileRule('audio'), title: plain } }],
  ['Term', { place: 'inline', hasChildren: true, attributes: { id: identifier } }],
  ['Rate', { place: 'inline', hasChildren: false, attributes: { id: identifier } }],
  ['Fi', { place: 'inline', hasChildren: true, attributes: {} }],
  ['En', { place: 'inline', hasChildren: true, attributes: {} }],
]);
