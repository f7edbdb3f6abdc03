/** Opens the print dialog; without JavaScript a sentence tells to use the browser's own. */
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { useHasScript } from '../use-has-script.ts';

export function PrintButton() {
  const { t } = useText();
  if (!useHasScript()) return <span className="small soft">{t('certificate.print-hint')}</span>;
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
