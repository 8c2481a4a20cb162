import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { learnTemplate } from '../../src/learn/learnTemplate';
import type { LearntTemplate } from '../../src/learn/learningResult';
import { contentText, isNoteMark, type InlineContent, type ReportDocument } from '../../src/model/document';
import { compileReport } from '../../src/pipeline';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { book } from '../support/workbook';
import { AGRICULTURE, HEALTH } from './books';
import { generatedBook } from './generatedBook';
import { disagreements, perturbed, reportOf, withLearnt, withoutTemplate } from './perturb';

const SAMPLE = readWorkbook(readFileSync('assets/samples/876-BC-VP.xlsx'));
const SIGNED = readFileSync('tests/golden/876/signed.txt', 'utf8');

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const learnFrom = (workbook: WorkbookSnapshot, text = reportOf(workbook)): LearntTemplate => learnTemplate({ text, styled: false }, withoutTemplate(workbook));

/** Where figures stand in the running text: paragraph, offset and what is printed there. */
function figurePlaces({ body, notes, annexes }: ReportDocument): Map<string, string> {
  const places = new Map<string, string>();
  const read = (content: InlineContent): void => {
    let at = 0;
    const paragraph = contentText(content).slice(0, 40);
    for (const inline of content) {
      if (!isNoteMark(inline) && inline.figure) places.set(`${paragraph}|${at}|${inline.text}`, inline.figure.key);
      at += isNoteMark(inline) ? 3 : inline.text.length;
    }
  };
  for (const block of [...body, ...annexes.flatMap(({ blocks }) => blocks)]) if (block.kind !== 'table') read(block.content);
  notes.flat().forEach(read);
  return places;
}

/** 12 prints the same with and without its leading zero. */
const unformatted = (key: string): string => key.replace(/\|hai_số|\|số:\d/g, '');

/** How many of the true template's figures were found by themselves, and how many of the learnt ones aren't the true ones. */
function measure(workbook: WorkbookSnapshot, learnt: LearntTemplate): { readonly all: number; readonly right: number; readonly wrong: number } {
  const truth = figurePlaces(compileReport(workbook).document);
  const found = figurePlaces(compileReport(withLearnt(workbook, learnt)).document);
  const same = (a: string | undefined, b: string): boolean => a !== undefined && unformatted(a) === unformatted(b);
  const right = [...truth].filter(([place, key]) => same(found.get(place), key)).length;
  return { all: truth.size, right, wrong: [...found].filter(([place, key]) => !same(truth.get(place), key)).length };
}

const disagreeing = (workbook: WorkbookSnapshot, learnt: LearntTemplate, rounds: number): unknown[] => {
  const next = random(7);
  return Array.from({ length: rounds }, () => disagreements(learnt, perturbed(workbook, next))).flat();
};

describe('the sample', () => {
  const learnt = learnFrom(SAMPLE, SIGNED);
  /** The doubled full stop is prose, which stays as it was. */
  const tidy = learnFrom(SAMPLE, SIGNED.replace('Cao Bằng..', 'Cao Bằng.'));

  test('of its figures, all are bound, none wrongly', () => {
    expect(measure(SAMPLE, learnt)).toEqual({ all: 63, right: 63, wrong: 0 });
  });

  test('with other values in the workbook it says what the true template says', () => {
    expect(disagreeing(SAMPLE, tidy, 12)).toEqual([]);
  });

  test('with another period it says what the true template says', () => {
    const later = {
      ...SAMPLE,
      tables: SAMPLE.tables.map((table) =>
        table.name === 'ThongTin'
          ? { ...table, rows: table.rows.map(([name, value]) => [name ?? null, name === 'Kỳ báo cáo' ? '08/2023' : (value ?? null)]) }
          : table,
      ),
    };
    expect(disagreements(tidy, later)).toEqual([]);
  });

  test('what was wrong in it is named', () => {
    const wrong = learnt.differences.filter(({ kind }) => kind === 'wrong').map(({ text, now }) => `${text} → ${now}`);
    expect(wrong).toEqual(['tháng 01 năm 2021 → tháng 4 năm 2022', '56,7% → 62,6%', 'tháng 3 năm 2022 → tháng 4 năm 2022']);
    expect(learnt.differences.filter(({ kind }) => kind === 'style').map(({ text }) => text.slice(0, 25))).toEqual(['Công văn số 856//UBND-TH ']);
  });

  test('everything else comes back word for word', () => {
    const now = reportOf(withLearnt(SAMPLE, learnt)).split('\n');
    const old = SIGNED.split('\n');
    const head = now.length - old.length;
    const changed = old.filter((line, i) => line !== now[i + head]);
    const named = [...new Set(learnt.differences.map(({ row }) => row))].length;
    expect(changed.length).toBe(named);
  });
});

describe.each([
  ['agriculture, a quarter', AGRICULTURE, 33],
  ['health, a month', HEALTH, 31],
])('%s', (_, parts, figures) => {
  const workbook = book(parts);
  const learnt = learnFrom(workbook);

  test('all figures are bound, none wrongly', () => {
    expect(measure(workbook, learnt)).toEqual({ all: figures, right: figures, wrong: 0 });
  });

  test('with other values it says what the true template says', () => {
    expect(disagreeing(workbook, learnt, 12)).toEqual([]);
  });

  test('the text comes back', () => {
    expect(reportOf(withLearnt(workbook, learnt))).toBe(reportOf(workbook));
    expect(learnt.differences).toEqual([]);
  });
});

describe.each([
  ['values of every size', false, 0.95],
  ['values that many cells share', true, 0.9],
])('generated workbooks with %s', (_, narrow, floor) => {
  test('the text comes back, and nothing is bound wrongly', () => {
    let [all, right] = [0, 0];
    fc.assert(
      fc.property(generatedBook(narrow), fc.integer({ min: 1, max: 1_000_000 }), (parts, seed) => {
        const workbook = book(parts);
        const learnt = learnFrom(workbook);
        expect(reportOf(withLearnt(workbook, learnt))).toBe(reportOf(workbook));
        expect(disagreements(learnt, perturbed(workbook, random(seed)))).toEqual([]);
        const measured = measure(workbook, learnt);
        expect(measured.wrong).toBe(0);
        all += measured.all;
        right += measured.right;
      }),
      { numRuns: 50, seed: 876 },
    );
    expect(right / all).toBeGreaterThan(floor);
  }, 900_000);
});
