/** What stands around the report's text: head, title, addressees and signature. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ADDRESSEES, MOTTO, NATION, RECIPIENTS } from '../../locale/lexicon';
import type { ReportHead, Signature } from '../../model/document';
import { usePaperStyles } from './paperStyles';

export function PaperHead({ head }: { readonly head: ReportHead }): ReactElement {
  const styles = usePaperStyles();
  const lines = (text: string, className?: string): ReactElement[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line, index) => (
        <p key={index} className={className}>
          {line}
        </p>
      ));
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headCell}>
          {lines(head.superior, styles.caps)}
          {lines(head.agency, mergeClasses(styles.caps, styles.bold, styles.underlined))}
          {lines(head.number)}
        </div>
        <div className={styles.headCell}>
          <p className={styles.bold}>{NATION}</p>
          <p className={mergeClasses(styles.bold, styles.underlined)}>{MOTTO}</p>
          {lines(head.placeAndDate, styles.italic)}
        </div>
      </div>
      <div className={styles.title}>
        {lines(head.type, styles.caps)}
        {head.subject.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {head.addressees.length === 1 && (
        <p className={styles.center}>
          {ADDRESSEES} {head.addressees[0]}
        </p>
      )}
      {head.addressees.length > 1 && (
        <>
          <p>{ADDRESSEES}</p>
          {head.addressees.map((line, index) => (
            <p key={index} className={styles.text}>
              - {line}
            </p>
          ))}
        </>
      )}
    </>
  );
}

export function PaperSignature({ signature }: { readonly signature: Signature }): ReactElement {
  const styles = usePaperStyles();
  const { recipients, authority, position, signer } = signature;
  return (
    <div className={styles.sign}>
      <div className={styles.recipients}>
        {recipients.length > 0 && <p className={mergeClasses(styles.bold, styles.italic)}>{RECIPIENTS}</p>}
        {recipients.map((line, index) => (
          <p key={index}>- {line}</p>
        ))}
      </div>
      <div className={styles.center}>
        {[...authority, ...position].map((line, index) => (
          <p key={index} className={mergeClasses(styles.bold, styles.caps)}>
            {line}
          </p>
        ))}
        {signer && <p className={styles.signer}>{signer}</p>}
      </div>
    </div>
  );
}
