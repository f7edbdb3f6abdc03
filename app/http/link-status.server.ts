/** What the state of a link that works once is in HTTP. */
import type { LinkState } from '#app/domain/address-page.ts';

export const linkStatus: Readonly<Record<LinkState, number>> = { open: 200, used: 410, expired: 410, wrong: 404 };
