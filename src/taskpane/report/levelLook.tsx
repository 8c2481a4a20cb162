/** How each level looks: a shape and a colour, so that neither is needed alone. Red means provably wrong. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleSmallFilled } from '@fluentui/react-icons/svg/circle-small';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Level } from '../../model/finding';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '18px', verticalAlign: 'text-bottom' },
  sai: { color: tokens.colorStatusDangerForeground1 },
  'chưa kiểm được': { color: tokens.colorNeutralForeground3 },
  'cảnh báo': { color: tokens.colorStatusWarningForeground3 },
  'lệch làm tròn': { color: tokens.colorNeutralForeground3 },
});

const ICONS = { sai: ErrorCircleFilled, 'chưa kiểm được': QuestionCircleFilled, 'cảnh báo': WarningFilled, 'lệch làm tròn': CircleSmallFilled };

export function LevelIcon({ level }: { readonly level: Level }): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[level];
  return <Icon className={mergeClasses(styles.icon, styles[level])} aria-hidden />;
}
