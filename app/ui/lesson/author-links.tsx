/** The last line of a text: where to edit it, and in development its preview. Nothing when there is neither. */
import { useRouteLoaderData } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';

type Links = { readonly edit: string | null; readonly preview: string | null };

function linksOf(data: unknown): Links {
  const links = typeof data === 'object' && data !== null && 'authorLinks' in data ? data.authorLinks : null;
  const hrefOf = (name: 'edit' | 'preview') => {
    const href: unknown = typeof links === 'object' && links !== null ? Reflect.get(links, name) : null;
    return typeof href === 'string' ? href : null;
  };
  return { edit: hrefOf('edit'), preview: hrefOf('preview') };
}

export function AuthorLinks() {
  const { t } = useText();
  const { edit, preview } = linksOf(useRouteLoaderData('root'));
  if (edit === null && preview === null) return null;
  return (
    <p className="meta">
      {edit !== null && (
        <a href={edit} rel="noreferrer">
          <Icon name="task" />
          {t('author.edit')}
        </a>
      )}
      {preview !== null && (
        <a href={preview}>
          <Icon name="language" />
          {t('author.preview')}
        </a>
      )}
    </p>
  );
}
