/** An invitation on the screen: its sheet as it will be printed, its link, its state. */
import { groupPartHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import type { InvitationSheet } from '#app/domain/invitation.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/certificates.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { CopyText } from '../certificate/copy-text.tsx';
import { PrintButton } from '../certificate/print-button.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { type SheetLinks, SheetPaper } from './sheet-paper.tsx';
import styles from './group.module.css';

type InvitationSheetPageProps = { head: GroupHead; sheet: InvitationSheet } & SheetLinks;

export function InvitationSheetPage({ head, sheet, link, typed }: InvitationSheetPageProps) {
  const { t, language } = useText();
  const list = groupPartHref(language, head.id, 'invitations');
  const isOpen = sheet.state === 'open';
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <div className={`no-print ${styles.form ?? ''}`}>
        <Breadcrumbs
          crumbs={[{ href: list, title: `${head.name}: ${t('groups.invitations')}` }, { title: t('groups.sheet') }]}
        />
        <h1>{t('groups.sheet')}</h1>
        <p className={styles.facts}>
          <span className={isOpen ? 'tag tag-done' : 'tag'}>{t(`groups.invitation.${sheet.state}`)}</span>
          {isOpen && <span>{t('groups.valid-until', { date: formatDate(sheet.expiresAt, language) })}</span>}
        </p>
        {isOpen && (
          <>
            <p className="lead">{t('groups.sheet-lead')}</p>
            <CopyText id="link" label={t('groups.link')} text={link.href} />
            <PrintButton />
          </>
        )}
      </div>
      {isOpen && <SheetPaper sheet={sheet} link={link} typed={typed} />}
    </div>
  );
}
