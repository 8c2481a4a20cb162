/** Looks that parts of several views share, as makeStyles takes them. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A list in a frame, with a line between its items. */
export const framedList: GriffelStyle = {
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
};

/** A card that hangs under the words that it is about. */
export const hangingCard: GriffelStyle = {
  position: 'absolute',
  zIndex: 2,
  overflowY: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalXS,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  boxShadow: tokens.shadow16,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  overflowWrap: 'anywhere',
};

/** Names of facts, and the facts beside them. */
export const facts: GriffelStyle = {
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'max-content 1fr',
  gap: '4px 8px',
  '& dt': { color: tokens.colorNeutralForeground2 },
  '& dd': { margin: 0 },
};
