/** The files of a certificate. While it is closed, each download asks whether to open it as well; both answers give the file. */
import { Form } from '@remix-run/react';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import {
  type CredentialFile,
  credentialFileHref,
  filesForMachines,
  filesForPeople,
} from '#app/domain/credential-file.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import styles from './certificate.module.css';
import held from './held.module.css';

type FilesProps = { certificate: HeldCertificate; begins: CredentialFile | null };

export function Files({ certificate, begins }: FilesProps) {
  const words = holderWords[useText().language];
  return (
    <section className={`surface ${styles.sharing ?? ''}`} id="files" tabIndex={-1} aria-labelledby="files-title">
      <h2 id="files-title" className={styles.sharingTitle}>
        <Icon name="download" size={24} />
        {words.files}
      </h2>
      {begins && (
        <p className="notice notice-done" role="status">
          <span>
            {words.downloadBegins}{' '}
            <a href={credentialFileHref(certificate.credentialId, begins)} download>
              {words.file[begins]}
            </a>
          </span>
        </p>
      )}
      {certificate.open ? <Links id={certificate.credentialId} /> : <Choice />}
    </section>
  );
}

function Links({ id }: { id: string }) {
  const words = holderWords[useText().language];
  const list = (files: readonly CredentialFile[]) => (
    <ul role="list" className={held.files}>
      {files.map((file) => (
        <li key={file}>
          <a href={credentialFileHref(id, file)} download>
            {words.file[file]}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(filesForPeople)}
      <details>
        <summary>{words.forMachines}</summary>
        {list(filesForMachines)}
      </details>
    </>
  );
}

function Choice() {
  const words = holderWords[useText().language];
  const choices = (files: readonly CredentialFile[]) =>
    files.map((file) => (
      <label key={file} className={held.file}>
        <input type="radio" name="file" value={file} defaultChecked={file === 'pdf-fi'} />
        {words.file[file]}
      </label>
    ));
  return (
    // Sent by the browser itself: the answer is a file, or a page that begins with one.
    <Form method="post" className={held.choice} reloadDocument>
      <fieldset>
        <legend className="visually-hidden">{words.fileLabel}</legend>
        {choices(filesForPeople)}
        <details>
          <summary>{words.forMachines}</summary>
          {choices(filesForMachines)}
        </details>
      </fieldset>
      <p>{words.askOpen}</p>
      <p className="row">
        <Button name="open" value="yes" icon="open">
          {words.openAndDownload}
        </Button>
        <Button name="open" value="as-is" kind="secondary" icon="download">
          {words.downloadOnly}
        </Button>
      </p>
    </Form>
  );
}
