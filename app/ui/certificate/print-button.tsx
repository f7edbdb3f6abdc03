/** Opens the print dialog; without JavaScript a sentence tells to use the browser's own. */
import { useSyncExternalStore } from 'react';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';

const never = () => () => undefined;

export function PrintButton() {
  const { t } = useText();
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return <span className="small soft">{t('certificate.print-hint')}</span>;
  return (
    <Button
      type="button"
      kind="secondary"
      icon="print"
      onClick={() => {
        window.print();
      }}
    >
      {t('certificate.print')}
    </Button>
  );
}
