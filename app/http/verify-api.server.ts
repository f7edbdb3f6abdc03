/** The questions and answers of POST /api/verify, as schemas that check them and describe them. */
import { z } from 'zod';
import { credentialHref } from '#app/domain/addresses.ts';
import { revocationReasons } from '#app/domain/certificate.ts';
import { alteredReasons, unreadableReasons, type Verdict, type Verification } from '#app/domain/verification.ts';
import { mostAsked } from '#app/domain/verify-list.ts';
import { env } from '#app/env.server.ts';
import { verifyCredentialText, verifyReference } from '#app/services/verification.server.ts';
import { Refusal } from './api.server.ts';

const One = z
  .union([
    z.strictObject({ code: z.string().max(500).meta({ description: 'A code, or a link that holds one.' }) }),
    z.strictObject({
      credential: z
        .union([z.string(), z.record(z.string(), z.unknown())])
        .meta({ description: 'The signed credential: an object, or a JWT as text.' }),
    }),
  ])
  .meta({ id: 'Certificate' });

export const Question = z
  .union([One, z.strictObject({ items: z.array(One).min(1).max(mostAsked) })])
  .meta({ id: 'Question', description: 'One certificate, or a list of at most 200.' });

const Both = z.object({ fi: z.string(), en: z.string() });

const Data = z
  .object({
    code: z.string(),
    name: z.string().meta({ description: 'As printed. Compare it with the person and the paper.' }),
    course: z.object({ id: z.string(), code: z.string(), edition: z.number(), title: Both }),
    modules: z.array(Both),
    outcomes: z.array(Both),
    assessment: Both,
    hours: z.number(),
    startedOn: z.iso.date(),
    awardedOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    replacedBy: z
      .string()
      .nullable()
      .meta({ description: 'The code of the new certificate, if its holder opened it.' }),
    credential: z.url().nullable().meta({ description: 'Where the signed credential is, while its page is open.' }),
  })
  .meta({ id: 'Data', description: 'What the certificate says.' });

const results = [
  'valid',
  'revoked',
  'replaced',
  'expired',
  'invalid',
  'unknown_issuer',
  'not_found',
  'unreadable',
] as const;

export const Answer = z
  .object({
    result: z.enum(results),
    reason: z
      .enum([...revocationReasons, ...alteredReasons, ...unreadableReasons])
      .nullable()
      .meta({ description: 'Of revoked, invalid and unreadable.' }),
    data: Data.nullable(),
    issuer: z.string().nullable().meta({ description: 'Of unknown_issuer: what the credential says of itself.' }),
    checkedAt: z.iso.datetime(),
  })
  .meta({ id: 'Answer' });

export const Answers = z.object({ items: z.array(Answer) }).meta({ id: 'Answers' });

type One = z.output<typeof One>;
type Answer = z.output<typeof Answer>;

const resultOf: Readonly<Record<Verdict, Answer['result']>> = {
  valid: 'valid',
  revoked: 'revoked',
  replaced: 'replaced',
  expired: 'expired',
  altered: 'invalid',
  foreign: 'unknown_issuer',
  unknown: 'not_found',
  unreadable: 'unreadable',
};

export async function answerTo(one: One): Promise<Answer> {
  if ('code' in one) return answerOf(await verifyReference(one.code));
  const { credential } = one;
  return answerOf(await verifyCredentialText(typeof credential === 'string' ? credential : JSON.stringify(credential)));
}

function answerOf(verification: Verification): Answer {
  return {
    result: resultOf[verification.kind],
    reason: 'reason' in verification ? verification.reason : null,
    data: 'snapshot' in verification ? dataOf(verification) : null,
    issuer: verification.kind === 'foreign' ? verification.issuer : null,
    checkedAt: new Date().toISOString(),
  };
}

function dataOf(found: Extract<Verification, { snapshot: object }>): z.output<typeof Data> {
  const {
    course,
    title,
    modules,
    outcomes,
    assessment,
    hours,
    startedOn,
    awardedOn,
    validUntil = null,
  } = found.snapshot;
  return {
    code: found.code,
    name: found.name,
    course: { ...course, title },
    modules: modules.map((module) => module.title),
    outcomes: [...outcomes],
    assessment,
    hours,
    startedOn,
    awardedOn,
    validUntil,
    revokedAt: found.kind === 'revoked' ? found.revokedAt : null,
    replacedBy: found.kind === 'replaced' ? found.newCode : null,
    credential: found.openId === null ? null : env.publicOrigin + credentialHref(found.openId, '.json'),
  };
}

const quota = {
  'RateLimit-Limit': {
    description: 'Certificates that an address may ask about in ten minutes.',
    schema: { type: 'integer' },
  },
  'RateLimit-Remaining': { description: 'How many are left.', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until all are back.', schema: { type: 'integer' } },
};

const content = (schema: object) => ({ 'application/json': { schema } });
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The OpenAPI description, made of the same schemas that check the questions. */
export function openApi(): object {
  const { schemas } = z.toJSONSchema(registryOf({ Question, Certificate: One, Answer, Answers, Data, Refusal }), {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Polku: certificate verification',
      version: '1',
      description: 'Tells whether a certificate is genuine and in force. No account is needed; nothing is stored.',
    },
    servers: [{ url: env.publicOrigin }],
    paths: {
      '/api/verify': {
        post: {
          operationId: 'verify',
          summary: 'Verify one certificate or a list of them',
          requestBody: { required: true, content: content(named('Question')) },
          responses: {
            '200': {
              description: 'The answer, or the answers in the order of the list',
              headers: quota,
              content: content({ anyOf: [named('Answer'), named('Answers')] }),
            },
            '400': { description: 'The question cannot be read', content: content(named('Refusal')) },
            '413': { description: 'The question is larger than 2.5 MB; plain text' },
            '429': {
              description: 'Too many questions',
              headers: { ...quota, 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
              content: content(named('Refusal')),
            },
          },
        },
      },
    },
    components: { schemas },
  };
}

function registryOf(schemas: Readonly<Record<string, z.ZodType>>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
}
