/** The settings: the only reader of process.env, checked once when the process starts. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** The value .env.example carries, so that a copied file is recognised and refused in production. */
export const EXAMPLE_SECRET = 'replace-me-with-the-output-of-openssl-rand-hex-32';

const DEVELOPMENT_SECRET = 'only-for-development-and-tests-never-for-real-people';
const SHORTEST_SECRET = 32;
const FEWEST_DIFFERENT_CHARACTERS = 8;
const HOW_TO_MAKE_A_SECRET =
  'make one with: openssl rand -hex 32 (or: node -p "crypto.randomBytes(32).toString(\'hex\')")';

const onOff = (name: string) =>
  z
    .enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'], `${name} must be 1 or 0`)
    .transform((value) => ['1', 'true', 'yes', 'on'].includes(value));

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'PORT must be a number from 1 to 65535, for example PORT=3000')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'PORT must be a number from 1 to 65535, for example PORT=3000');

const origin = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: 'PUBLIC_ORIGIN must be an address such as https://polku.example.org',
  })
  .refine((value) => {
    const { pathname, search, hash, username } = new URL(value);
    return pathname === '/' && search + hash + username === '';
  }, 'PUBLIC_ORIGIN must have no path or query: only, for example, https://polku.example.org')
  .transform((value) => new URL(value).origin);

const trustProxy = z
  .string()
  .regex(
    /^(\d{1,2}|true|false|[\w.:/-]+(\s*,\s*[\w.:/-]+)*)$/,
    'TRUST_PROXY must be the number of proxies in front (1), or their addresses with commas between',
  )
  .transform((value) => {
    if (value === 'true') return 1;
    if (value === 'false') return 0;
    return /^\d+$/.test(value) ? Number(value) : value.split(',').map((address) => address.trim());
  });

const editUrl = z
  .string()
  .refine(
    (value) => value.split('{path}').length === 2 && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'COURSES_EDIT_URL must be an address with {path} where the path of the file goes, for example https://git.example.org/courses/edit/main/{path}',
  );

const Settings = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'NODE_ENV must be production, development or test')
    .optional(),
  PORT: port.default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'DATABASE_URL must begin with file: (SQLite); other databases are not supported yet')
    .optional(),
  DATA_DIR: z.string().default('data'),
  COURSES_DIR: z.string().default('courses'),
  BUILD_DIR: z.string().default('build'),
  PUBLIC_ORIGIN: origin.optional(),
  APP_SECRET: z.string().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must be like smtps://user:password@mail.example.org:465' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
      'MAIL_FROM must be an e-mail address, for example Polku <polku@example.org>',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .optional(),
  TRUST_PROXY: trustProxy.default(0),
  DEMO: onOff('DEMO').default(false),
  ISSUER_NAME: z
    .string()
    .regex(
      /^[^\r\n]{1,80}$/,
      'ISSUER_NAME must be one line of at most 80 characters, for example Esimerkkilän kaupunki / City of Esimerkkilä',
    )
    .default('Polku'),
  CONTACT_EMAIL: z.email('CONTACT_EMAIL must be an e-mail address, for example tuki@example.org').optional(),
  SOURCE_URL: z.url({ protocol: /^https$/, error: 'SOURCE_URL must be an https address' }).optional(),
  COURSES_EDIT_URL: editUrl.optional(),
});

type Settings = z.infer<typeof Settings>;

/** The settings as the rest of the house sees them: folders are absolute paths, `publicOrigin` has no trailing slash. */
export interface Env {
  port: number;
  /** The address to listen on; undefined means every address of the machine. */
  host: string | undefined;
  databaseUrl: string;
  dataDir: string;
  coursesDir: string;
  buildDir: string;
  publicOrigin: string;
  appSecret: string;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  logLevel: string;
  /** How many proxies stand in front (0 = none), or their addresses; in the form Express wants. */
  trustProxy: number | string[];
  /** Demo people and their banner; only on this machine's own address. */
  demo: boolean;
  /** Who issues certificates here, as they and their signatures say; in both languages, with a slash between. */
  issuerName: string;
  /** Where people write about this installation; undefined until the operator tells. */
  contactEmail: string | undefined;
  /** Where the source code of this installation can be read. */
  sourceUrl: string | undefined;
  /** Where a file of the courses can be edited: an address with {path}, relative to the courses folder. */
  coursesEditUrl: string | undefined;
  isProduction: boolean;
  isTest: boolean;
}

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

/**
 * Reads settings from `source` (the shape of process.env; an empty value counts as unset). Pure: prints nothing, and
 * the problems are one line each, naming the setting and the remedy, never the value of a secret.
 */
export function readEnv(source: Record<string, string | undefined>): EnvResult {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(filled);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) };

  const env = toEnv(parsed.data);
  const problems = [...secretProblems(parsed.data, env), ...combinationProblems(env)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, env };
}

function toEnv(settings: Settings): Env {
  const dataDir = resolve(settings.DATA_DIR);
  const isTest = settings.NODE_ENV === 'test';
  return {
    port: settings.PORT,
    host: settings.HOST ?? (settings.DEMO ? '127.0.0.1' : undefined),
    databaseUrl: absoluteDatabaseUrl(settings.DATABASE_URL ?? `file:${dataDir}/polku.db`),
    dataDir,
    coursesDir: resolve(settings.COURSES_DIR),
    buildDir: resolve(settings.BUILD_DIR),
    publicOrigin: settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`,
    appSecret: settings.APP_SECRET ?? DEVELOPMENT_SECRET,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    logLevel: settings.LOG_LEVEL ?? (isTest ? 'silent' : 'info'),
    trustProxy: settings.TRUST_PROXY,
    demo: settings.DEMO,
    issuerName: settings.ISSUER_NAME,
    contactEmail: settings.CONTACT_EMAIL,
    sourceUrl: settings.SOURCE_URL,
    coursesEditUrl: settings.COURSES_EDIT_URL,
    isProduction: settings.NODE_ENV === 'production',
    isTest,
  };
}

/** Database tools disagree on what a relative file: address is relative to; an absolute one means one thing. */
function absoluteDatabaseUrl(url: string): string {
  if (!url.startsWith('file:') || url.startsWith('file://')) return url;
  const [path = '', query] = url.slice('file:'.length).split('?', 2);
  return `file:${resolve(path)}${query === undefined ? '' : `?${query}`}`;
}

function secretProblems(settings: Settings, env: Env): string[] {
  if (!env.isProduction) return [];
  const secret = settings.APP_SECRET;
  if (secret === undefined) return [`APP_SECRET is missing; ${HOW_TO_MAKE_A_SECRET}`];
  if (secret === EXAMPLE_SECRET || secret === DEVELOPMENT_SECRET) {
    return [`APP_SECRET is still the example's value; ${HOW_TO_MAKE_A_SECRET}`];
  }
  if (secret.length < SHORTEST_SECRET) {
    return [`APP_SECRET is too short (at least ${SHORTEST_SECRET} characters); ${HOW_TO_MAKE_A_SECRET}`];
  }
  const isRepeated = /^(.+?)\1+$/s.test(secret);
  if (isRepeated || new Set(secret).size < FEWEST_DIFFERENT_CHARACTERS) {
    return [`APP_SECRET repeats itself and could be guessed; ${HOW_TO_MAKE_A_SECRET}`];
  }
  return [];
}

function combinationProblems(env: Env): string[] {
  const problems: string[] = [];
  const { hostname } = new URL(env.publicOrigin);
  // The demo people's passwords are public, so they may live only where nobody else can come.
  if (env.demo && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    problems.push(`DEMO=1 is only for this machine, not for ${env.publicOrigin}; remove DEMO or PUBLIC_ORIGIN`);
  }
  if (env.smtpUrl !== undefined && env.mailFrom === undefined) {
    problems.push('MAIL_FROM is missing; SMTP_URL needs a sender, for example MAIL_FROM="Polku <polku@example.org>"');
  }
  return problems;
}

function loadEnv(): Env {
  // Tests must not depend on what an engineer's own .env happens to hold.
  if (process.env['NODE_ENV'] !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
  const result = readEnv(process.env);
  if (result.ok) return result.env;
  for (const problem of result.problems) process.stderr.write(`Polku cannot start: ${problem}\n`);
  process.exit(1);
}

/** The environment for a program we start: ours, with the given values on top. */
export function environmentWith(values: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...values };
}

/** The settings of this process. Loading this module ends the process with exit code 1 when they are not right. */
export const env: Env = loadEnv();
