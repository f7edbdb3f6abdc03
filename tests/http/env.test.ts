/** The settings: each wrong one gives a line that names it and the remedy, and no secret is ever repeated. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_SECRET, readEnv } from '#app/env.server.ts';

const GOOD_SECRET = 'Zk3v9QpL7sXw2TnB5rYc8HdG1mJf4UaE';
const production = { NODE_ENV: 'production', APP_SECRET: GOOD_SECRET };

function problemsOf(source: Record<string, string>): string[] {
  const result = readEnv(source);
  return result.ok ? [] : result.problems;
}

function envOf(source: Record<string, string>) {
  const result = readEnv(source);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.env;
}

describe('settings', () => {
  it('have sensible defaults', () => {
    expect(envOf({})).toMatchObject({
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      databaseUrl: `file:${resolve('data/polku.db')}`,
      coursesDir: resolve('courses'),
      trustProxy: 0,
      demo: false,
      contactEmail: undefined,
      sourceUrl: undefined,
      isProduction: false,
    });
  });

  it('put the default database into DATA_DIR and the port into the default origin', () => {
    const env = envOf({ DATA_DIR: '/srv/polku', PORT: '8080' });
    expect(env.databaseUrl).toBe('file:/srv/polku/polku.db');
    expect(env.publicOrigin).toBe('http://localhost:8080');
  });

  it('make a relative database address absolute', () => {
    expect(envOf({ DATABASE_URL: 'file:./x/y.db?timeout=5' }).databaseUrl).toBe(`file:${resolve('x/y.db')}?timeout=5`);
  });

  it('take an empty value for none', () => {
    expect(envOf({ PORT: '', SMTP_URL: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  it('normalise the origin and the proxies', () => {
    expect(envOf({ PUBLIC_ORIGIN: 'https://polku.example.org/' }).publicOrigin).toBe('https://polku.example.org');
    expect(envOf({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(envOf({ TRUST_PROXY: '10.0.0.1, ::1' }).trustProxy).toEqual(['10.0.0.1', '::1']);
  });

  it('bind demo people to this machine', () => {
    expect(envOf({ DEMO: '1' })).toMatchObject({ demo: true, host: '127.0.0.1' });
    expect(problemsOf({ DEMO: '1', PUBLIC_ORIGIN: 'https://polku.example.org' })).toEqual([
      expect.stringMatching(/^DEMO=1 is only for this machine/),
    ]);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '0'],
    ['PUBLIC_ORIGIN', 'polku.example.org'],
    ['PUBLIC_ORIGIN', 'https://polku.example.org/fi'],
    ['PUBLIC_ORIGIN', 'ftp://polku.example.org'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'postgresql://u@h/d'],
    ['SMTP_URL', 'mail.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'every one!'],
    ['DEMO', 'maybe'],
    ['MAIL_FROM', 'nobody'],
    ['NODE_ENV', 'prod'],
    ['COURSES_EDIT_URL', 'https://git.example.org/edit/main'],
    ['COURSES_EDIT_URL', 'https://git.example.org/{path}/{path}'],
    ['COURSES_EDIT_URL', 'git.example.org/{path}'],
    ['COURSES_EDIT_URL', 'javascript:alert({path})'],
  ])('refuse %s=%s with one line that names it', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).not.toContain('\n');
  });

  it('name the missing sender when mail is to be sent', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://localhost:25' })).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)]);
  });
});

describe('APP_SECRET in production', () => {
  it('is accepted when it is long and various', () => {
    expect(problemsOf(production)).toEqual([]);
    expect(
      problemsOf({ NODE_ENV: 'production', APP_SECRET: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c' }),
    ).toEqual([]);
  });

  it.each([
    ['missing', undefined],
    ['the example value', EXAMPLE_SECRET],
    ['too short', 'Zk3v9QpL7sXw2TnB'],
    ['of little variety', `${'a'.repeat(40)}b`],
    ['a repetition', '0123456789abcdef0123456789abcdef'],
  ])('is refused when %s, without being repeated', (_, secret) => {
    const problems = problemsOf({ NODE_ENV: 'production', ...(secret === undefined ? {} : { APP_SECRET: secret }) });
    expect(problems).toEqual([expect.stringMatching(/^APP_SECRET .*openssl rand -hex 32/)]);
    if (secret !== undefined) expect(problems.join()).not.toContain(secret);
  });

  it('is not asked for while developing', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('ends the process with one line, exit code 1 and no stack', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', "import '#app/env.server.ts'"], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', APP_SECRET: 'short-secret' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Polku cannot start: APP_SECRET is too short[^\n]*\n$/);
    expect(stderr).not.toContain('short-secret');
  });
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('is valid for development as it stands, with every line switched on', () => {
    const pairs = [...example.matchAll(/^(?:# )?([A-Z_]+)="?([^"\n]*)"?$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const settings: Record<string, string> = Object.fromEntries(pairs);
    expect(Object.keys(settings)).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'APP_SECRET', 'TRUST_PROXY', 'DEMO']),
    );
    expect(problemsOf(settings)).toEqual([]);
  });

  it('carries the secret that production refuses', () => {
    expect(example).toContain(`APP_SECRET=${EXAMPLE_SECRET}`);
  });
});
