/** One sent line -> the cells that its figures and notes would go into, with the questions on the way. */
import type { Department } from '../figures/readDepartments';
import { convert, sameUnit } from '../locale/unit';
import type { Measure } from '../model/figure';
import { HUNDRED, type Rational } from '../model/rational';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { TableSnapshot } from '../workbook/port';
import type { RememberedName } from './importPlan';
import type { LineMatcher } from './matchLine';
import { ADD, TAKE, type Questions } from './questions';
import { cellAt, type CellAt, type Collection } from './readCollection';
import { isValue, readFigure, unitWays } from './readFigure';
import { saidCell } from './saidCell';
import { shown, type SentFigure, type SentLine } from './readSentSheet';
import type { SentValue } from './sentFile';
import type { SignRoles } from './textNumber';

interface ProposalBase {
  readonly file: string;
  readonly sent: SentValue;
  readonly department: Department;
  readonly code: string;
  readonly target: CellAt;
}
export interface FigureProposal extends ProposalBase {
  readonly measure: Measure;
  readonly value: Rational;
}
export interface TextProposal extends ProposalBase {
  readonly text: string;
  /** The text says a day, and the cell takes one. */
  readonly isDay: boolean;
}

export interface LineProposals {
  readonly figures: readonly FigureProposal[];
  readonly texts: readonly TextProposal[];
  readonly remember: readonly RememberedName[];
  /** The row that the table has to gain first. */
  readonly lacks?: string;
}

/** What every line of a sheet is read against. */
export interface LineContext {
  readonly file: string;
  readonly department: Department;
  readonly table: TableSnapshot;
  readonly collection: Collection;
  readonly roles: SignRoles;
  readonly matcher: LineMatcher;
  readonly questions: Questions;
}

const NOTHING: LineProposals = { figures: [], texts: [], remember: [] };

/** Everything that a line says beside what it is. */
export const lineValues = ({ figures, note, asOf }: SentLine): SentValue[] => [
  ...figures.map(({ place, value }) => ({ place, text: saidCell(value) })),
  ...(note ? [note] : []),
  ...(asOf ? [{ place: asOf.place, text: shown(asOf.value) }] : []),
];

/** The indicator's code, and whether the name shall be remembered for it. */
function codeOf({ file, department, table, matcher, questions, collection }: LineContext, line: SentLine): { code: string; remember: boolean } | undefined {
  const match = matcher.match(line);
  const asked = { at: line.place, file, department: department.code, values: lineValues(line), choices: matcher.choices };
  if (match.kind === 'matched' && !match.byName) return { code: match.code, remember: false };
  if (match.kind === 'matched') {
    const message = `ô ${line.place}: “${line.name}” được ghép theo tên với ${match.code} “${collection.byCode.get(match.code)?.name ?? ''}”`;
    const code = questions.ask({ ...asked, kind: 'name-match', message, preset: match.code });
    return code === undefined ? undefined : { code, remember: true };
  }
  // A signature or a remark below the table: there is no figure to place.
  if (!line.figures.length) {
    questions.note({ ...asked, kind: 'unplaced', message: `ô ${line.place}: ${match.message}` });
    return undefined;
  }
  const addRow = match.kind === 'no-row' ? [{ id: ADD, label: `Thêm dòng ${match.code} vào bảng ${table.name}` }] : [];
  const choices = addRow.length ? [...addRow, ...matcher.choices] : matcher.choices;
  const code = questions.ask({ ...asked, choices, kind: match.kind, message: `ô ${line.place}: ${match.message}`, likely: match.likely });
  if (code === ADD && match.kind === 'no-row') return { code: match.code, remember: match.byName && line.name !== '' };
  return code === undefined ? undefined : { code, remember: match.kind === 'unknown-code' && line.name !== '' };
}

/** The value in the indicator's unit; undefined keeps it out. */
function valueOf({ file, department, collection, roles, questions }: LineContext, code: string, { place, measure, value }: SentFigure): Rational | undefined {
  const reading = readFigure(value, collection.byCode.get(code)?.unit ?? '', roles);
  if (isValue(reading)) return reading.value;
  const answer = questions.ask({
    kind: reading.kind,
    at: place,
    file,
    department: department.code,
    message: `${code}, cột ${MEASURE_COLUMNS[measure]} (ô ${place}): ${reading.message}`,
    values: [{ place, text: saidCell(value) }],
    choices: reading.ways.map(({ id, label }) => ({ id, label })),
  });
  return reading.ways.find(({ id }) => id === answer)?.value;
}

/** What a line's unit makes of its numbers: nothing new, a conversion, or a question; undefined keeps the line out. */
function unitAnswer({ file, department, questions }: LineContext, line: SentLine, code: string, unit: string): string | undefined {
  if (!line.unit || !unit || sameUnit(line.unit, unit)) return TAKE;
  return questions.ask({
    kind: 'wrong-unit',
    at: line.place,
    file,
    department: department.code,
    message: `${code} (ô ${line.place}) ghi đơn vị tính “${line.unit}”, bảng ChiTieu ghi “${unit}”`,
    values: lineValues(line),
    choices: [
      ...(convert(HUNDRED, line.unit, unit) ? [{ id: 'convert', label: `Đổi từ ${line.unit} sang ${unit}` }] : []),
      { id: TAKE, label: `Số đã theo ${unit}, chỉ ghi nhầm đơn vị tính` },
    ],
  });
}

export function lineProposals(context: LineContext, line: SentLine): LineProposals {
  const { file, department, table, collection, questions } = context;
  const known = codeOf(context, line);
  if (!known) return NOTHING;
  const { code } = known;
  const rows = collection.rows.get(department.code)?.get(code) ?? [];
  const [row] = rows;
  // Somebody wants it: the plan is made once more, with the row there.
  if (row === undefined && line.figures.length) return { ...NOTHING, lacks: code };
  if (row === undefined) {
    const message = `ô ${line.place}: dòng ${code} không có số nên không được thêm vào bảng ${table.name}`;
    questions.note({ kind: 'unplaced', at: line.place, file, department: department.code, message, values: lineValues(line) });
    return NOTHING;
  }
  if (rows.length > 1) {
    questions.ask({
      kind: 'row-twice',
      at: line.place,
      file,
      department: department.code,
      message: `bảng ${table.name} có ${rows.length} dòng mã ${code}; giữ một dòng`,
      values: lineValues(line),
    });
    return NOTHING;
  }
  const unit = collection.byCode.get(code)?.unit ?? '';
  const how = unitAnswer(context, line, code, unit);
  if (how === undefined) return NOTHING;
  const base = { file, department, code };

  const figures = line.figures.flatMap((figure): FigureProposal[] => {
    const target = cellAt(table, row, MEASURE_COLUMNS[figure.measure]);
    const value = valueOf(context, code, figure);
    const converted = value && (unitWays(value, line.unit, unit).find(({ id }) => id === how)?.value ?? value);
    return target && converted
      ? [{ ...base, sent: { place: figure.place, text: saidCell(figure.value) }, target, measure: figure.measure, value: converted }]
      : [];
  });
  const texts = [...textsOf(context, line, code, row)].map((one) => ({ ...base, ...one }));
  return { figures, texts, remember: known.remember ? [{ department: department.code, name: line.name, code }] : [] };
}

function* textsOf(
  { file, department, table, questions }: LineContext,
  line: SentLine,
  code: string,
  row: number,
): Generator<Pick<TextProposal, 'sent' | 'target' | 'text' | 'isDay'>> {
  const note = cellAt(table, row, 'Ghi chú');
  if (line.note && note) yield { sent: line.note, target: note, text: line.note.text, isDay: false };
  if (!line.asOf) return;
  const asOf = cellAt(table, row, 'Tính đến');
  const sent = { place: line.asOf.place, text: shown(line.asOf.value) };
  if (asOf) yield { sent, target: asOf, text: sent.text, isDay: true };
  else
    questions.note({
      kind: 'unplaced',
      at: sent.place,
      file,
      department: department.code,
      message: `${code}: bảng ${table.name} không có cột Tính đến`,
      values: [sent],
    });
}
