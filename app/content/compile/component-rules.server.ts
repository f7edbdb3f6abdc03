/** Which components authors may use, where each may stand, and which attributes it takes. */
import { z } from 'zod';

/** `top`: alone on a line outside everything else; `block`: alone on a line; `inline`: inside a paragraph. */
type Place = 'top' | 'block' | 'inline';

export type ComponentRule = {
  readonly place: Place;
  readonly hasChildren: boolean;
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
    'Figure',
    {
      place: 'block',
      hasChildren: false,
      attributes: {
        src: { required: true, schema: z.string().regex(/^[a-z0-9-]+\.svg$/), allowed: 'name.svg' },
        alt: plain,
        caption: { ...plain, required: false },
      },
    },
  ],
  ['Term', { place: 'inline', hasChildren: true, attributes: { id: identifier } }],
  ['Rate', { place: 'inline', hasChildren: false, attributes: { id: identifier } }],
  ['Fi', { place: 'inline', hasChildren: true, attributes: {} }],
  ['En', { place: 'inline', hasChildren: true, attributes: {} }],
]);
