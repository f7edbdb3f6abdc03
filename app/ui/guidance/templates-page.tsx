/** A guide's templates, and the example to begin with. */
import { Form, Link } from '@remix-run/react';
import type { ListedTemplate } from '#app/domain/assignment-pages.ts';
import { guideHref, templateHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import styles from './guidance.module.css';

type TemplatesProps = {
  templates: readonly ListedTemplate[];
  example: ListedTemplate;
  done: 'saved' | 'deleted' | null;
};

export function TemplatesPage({ templates, example, done }: TemplatesProps) {
  const { t, language } = useText();
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <Breadcrumbs
        crumbs={[{ href: guideHref(language), title: t('groups.title') }, { title: t('guidance.templates') }]}
      />
      <h1>{t('guidance.templates')}</h1>
      <p className="lead">{t('guidance.templates-lead')}</p>
      {done && (
        <p className="notice notice-done" role="status">
          {t(`guidance.template-${done}`)}
        </p>
      )}
      <p>
        <ButtonLink to={templateHref(language, 'new')}>{t('guidance.new-template')}</ButtonLink>
      </p>
      <ul role="list" className={styles.list}>
        {templates.map((template) => (
          <li key={template.id} className={`surface ${styles.card ?? ''}`}>
            <h2 className={styles.title}>
              <Link to={templateHref(language, template.id)}>{template.name}</Link>
            </h2>
            <Size template={template} />
            <details>
              <summary>{t('guidance.delete-template')}</summary>
              <Form method="post" className={styles.form}>
                <p>{t('guidance.delete-template-text')}</p>
                <input type="hidden" name="template" value={template.id} />
                <Button kind="danger">{t('guidance.delete-template')}</Button>
              </Form>
            </details>
          </li>
        ))}
        <li className={`surface ${styles.card ?? ''}`}>
          <h2 className={styles.title}>{t('guidance.twelve-weeks')}</h2>
          <p>{t('guidance.example-text')}</p>
          <Size template={example} />
          <p>
            <ButtonLink kind="secondary" to={templateHref(language, 'example')}>
              {t('guidance.begin-with-this')}
            </ButtonLink>
          </p>
        </li>
      </ul>
    </div>
  );
}

function Size({ template: { modules, days } }: { template: ListedTemplate }) {
  const { t } = useText();
  return (
    <p className="soft small">
      {t('guidance.items', { count: modules })}
      {days > 0 && ` · ${t('guidance.weeks', { count: Math.ceil(days / 7) })}`}
    </p>
  );
}
