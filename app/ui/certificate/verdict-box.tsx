/** The verdict of a verification in one glance: its colour, its icon and, inside, its words. */
import type { ReactNode } from 'react';
import type { Verdict } from '#app/domain/verification.ts';
import { Icon, type IconName } from '../icon.tsx';
import styles from './certificate.module.css';

export const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  valid: 'verified',
  revoked: 'revoked',
  replaced: 'info',
  expired: 'clock',
  altered: 'wrong',
  foreign: 'signpost',
  unreadable: 'alert',
  unknown: 'unknown',
};

export function VerdictBox({ kind, children }: { kind: Verdict; children: ReactNode }) {
  return (
    <div className={[styles.verdict, styles[kind]].filter(Boolean).join(' ')}>
      <Icon name={verdictIcons[kind]} size={64} />
      <div className="stack-tight">{children}</div>
    </div>
  );
}
