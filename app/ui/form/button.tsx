/** Buttons that send a form, and links that look like buttons. */
import { Link, type LinkProps } from '@remix-run/react';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useText } from '#app/i18n/use-text.ts';
import { Icon, type IconName } from '../icon.tsx';
import styles from './button.module.css';

/** `primary`: the one thing to do here. `secondary`: another good thing. `quiet`: the rest. `danger`: cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = { kind?: ButtonKind; icon?: IconName; iconAfter?: IconName; children: ReactNode };

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'disabled'> & { pending?: boolean };

function lookOf(kind: ButtonKind, className: string | undefined): string {
  return [styles.button, styles[kind], className].filter(Boolean).join(' ');
}

/**
 * A submit button unless `type` says otherwise. While `pending` it stays in the tab order, keeps its name and its size and
 * takes no second press: a disabled button would drop the focus. That the form is on its way shows when it takes long.
 */
export function Button({
  kind = 'primary',
  icon,
  iconAfter,
  pending = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const { onClick, ...attributes } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>) => (pending ? event.preventDefault() : onClick?.(event));
  const words = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
  return (
    <button
      type="submit"
      {...attributes}
      className={lookOf(kind, className)}
      onClick={press}
      aria-disabled={pending || undefined}
    >
      {pending ? <Sending>{words}</Sending> : words}
    </button>
  );
}

/** The words keep their place, so that nothing moves; when the wait lasts, a quiet text stands on top of them. */
function Sending({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <>
      <span className={styles.words}>{children}</span>
      <span className={styles.sending} aria-hidden>
        {t('form.sending')}
      </span>
    </>
  );
}

/** A link to a page of ours; for files and other sites give `reloadDocument` or use `<a>`. */
export function ButtonLink({
  kind = 'primary',
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: Look & Omit<LinkProps, 'style' | 'children'>) {
  return (
    <Link {...rest} className={lookOf(kind, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </Link>
  );
}

/** The same for an address outside our pages: another site, or a file. */
export function ButtonAnchor({
  kind = 'primary',
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style' | 'children'>) {
  return (
    <a {...rest} className={lookOf(kind, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}
