/** One stop of the spine: a heading that can be jumped to, and what stands under it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { usePane, type SectionId } from '../paneContext';

const useStyles = makeStyles({
  section: {
    position: 'relative',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: '26px 12px',
    // The spine itself.
    '::before': { content: '""', position: 'absolute', left: '13px', top: 0, bottom: 0, width: '2px', backgroundColor: tokens.colorNeutralStroke2 },
    ':first-of-type::before': { top: '22px' },
    ':last-of-type::before': { bottom: 'auto', height: '22px' },
  },
  heading: {
    position: 'relative',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: '74px',
    borderRadius: tokens.borderRadiusSmall,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-17px',
      top: '6px',
      width: '6px',
      height: '6px',
      borderRadius: '50%',
      border: `2px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      forcedColorAdjust: 'none',
    },
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export const headingId = (section: SectionId): string => `chotso-${section}`;

export function Section({ id, children }: { readonly id: SectionId; readonly children: ReactNode }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} className={styles.heading} tabIndex={-1}>
        {strings.sections[id]}
      </h2>
      {children}
    </section>
  );
}
