import fc from 'fast-check';
import { columnWidths } from '../../src/renderers/columnWidths';
import { headRows, titleLines, type FrameLine } from '../../src/renderers/frame';
import { STYLES } from '../../src/renderers/styleSheet';
import { boldWidth, evenWidth } from '../../src/renderers/textWidth';
import { sampleDocument } from '../support/sampleDocument';

describe('text width', () => {
  // Measured with the font's own table (Liberation Serif Bold, metrics of Times New Roman Bold).
  test.each([
    ['Độc lập - Tự do - Hạnh phúc', 14, 60.5],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.7],
    ['', 14, 0],
  ])('of "%s" at %d pt is %d mm', (text, points, width) => {
    expect(boldWidth(text, points)).toBeCloseTo(width, 0);
  });

  test('breaks a long name into lines of about one length', () => {
    const name = 'BAN QUẢN LÝ KHU KINH TẾ CỬA KHẨU TỈNH CAO BẰNG';
    expect(boldWidth(name, 13)).toBeGreaterThan(67);
    expect(evenWidth(name, 13, 110)).toBeLessThan(75);
    expect(evenWidth('VĂN PHÒNG', 13, 67)).toBeLessThan(67);
  });
});

describe('frame', () => {
  const { head } = sampleDocument();

  test('rules are 1/3 to 1/2 of the text above them, the one below the motto as long', () => {
    const [names] = headRows(head);
    const rules = (lines: readonly FrameLine[]): number[] => lines.flatMap((line) => ('rule' in line ? [line.rule] : []));
    expect((rules(names?.left ?? [])[0] ?? 0) / boldWidth('VĂN PHÒNG', STYLES.agency.size)).toBeCloseTo(0.42);
    expect(rules(names?.right ?? [])[0]).toBeCloseTo(60.5, 0);
    expect((rules(titleLines(head))[0] ?? 0) / boldWidth(head.subject[1] ?? '', STYLES.subject.size)).toBeCloseTo(0.42);
  });
});

describe('columnWidths', () => {
  const column = (title: string, weight: number) => ({ title, weight, align: 'left' as const });

  test('follows the weights where every word has room', () => {
    expect(columnWidths({ columns: [column('a', 3), column('b', 1)], rows: [] }, 160)).toEqual([120, 40]);
  });

  test('gives a number the room it needs', () => {
    const [, narrow = 0] = columnWidths({ columns: [column('Đơn vị', 9), column('Thu', 1)], rows: [[[], [{ text: '1.095.056' }]]] }, 100);
    expect(narrow).toBeGreaterThan(boldWidth('1.095.056', 12));
  });

  test('adds up to the total, every column with some room', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.double()), { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths({ columns: columns.map(([title, weight]) => column(title, weight)), rows: [] }, 165);
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(165, 6);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});
