/** What a schema has accepted before: a start need not check again what the build of the same engine checked. */
import { z } from 'zod';
import { forgetReading, knownReading, rememberReading } from '#app/content/known-readings.server.ts';

/** Put in by the build (scripts/engine-stamp.mjs); the sources run without it. */
declare const POLKU_ENGINE_STAMP: string | undefined;

/** Changes with the sources of the content engine and with its packages; null: they may change under us, so nothing is kept. */
const engineStamp = typeof POLKU_ENGINE_STAMP === 'undefined' ? null : POLKU_ENGINE_STAMP;

const names = z.registry<{ name: string }>();

/** Names a schema whose values survive JSON, so that they may be kept. The name is its own, and the answer the schema. */
export function keptAs<T extends z.ZodType>(name: string, schema: T): T {
  names.add(schema, { name });
  return schema;
}

export type Validated<T> = {
  /** Undefined when it has to be read. Only to look at: the next reader gets the same object. */
  readonly value: T | undefined;
  /** Keeps the value in place of the plain data. */
  readonly keep: (value: T) => void;
};

/** The name tells that this very schema accepted it, as this engine writes it; of another engine there is none by this name. */
function isAccepted<T>(value: unknown, _schema: z.ZodType<T>): value is T {
  return value !== undefined;
}

/**
 * What the schema made of a text before.
 * @param reading the name of the text's plain data among the readings.
 * @param stamp of the engine; null: nothing is known and nothing is kept.
 */
export function validatedBefore<T>(schema: z.ZodType<T>, reading: string, stamp = engineStamp): Validated<T> {
  const schemaName = names.get(schema)?.name;
  if (stamp === null || schemaName === undefined) return { value: undefined, keep: () => undefined };
  const name = `${schemaName} ${stamp} ${reading}`;
  const known = knownReading(name);
  return {
    value: isAccepted(known, schema) ? known : undefined,
    keep: (value) => {
      rememberReading(name, value);
      forgetReading(reading);
    },
  };
}
