/** The addresses of pages: every one is answered by a route of the site. */
import { describe, expect, it } from 'vitest';
import * as addresses from '#app/domain/addresses.ts';
import { matched } from '../support/requests.ts';

const made: Readonly<Record<keyof typeof addresses, string>> = {
  pageHref: addresses.pageHref('fi', '/courses'),
  homeHref: addresses.homeHref('fi'),
  coursesHref: addresses.coursesHref('fi', { audience: 'guide' }),
  courseHref: addresses.courseHref('fi', 'c'),
  itemHref: addresses.itemHref('fi', 'c', 'm/l'),
  modulePrintHref: addresses.modulePrintHref('fi', 'c', 'm'),
  certificateBoxHref: addresses.certificateBoxHref('fi', 'c'),
  certificateRequestHref: addresses.certificateRequestHref('fi', 'c'),
  searchHref: addresses.searchHref('fi', 'työ & palkka'),
  glossaryHref: addresses.glossaryHref('fi'),
  myLearningHref: addresses.myLearningHref('fi'),
  myPortfolioHref: addresses.myPortfolioHref('fi'),
  myCertificatesHref: addresses.myCertificatesHref('fi'),
  certificateHref: addresses.certificateHref('fi', 'id'),
  correctNameHref: addresses.correctNameHref('fi', 'id'),
  myAccountHref: addresses.myAccountHref('fi', 'profile'),
  deleteAccountHref: addresses.deleteAccountHref('fi'),
  myDataHref: addresses.myDataHref('fi'),
  adminCertificatesHref: addresses.adminCertificatesHref('fi', { q: 'Aino', page: '2' }),
  adminCredentialHref: addresses.adminCredentialHref('fi', 'id'),
  adminStatisticsHref: addresses.adminStatisticsHref('fi'),
  adminKeysHref: addresses.adminKeysHref('fi'),
  signInHref: addresses.signInHref('fi', '/fi/my-learning?a=b'),
  signUpHref: addresses.signUpHref('fi', '/fi/my-learning'),
  signOutHref: addresses.signOutHref('fi'),
  signedOutHref: addresses.signedOutHref('fi'),
  verifyHref: addresses.verifyHref('fi'),
  verifyManyHref: addresses.verifyManyHref('fi', '/csv'),
  verifyingHref: addresses.verifyingHref('fi'),
  verificationHref: addresses.verificationHref('7KQ4M2XD0V9T', 'fi'),
  credentialHref: addresses.credentialHref('id', '.json'),
  achievementHref: addresses.achievementHref('c', 1),
  statusListHref: addresses.statusListHref(1),
  keyHref: addresses.keyHref('thumbprint'),
  privacyHref: addresses.privacyHref('fi'),
  accessibilityHref: addresses.accessibilityHref('fi'),
  previewHref: addresses.previewHref('fi', 'c/m/l'),
};

/** Answered from memory before the pages: http/published.server.ts. */
const published: readonly string[] = ['statusListHref', 'keyHref'];

describe('addresses', () => {
  it.each(Object.entries(made).filter(([name]) => !published.includes(name)))('%s leads to a page: %s', (_, href) => {
    expect(matched(href).at(-1)).not.toBe('routes/not-found.tsx');
    expect(matched(href)).not.toEqual([]);
  });

  it('carry what was typed unharmed', () => {
    const search = new URL(addresses.searchHref('fi', 'työ & palkka'), 'https://polku.test');
    expect(search.searchParams.get('q')).toBe('työ & palkka');
    const next = new URL(addresses.signInHref('en', '/en/courses?topic=a&b=c#d'), 'https://polku.test');
    expect(next.searchParams.get('next')).toBe('/en/courses?topic=a&b=c#d');
    expect(addresses.searchHref('fi')).toBe('/fi/search');
  });
});
