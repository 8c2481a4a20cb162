/** Figures as they stand in the report: each can be focused, and shows where it comes from. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, use, type ReactElement } from 'react';
import type { TextRun } from '../../model/document';
import type { CellRef } from '../../model/cell';
import type { PrintedFigure } from '../../model/figure';

/** The figure behind each mark on the page, so that one listener on the paper serves them all. */
const FIGURES = new WeakMap<Element, PrintedFigure>();

export const FIGURE_SELECTOR = '[data-figure]';

export const figureOf = (element: Element): PrintedFigure | undefined => FIGURES.get(element);

/** The cell selected in the workbook. */
export const SelectionContext = createContext<CellRef | undefined>(undefined);

/** Every cell that a figure reads, or should read. */
export const cellsBehind = ({ cells, gaps }: PrintedFigure): readonly CellRef[] => [...new Set([...cells, ...gaps.flatMap((gap) => gap.cells)])];

const useStyles = makeStyles({
  figure: {
    cursor: 'pointer',
    borderRadius: '2px',
    borderBottom: `1px dotted ${tokens.colorNeutralStroke1Hover}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  marked: {
    backgroundColor: tokens.colorBrandBackground2Pressed,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
  },
  gap: {
    color: '#242424',
    backgroundColor: '#fff100',
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** Text that lacks something, as Word's highlighter shows it. */
export const useGapClass = (): string => useStyles().gap;

export function FigureMark({ run, figure }: { readonly run: TextRun; readonly figure: PrintedFigure }): ReactElement {
  const styles = useStyles();
  const selection = use(SelectionContext);
  const marked = selection !== undefined && cellsBehind(figure).includes(selection);
  return (
    <span
      role="button"
      tabIndex={0}
      data-figure=""
      data-marked={marked ? '' : undefined}
      aria-haspopup="dialog"
      aria-description={figure.name}
      className={mergeClasses(styles.figure, run.gap && styles.gap, marked && styles.marked)}
      ref={(element) => {
        if (element) FIGURES.set(element, figure);
      }}
    >
      {run.text}
    </span>
  );
}
