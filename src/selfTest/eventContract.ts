/** What every WorkbookPort promises of selecting and of telling; programs may tell more on the way, such as a sheet's former selection. */
import type { WorkbookEvent, WorkbookPort } from '../workbook/port';
import { contractCase, type ContractCase } from './contractCase';
import { ODD_SNAPSHOT, SNAPSHOT } from './contractTables';
import { expectRefused, expectSame } from './expectations';

async function watched(port: WorkbookPort): Promise<{ readonly told: () => readonly WorkbookEvent[]; readonly stop: () => void }> {
  const events: WorkbookEvent[] = [];
  const stop = await port.watch((event) => events.push(event));
  return { told: () => events.filter((event, at) => JSON.stringify(event) !== JSON.stringify(events[at - 1])), stop };
}

export const EVENT_CONTRACT: readonly ContractCase[] = [
  contractCase(
    { vi: 'chọn ô và báo ô đang chọn; từ chối ô không còn', en: 'selects a cell and tells; refuses one that is gone' },
    SNAPSHOT,
    async ({ port, settled }) => {
      await port.read();
      const { told, stop } = await watched(port);
      await port.select("'Sở Y tế ''A'''!B2");
      await settled();
      expectSame(told().at(-1), { kind: 'selected', ref: "'Sở Y tế ''A'''!B2" });
      stop();
      await expectRefused(port.select('Mất!A1'));
      await expectRefused(port.select('không phải ô'));
    },
  ),
  contractCase({ vi: 'chọn ô ở bảng giữa trang', en: 'selects a cell of a table in the middle of a sheet' }, ODD_SNAPSHOT, async ({ port, settled }) => {
    await port.read();
    const { told, stop } = await watched(port);
    await port.select("'Sở Y tế ''A'''!D5");
    await settled();
    expectSame(told().at(-1), { kind: 'selected', ref: "'Sở Y tế ''A'''!D5" });
    stop();
  }),
  contractCase(
    { vi: 'báo trang nào vừa đổi, cho tới khi thôi theo dõi', en: 'tells which sheets changed, until told to stop' },
    SNAPSHOT,
    async ({ port, settled, ...subject }) => {
      await port.read();
      const { told, stop } = await watched(port);
      await subject.edit('STC', 1, 2, 1);
      await settled();
      expectSame(told(), [{ kind: 'changed', sheets: ['STC'] }]);
      stop();
      await subject.edit('STC', 1, 2, 2);
      await settled();
      expectSame(told().length, 1);
    },
  ),
  contractCase({ vi: 'đọc lại thấy chỗ vừa được báo là đổi', en: 'a reread sees what an event told of' }, SNAPSHOT, async ({ port, settled, ...subject }) => {
    const before = await port.read();
    const { stop } = await watched(port);
    await subject.edit('STC', 1, 2, 1);
    await settled();
    expectSame(
      (await port.reread()).tables.map(({ rows }) => rows[0]?.[2]),
      before.tables.map(({ name, rows }) => (name === 'SL_STC' ? 1 : rows[0]?.[2])),
    );
    stop();
  }),
];
