/** The stages in order, and the policy on what blocks a final copy. */
import { checkSteps } from './checks/index';
import { readRules } from './checks/readRules';
import { statedSums } from './checks/wholeAndParts';
import { consolidate } from './figures/consolidate';
import { statedWindow } from './figures/dataWindow';
import { departmentSteps, type Department } from './figures/readDepartments';
import { readHistory } from './figures/readHistory';
import { readIndicators } from './figures/readIndicators';
import { checkDraft } from './draft/checkDraft';
import type { DraftReport, WorkbookFigure } from './draft/draftReport';
import type { Period } from './locale/period';
import type { ReportDocument } from './model/document';
import { MEASURES, type FigureSet } from './model/figure';
import { worstFirst, type Finding } from './model/finding';
import { runThrough, type Steps } from './model/steps';
import { composeSteps } from './template/compose';
import { BLOCKING_GAPS } from './template/gaps';
import { readDocuments, readLists } from './template/listings';
import { readOfficeInfo, reportPeriod } from './template/officeInfo';
import { readTemplateRows } from './template/readRows';
import { CONTRACT, openOptional, openRequired, renamed, type TableContract } from './workbook/contract';
import type { WorkbookSnapshot } from './workbook/port';

export interface CompiledReport {
  readonly document: ReportDocument;
  readonly figures: FigureSet;
  readonly departments: readonly Department[];
  readonly period: Period;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** What keeps a copy a draft: anything provably wrong, and any gap in the text. */
export const blocksFinal = ({ level, ruleId }: Finding): boolean => level === 'sai' || BLOCKING_GAPS.includes(ruleId);

const noRules: Finding = {
  level: 'cảnh báo',
  ruleId: 'no-rules',
  message: 'Sổ không có bảng QuyTac nên các tổng chưa được kiểm tra. Thêm bảng QuyTac với các cột: Mã, Mô tả, Điều kiện, Mức.',
  cells: [],
};

/** Tables that a workbook may lack, and that only seem to be missing. */
const renamedTables = ({ tables }: WorkbookSnapshot): Finding[] =>
  Object.values(CONTRACT).flatMap((contract: TableContract): Finding[] => {
    const found = renamed(tables, contract);
    if (!found) return [];
    const { name, ref, advice } = found;
    const message = `Bảng ${contract.table} chưa được dùng vì sổ không có bảng tên đó, nhưng ${advice} (Thiết kế bảng > Tên bảng) rồi chạy lại.`;
    return [{ level: 'cảnh báo', ruleId: 'renamed-table', message, cells: [ref], actual: name, expected: contract.table }];
  });

/** As `compileReport`, in steps of a few milliseconds each. */
export function* compileSteps(workbook: WorkbookSnapshot): Steps<CompiledReport> {
  const infoTable = openRequired(workbook, CONTRACT.info);
  const info = readOfficeInfo(infoTable);
  const departmentList = openRequired(workbook, CONTRACT.departments);
  const indicators = readIndicators(openRequired(workbook, CONTRACT.indicators));
  const rows = readTemplateRows(openRequired(workbook, CONTRACT.template));
  const rulesTable = openOptional(workbook, CONTRACT.rules);
  const documents = readDocuments(openOptional(workbook, CONTRACT.documents));
  const lists = readLists(openOptional(workbook, CONTRACT.lists));
  const period = reportPeriod(info);

  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const departments = yield* departmentSteps({ list: departmentList, tables: workbook.tables, indicators: byCode });
  const history = readHistory(openOptional(workbook, CONTRACT.history), byCode, departments);
  const figures = consolidate(indicators, departments, history, period);
  const rules = readRules(rulesTable, figures);

  const checked = yield* checkSteps({ figures, departments, history, period, rules, window: statedWindow(infoTable) });
  const { document, findings: composed } = yield* composeSteps({ rows, figures, period, info, documents, lists, sums: statedSums(rules) });
  const misnamed = renamedTables(workbook);
  const hasRules = rulesTable !== undefined || misnamed.some(({ expected }) => expected === CONTRACT.rules.table);
  const findings = worstFirst([...checked, ...composed, ...misnamed, ...(hasRules ? [] : [noRules])]);
  return { document: { ...document, draft: findings.some(blocksFinal) }, figures, departments, period, findings };
}

/** Throws InputError (TemplateError for the template's text) where there is nothing to work with; all else is a finding. */
export const compileReport = (workbook: WorkbookSnapshot): CompiledReport => runThrough(compileSteps(workbook));

/** Every figure that a report may print, with the last period's beside this period's: plain data, which may go to a worker. */
export const workbookFigures = ({ figures }: CompiledReport): readonly WorkbookFigure[] =>
  figures.indicators.flatMap(({ code, unit }) =>
    MEASURES.flatMap((measure): WorkbookFigure[] => {
      const { key, name, cells, value } = figures.figure(code, measure);
      const previous = measure === 'current' ? figures.figure(code, 'previous').value : undefined;
      // One department's own figures are the whole's where no other has any.
      const shared = figures.departments.filter((department) => figures.reports(code, department.code));
      const past = measure === 'current' ? figures.earlier(code).map(({ period, figure }) => ({ figure, owner: period })) : [];
      const parts =
        shared.length > 1 ? shared.map((department) => ({ figure: figures.ofDepartment(code, measure, department.code), owner: department.name })) : [];
      return [
        ...(value ? [{ key, name, unit, cells, value, ...(previous ? { previous } : {}) }] : []),
        ...[...parts, ...past].flatMap(({ figure, owner }) =>
          figure.value ? [{ key: figure.key, name, unit, cells: figure.cells, value: figure.value, owner }] : [],
        ),
      ];
    }),
  );

/** The draft checker, against the workbook where there is one. */
export const checkText = (text: string, compiled?: CompiledReport): DraftReport =>
  checkDraft(text, compiled ? { figures: workbookFigures(compiled), period: compiled.period } : {});
