/** The LinkedIn link: every field as LinkedIn reads it, and nothing else. */
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '#app/domain/certificate.ts';
import { credentialFileHref, credentialFiles } from '#app/domain/credential-file.ts';
import { linkedInHref } from '#app/domain/linkedin.ts';
import { courseOf } from './arbitrary.ts';

const course = { ...courseOf([]), title: { fi: 'Työelämän perusteet', en: 'Working life basics & more' } };
const awarded = new Date('2026-03-14T22:30:00Z');
const issuer = { name: 'Esimerkkilän kaupunki / City of Esimerkkilä', origin: 'https://opi.example.fi' };
const credentialId = '3f6c1c1e-8a55-4f0d-9b0e-4a8a1f2c9d10';
const code = '7KQ4M2XD0V9T';

function fieldsOf(language: 'fi' | 'en', validYears: number | null) {
  const certificate = { ...course.certificate, validYears };
  const snapshot = snapshotOf({ ...course, certificate }, awarded, awarded);
  const href = new URL(linkedInHref(language, { credentialId, code, snapshot, issuer }));
  return { place: href.origin + href.pathname, fields: Object.fromEntries(href.searchParams) };
}

describe('the link', () => {
  it('fills every field, the month as it is in Helsinki', () => {
    expect(fieldsOf('en', null)).toEqual({
      place: 'https://www.linkedin.com/profile/add',
      fields: {
        startTask: 'CERTIFICATION_NAME',
        name: course.title.en,
        organizationName: issuer.name,
        issueYear: '2026',
        issueMonth: '3',
        certUrl: `https://opi.example.fi/credentials/${credentialId}`,
        certId: '7KQ4-M2XD-0V9T',
      },
    });
    expect(fieldsOf('fi', null).fields['name']).toBe(course.title.fi);
  });

  it('tells the end of a certificate that expires', () => {
    expect(fieldsOf('fi', 2).fields).toMatchObject({ expirationYear: '2028', expirationMonth: '3' });
  });
});

describe('files', () => {
  it('have an address each, the PDF one for each language', () => {
    const hrefs = credentialFiles.map((file) => credentialFileHref(credentialId, file));
    expect(new Set(hrefs).size).toBe(credentialFiles.length);
    expect(hrefs[0]).toBe(`/credentials/${credentialId}.pdf?lang=fi`);
    expect(hrefs.at(-1)).toBe(`/credentials/${credentialId}.jwt`);
  });
});
