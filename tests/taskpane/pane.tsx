/** The pane over a workbook in memory, as tests drive it. */
import '@testing-library/jest-dom';
import { configure, render, screen, within, type BoundFunctions, type queries, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { App, type AppProps } from '../../src/taskpane/App';
import type { PaneServices } from '../../src/taskpane/services';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { book, type BookParts } from '../support/workbook';
import { standInForBrowser } from './browser';

standInForBrowser();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Two departments, one of them late; a rule that fails; a template with a figure, a share and a footnote. */
export const PARTS: BookParts = {
  info: [
    ['Cơ quan ban hành', 'VĂN PHÒNG'],
    ['Số', 876],
    ['Ký hiệu', 'BC-VP'],
    ['Tên loại', 'BÁO CÁO'],
  ],
  departments: [
    ['A', 'Sở A'],
    ['B', 'Sở B'],
  ],
  indicators: [
    ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ'],
    ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ'],
    ['THU', 'Thu ngân sách', 'triệu đồng'],
  ],
  figures: {
    A: [
      ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ', 912],
      ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ', 571],
    ],
    B: [['THU', 'Thu ngân sách', 'triệu đồng', null]],
  },
  rules: [['QT1', 'Hoàn thành hết', 'GIAO = HT', 'sai']],
  template: [
    ['mục', null, '1. Nhiệm vụ'],
    ['đoạn', null, 'Đã giao {{ GIAO }} nhiệm vụ, xong {{ HT }} (đạt {{ HT | tỷ_lệ: GIAO }})[^a].'],
    ['đoạn', null, 'Thu {{ THU }} triệu đồng.'],
    ['chú thích', 'a', 'Theo hệ thống, {{ GIAO }} việc.'],
    ['bảng', 'Tổng hợp', 'chỉ_tiêu: GIAO, HT; cột: kỳ này'],
    ['bảng', 'Theo đơn vị', 'chỉ_tiêu: GIAO; theo: đơn vị'],
    ['kết', null, 'Trên đây là báo cáo.'],
  ],
};

/** Nothing wrong and nothing missing. */
export const FINAL: BookParts = {
  ...PARTS,
  figures: { ...PARTS.figures, B: [['THU', 'Thu ngân sách', 'triệu đồng', 1095]] },
  rules: [],
};

export interface OpenPane extends RenderResult {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
  readonly services: jest.Mocked<Required<PaneServices>>;
}

export function openPane(parts: BookParts | WorkbookSnapshot = PARTS, props: Partial<AppProps> = {}): OpenPane {
  const workbook = new MemoryWorkbook('tables' in parts ? parts : book(parts));
  const services = {
    copy: jest.fn<ReturnType<PaneServices['copy']>, []>(() => 'exact'),
    save: jest.fn(),
    openSample: jest.fn(() => Promise.resolve()),
    now: jest.fn(() => new Date(2022, 3, 28, 9, 30)),
  } as unknown as jest.Mocked<Required<PaneServices>>;
  const user = userEvent.setup();
  const view = render(<App workbook={workbook} language="vi" services={services} {...props} />);
  return { ...view, user, workbook, services };
}

export const section = async (name: string): Promise<BoundFunctions<typeof queries>> => within(await screen.findByRole('region', { name }));

/** `Sheet!A1` in tests' workbooks, where every table begins at A1. */
export const cell = (workbook: MemoryWorkbook, sheet: string, address: string): unknown => workbook.cells(sheet)?.get(address) ?? null;
