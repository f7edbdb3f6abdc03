/** The verdict of a verification in one glance: its colour, its icon and, inside, its words. */
import type { ReactNode } from 'react';
import type { Verification } from '#app/domain/certificate.ts';
import { Icon, type IconName } from '../icon.tsx';
import styles from './certificate.module.css';

export type Verdict = Verification['kind'];

const icons: Readonly<Record<Verdict, IconName>> = {
  valid: 'verified',
  revoked: 'revoked',
  replaced: 'info',
  unknown: 'unknown',
};

export function VerdictBox({ kind, children }: { kind: Verdict; children: ReactNode }) {
  return (
    <div className={[styles.verdict, kind !== 'unknown' && styles[kind]].filter(Boolean).join(' ')}>
      <Icon name={icons[kind]} size={64} />
      <div className="stack-tight">{children}</div>
    </div>
  );
}
