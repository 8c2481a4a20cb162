/** One sent file -> what it would put into which cell, and what can't be placed. */
import { sameUnit } from '../locale/unit';
import type { Rational } from '../model/rational';
import { cellRef } from '../workbook/address';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { Measure } from '../model/figure';
import type { Department } from '../figures/readDepartments';
import type { ImportProblem, ProblemKind, RememberedName } from './importPlan';
import { lineMatcher } from './matchLine';
import { cellAt, type CellAt, type Collection } from './readCollection';
import { isValue, readFigure } from './readFigure';
import { isNumeric, readSentSheet, shown, type ReadSheet, type SentLine } from './readSentSheet';
import { isStampSheet, otherPeriod, readStamp, recognizeSender } from './recognizeSender';
import { sentText, type SentFile, type SentValue } from './sentFile';
import { readTextNumber, signRoles, type SignRoles } from './textNumber';
import { formatPeriod } from '../locale/period';

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
}

export interface FileProposals {
  readonly file: SentFile;
  readonly departments: readonly Department[];
  readonly figures: readonly FigureProposal[];
  readonly texts: readonly TextProposal[];
  readonly problems: readonly ImportProblem[];
  readonly remember: readonly RememberedName[];
}

const numbersOf = (rows: SentFile['sheets'][number]['rows'], place: (row: number, column: number) => string): SentValue[] =>
  rows.flatMap((row, r) => row.flatMap((value, c): SentValue[] => (isNumeric(value) ? [{ place: place(r, c), text: shown(value) }] : [])));

/** Everything that a line says beside what it is. */
const lineValues = ({ figures, note, asOf }: SentLine): SentValue[] => [
  ...figures.map(({ place, value }) => ({ place, text: shown(value) })),
  ...(note ? [note] : []),
  ...(asOf ? [{ place: asOf.place, text: shown(asOf.value) }] : []),
];

const valuesOf = (sheet: ReadSheet): SentValue[] => [...sheet.lines.flatMap(lineValues), ...sheet.loose.map(({ place, text }) => ({ place, text }))];

function provenRoles(sheets: readonly ReadSheet[]): SignRoles {
  const texts = sheets.flatMap(({ lines }) =>
    lines.flatMap(({ figures }) => figures.flatMap(({ value }) => (typeof value === 'string' ? sentText(value) : []))),
  );
  return signRoles(texts.flatMap((text) => readTextNumber(text) ?? []));
}

export function fileProposals(file: SentFile, collection: Collection, remembered: readonly RememberedName[]): FileProposals {
  const { period, departments, indicators, byCode, tables } = collection;
  const problems: ImportProblem[] = [];
  const figures: FigureProposal[] = [];
  const texts: TextProposal[] = [];
  const remember: RememberedName[] = [];
  const senders = new Set<Department>();
  const say = (kind: ProblemKind, message: string, values: readonly SentValue[], department = '', asks = true): void => {
    problems.push({ kind, asks, file: file.name, department, message: `${file.name}: ${message}.`, values, held: [] });
  };

  if (file.fault !== undefined) say('unreadable', file.fault.replace(/\.$/, ''), []);
  if (file.carries.length) say('carries', `tệp có ${file.carries.join(', ')}; chỉ lấy giá trị trong ô, không chạy và không mở theo`, [], '', false);
  const visible = file.sheets.filter(({ name, hidden }) => !hidden && !isStampSheet(name));
  for (const { name, rows } of file.sheets.filter((sheet) => sheet.hidden && !isStampSheet(sheet.name)))
    say(
      'hidden-sheet',
      `trang ẩn “${name}” không được đọc`,
      numbersOf(rows, (r, c) => cellRef(name, r, c)),
      '',
      false,
    );

  const stamp = readStamp(file);
  const codes = new Set(byCode.keys());
  const sheets = visible.map((sheet) => readSentSheet(sheet, period, codes));
  const roles = provenRoles(sheets);
  if (file.fault === undefined && !sheets.some(({ lines }) => lines.length))
    say(
      'no-table',
      'không tìm thấy dòng tiêu đề có cột Mã hoặc Chỉ tiêu cùng một cột số liệu (Kỳ này, Lũy kế…), hoặc bảng không có số',
      sheets.flatMap(valuesOf),
    );
  for (const sheet of sheets) {
    if (!sheet.lines.length) {
      if (sheet.loose.length && sheets.some(({ lines }) => lines.length)) say('unplaced', `trang “${sheet.name}” có số ngoài bảng số liệu`, valuesOf(sheet));
      continue;
    }
    const sender = recognizeSender(file, sheet, stamp, departments);
    if ('problem' in sender) {
      say('unknown-department', `trang “${sheet.name}” ${sender.problem}`, valuesOf(sheet));
      continue;
    }
    const { department } = sender;
    const table = tables.get(department.code);
    const other = otherPeriod(sheet, stamp, period);
    if (other !== undefined) {
      say('wrong-period', `là số liệu kỳ ${other}, sổ đang ở kỳ ${formatPeriod(period)}`, valuesOf(sheet), department.code);
      continue;
    }
    if (!table) {
      say('no-department-table', `sổ chưa có bảng SL_${department.code} cho ${department.name}`, valuesOf(sheet), department.code);
      continue;
    }
    senders.add(department);
    for (const reason of new Set(sheet.loose.map((one) => one.reason))) {
      const values = sheet.loose.filter((one) => one.reason === reason);
      say(
        'unplaced',
        `trang “${sheet.name}”: ${reason}`,
        values.map(({ place, text }) => ({ place, text })),
        department.code,
        !values.every(({ harmless }) => harmless),
      );
    }

    const matcher = lineMatcher(department, indicators, remembered);
    for (const line of sheet.lines) {
      const match = matcher.match(line);
      if (match.kind !== 'matched') {
        say(match.kind, `ô ${line.place}: ${match.message}`.replace(/\.$/, ''), lineValues(line), department.code);
        continue;
      }
      const { code } = match;
      const unit = byCode.get(code)?.unit ?? '';
      const rows = collection.rows.get(department.code)?.get(code) ?? [];
      const [row] = rows;
      if (row === undefined || rows.length > 1) {
        say('row-twice', `bảng ${table.name} có ${rows.length} dòng mã ${code}; giữ một dòng`, lineValues(line), department.code);
        continue;
      }
      if (line.unit && unit && !sameUnit(line.unit, unit)) {
        say('wrong-unit', `${code} (ô ${line.place}) ghi đơn vị tính “${line.unit}”, bảng ChiTieu ghi “${unit}”`, lineValues(line), department.code);
        continue;
      }
      if (match.remember) remember.push({ department: department.code, name: line.name, code });
      for (const { place, measure, value } of line.figures) {
        const target = cellAt(table, row, MEASURE_COLUMNS[measure]);
        const reading = readFigure(value, unit, roles);
        const sent = { place, text: shown(value) };
        if (!isValue(reading)) say(reading.kind, `${code}, cột ${MEASURE_COLUMNS[measure]} (ô ${place}): ${reading.message}`, [sent], department.code);
        else if (target) figures.push({ file: file.name, sent, department, code, target, measure, value: reading.value });
      }
      const note = cellAt(table, row, 'Ghi chú');
      if (line.note && note) texts.push({ file: file.name, sent: line.note, department, code, target: note, text: line.note.text });
      const asOf = cellAt(table, row, 'Tính đến');
      if (line.asOf && asOf)
        texts.push({
          file: file.name,
          sent: { place: line.asOf.place, text: shown(line.asOf.value) },
          department,
          code,
          target: asOf,
          text: shown(line.asOf.value),
        });
      else if (line.asOf)
        say(
          'unplaced',
          `${code}: bảng ${table.name} không có cột Tính đến`,
          [{ place: line.asOf.place, text: shown(line.asOf.value) }],
          department.code,
          false,
        );
    }
  }
  return { file, departments: [...senders], figures, texts, problems, remember };
}
