/** How each kind of place looks: a line of its own under the words, a sign after them, and a colour; any one of them is enough. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Look } from './spots';

/** The second value keeps the sign out of what screen readers say, where the browser knows how. */
const sign = (text: string): { content: string[] } => ({ content: [`"${text}"`, `"${text}" / ""`] });

const after = {
  fontFamily: tokens.fontFamilyBase,
  fontSize: '0.8em',
  fontWeight: tokens.fontWeightSemibold,
  verticalAlign: 'super',
  lineHeight: 1,
  display: 'inline-block',
  marginLeft: '1px',
} as const;

const useStyles = makeStyles({
  spot: {
    borderRadius: '2px',
    boxDecorationBreak: 'clone',
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    textDecorationThickness: '2px',
  },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: 'bold',
    textDecorationStyle: 'double',
    '::after': { ...after, ...sign('✗') },
  },
  rounding: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
    '::after': { ...after, ...sign('≈') },
  },
  slip: {
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationStyle: 'dashed',
    '::after': { ...after, ...sign('?') },
  },
  different: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    textDecorationStyle: 'dashed',
    '::after': { ...after, ...sign('≠') },
  },
  stale: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    textDecorationStyle: 'dashed',
    '::after': { ...after, ...sign('↺') },
  },
  unknown: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    textDecorationStyle: 'dotted',
    '::after': { ...after, ...sign('–') },
  },
  ok: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationStyle: 'solid',
    textDecorationThickness: '1px',
    '::after': { ...after, ...sign('✓') },
  },
  // The most frequent by far, and nothing to act on: no sign.
  equal: { textDecorationStyle: 'solid', textDecorationThickness: '1px' },
  number: {
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
  },
  live: {
    cursor: 'pointer',
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  operand: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2Pressed,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  sample: { minWidth: '1.2em', display: 'inline-block', textAlign: 'center' },
});

export interface MarkClasses {
  /** `operand`: it takes part in the calculation that is open. */
  readonly spot: (look: Look, operand: boolean) => string;
  readonly number: (checked: boolean, operand: boolean) => string;
}

export function useMarkClasses(): MarkClasses {
  const styles = useStyles();
  return {
    spot: (look, operand) => mergeClasses(styles.spot, styles.live, styles[look], operand && styles.operand),
    number: (checked, operand) => mergeClasses(!checked && styles.number, operand && styles.operand),
  };
}

/** For the key: the sign and the line as they stand in the text. */
export function LookSample({ look, children }: { readonly look: Look | 'number'; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <span className={look === 'number' ? styles.number : mergeClasses(styles.spot, styles[look])}>{children}</span>;
}
