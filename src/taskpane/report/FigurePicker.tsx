/** Finds a figure by its indicator's name and hands over how the template writes it. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { MEASURES, type FigureSet, type Indicator, type Measure } from '../../model/figure';
import { numberText } from '../../template/figureDrop';
import { findIndicators, WORDINGS, writtenFigure, type Wording } from './figureChoices';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, '& select': { minWidth: 0 } },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '180px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 8px',
  },
  value: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  none: { padding: '4px 8px', color: tokens.colorNeutralForeground2 },
});

const SHOWN = 30;

export interface FigurePickerProps {
  readonly figures: FigureSet;
  readonly onPick: (piece: string) => void;
}

export function FigurePicker({ figures, onPick }: FigurePickerProps): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [measure, setMeasure] = useState<Measure>('current');
  const [wording, setWording] = useState<Wording>('plain');
  const found = typed.trim() ? findIndicators(figures, typed).slice(0, SHOWN) : [];
  const valueOf = ({ code }: Indicator): string => {
    const figure = figures.figure(code, measure);
    return figure.value ? `${numberText(figure, figure.value)}${figure.unit && figure.unit !== '%' ? ` ${figure.unit}` : ''}` : strings.missing;
  };
  const pick = ({ code }: Indicator): void => {
    onPick(writtenFigure(code, measure, wording));
    setTyped('');
  };
  return (
    <div className={styles.picker} role="group" aria-label={strings.insertFigure}>
      <Field label={strings.insertFigure} size="small">
        <Input type="search" size="small" placeholder={strings.searchFigure} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {typed.trim() !== '' && (
        <>
          <div className={styles.choices}>
            <Field label={strings.which} size="small">
              <Select size="small" value={measure} onChange={(_, { value }) => setMeasure(value as Measure)}>
                {MEASURES.map((name) => (
                  <option key={name} value={name}>
                    {strings.measures[name]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={strings.wording} size="small">
              <Select size="small" value={wording} onChange={(_, { value }) => setWording(value as Wording)}>
                {WORDINGS.map((name) => (
                  <option key={name} value={name}>
                    {strings.wordings[name]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <ul className={styles.list} role="list" aria-label={strings.insertFigure} lang="vi">
            {found.map((indicator) => (
              <li key={indicator.code}>
                <Button size="small" appearance="subtle" className={styles.item} onClick={() => pick(indicator)}>
                  <span>{indicator.name}</span> <span className={styles.value}>{valueOf(indicator)}</span>
                </Button>
              </li>
            ))}
            {!found.length && <li className={styles.none}>{strings.noIndicator}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
