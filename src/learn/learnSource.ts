/** The workbook as learning reads it: everything that a template can name, and no template. */
import { consolidate } from '../figures/consolidate';
import { readDepartments } from '../figures/readDepartments';
import { readHistory } from '../figures/readHistory';
import { readIndicators } from '../figures/readIndicators';
import { InputError } from '../model/errors';
import { MEASURES } from '../model/figure';
import type { ComposeInput } from '../template/compose';
import { readDocuments, readLists } from '../template/listings';
import { readOfficeInfo, reportPeriod } from '../template/officeInfo';
import { CONTRACT, openOptional, openRequired } from '../workbook/contract';
import type { WorkbookSnapshot } from '../workbook/port';

export type LearnSource = Omit<ComposeInput, 'rows'>;

/** Throws InputError where a table is missing or no figure has a value. */
export function readLearnSource(workbook: WorkbookSnapshot): LearnSource {
  const info = readOfficeInfo(openRequired(workbook, CONTRACT.info));
  const indicators = readIndicators(openRequired(workbook, CONTRACT.indicators));
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const departments = readDepartments(openRequired(workbook, CONTRACT.departments), workbook.tables, byCode);
  const period = reportPeriod(info);
  const figures = consolidate(indicators, departments, readHistory(openOptional(workbook, CONTRACT.history), byCode, departments), period);
  if (!indicators.some(({ code }) => MEASURES.some((measure) => figures.figure(code, measure).value)))
    throw new InputError('Sổ chưa có số liệu nào. Nhập số liệu của kỳ trong báo cáo vào các bảng của đơn vị rồi chạy lại.');
  return {
    figures,
    period,
    info,
    documents: readDocuments(openOptional(workbook, CONTRACT.documents)),
    lists: readLists(openOptional(workbook, CONTRACT.lists)),
  };
}
