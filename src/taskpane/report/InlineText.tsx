/** A paragraph's content on screen; everything is text, whatever the cells hold. */
import type { ReactElement } from 'react';
import { isNoteMark, type Inline, type InlineContent, type TextRun } from '../../model/document';
import { FigureMark, useGapClass } from './figureMarks';

export const noteId = (note: number): string => `chotso-note-${note}`;

interface RunProps {
  readonly run: TextRun;
  /** Figures can be asked where they come from. */
  readonly live: boolean;
}

function Run({ run, live }: RunProps): ReactElement {
  const gapClass = useGapClass();
  const plain = run.gap ? <mark className={gapClass}>{run.text}</mark> : <>{run.text}</>;
  const shown = run.figure && live ? <FigureMark run={run} figure={run.figure} /> : plain;
  const slanted = run.italic ? <em>{shown}</em> : shown;
  return run.bold ? <strong>{slanted}</strong> : slanted;
}

function Piece({ inline, live }: { readonly inline: Inline; readonly live: boolean }): ReactElement {
  if (!isNoteMark(inline)) return <Run run={inline} live={live} />;
  return <sup>{live ? <a href={`#${noteId(inline.note)}`}>[{inline.note}]</a> : `[${inline.note}]`}</sup>;
}

export function InlineText({ content, live = false }: { readonly content: InlineContent; readonly live?: boolean }): ReactElement {
  return (
    <>
      {content.map((inline, index) => (
        <Piece key={index} inline={inline} live={live} />
      ))}
    </>
  );
}
