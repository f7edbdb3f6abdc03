/** The page that asks for the code of an invitation. */
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MapBeside } from '../layout/map-beside.tsx';
import { CodeForm } from './code-form.tsx';

/** `typed`: what cannot be a code, to be corrected; null at first. */
export function AskCodePage({ typed }: { typed: string | null }) {
  const { t } = useText();
  const error = typed === null ? undefined : t(typed === '' ? 'joining.empty' : 'joining.closed.typing.text');
  return (
    <MapBeside states={['here', 'ahead', 'ahead']}>
      <h1>{t('joining.title')}</h1>
      <p className="lead">{t('joining.ask-lead')}</p>
      <CodeForm typed={typed ?? ''} error={error} />
    </MapBeside>
  );
}
