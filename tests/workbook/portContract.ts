/** What every WorkbookPort does, whichever program holds the workbook: the self-test's cases, and random input. */
import fc from 'fast-check';
import type { PortSubject } from '../../src/selfTest/contractCase';
import { CONTRACT_CASES } from '../../src/selfTest/contractCases';
import { SNAPSHOT } from '../../src/selfTest/contractTables';
import { blankTexts, textsWritten } from '../../src/selfTest/portContract';
import type { CellEdit, WorkbookEvent, WorkbookPort, WorkbookSnapshot } from '../../src/workbook/port';

export { edit, ODD_SNAPSHOT as SNAPSHOT, report, summary, tableOf, written } from '../../src/selfTest/contractTables';

/** Events come a few turns later. */
export const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 30));

/** A workbook whose other users act at once; rows and columns are 0-based. */
interface OpenBook {
  readonly port: WorkbookPort;
  edit(sheet: string, row: number, column: number, value: CellEdit['value']): void;
  putFormula(sheet: string, row: number, column: number): void;
}

export function portContract(name: string, openBook: (snapshot: WorkbookSnapshot) => OpenBook): void {
  const open = (snapshot: WorkbookSnapshot): PortSubject => {
    const { port, edit, putFormula } = openBook(snapshot);
    return {
      port,
      edit: async (...change) => edit(...change),
      putFormula: async (...place) => putFormula(...place),
      settled,
    };
  };

  describe(name, () => {
    test.each(CONTRACT_CASES.map((one) => [one.name.en, one] as const))('%s', (_, { snapshot, run }) => run(open(snapshot)));

    test('text stays text, whatever it is', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.stringMatching(/^[-=+@'#$%.,:/0-9a-eJMTUR ]{0,8}[a-z0-9ạđ]$/), { minLength: 1, maxLength: 30 }), async (texts) => {
          expect(await textsWritten(open(blankTexts(texts.length)).port, texts)).toEqual(texts);
        }),
        { numRuns: 20 },
      );
    });

    test('tells of one change once', async () => {
      const { port, ...subject } = open(SNAPSHOT);
      await port.read();
      const events: WorkbookEvent[] = [];
      await port.watch((event) => events.push(event));
      await subject.edit('STC', 1, 2, 1);
      await port.select('STC!B2');
      await settled();
      expect(events).toEqual([
        { kind: 'changed', sheets: ['STC'] },
        { kind: 'selected', ref: 'STC!B2' },
      ]);
    });
  });
}
