/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react';
import { useReport } from '../../src/taskpane/useReport';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { book } from '../support/workbook';
import { PARTS } from './pane';

const printed = (report: ReturnType<typeof useReport>): string | undefined => report.state.report?.figures.figure('GIAO', 'current').value?.num.toString();

test('cells that change are read again, once for a burst', async () => {
  const workbook = new MemoryWorkbook(book(PARTS));
  const read = jest.spyOn(workbook, 'read');
  const { result } = renderHook(() => useReport(workbook));
  await waitFor(() => expect(result.current.state.phase).toBe('ready'));
  act(() => {
    workbook.edit('A', 1, 3, 1);
    workbook.edit('A', 1, 3, 2);
    workbook.edit('A', 1, 3, 3);
  });
  expect(result.current.state.stale).toBe(true);
  await waitFor(() => expect(result.current.state.stale).toBe(false));
  expect(printed(result.current)).toBe('3');
  expect(read).toHaveBeenCalledTimes(2);
});

test('what no event told of is found when the workbook has been quiet', async () => {
  const workbook = new MemoryWorkbook(book(PARTS));
  const before = await workbook.read();
  const reread = jest.spyOn(workbook, 'reread').mockResolvedValue(before);
  const { result } = renderHook(() => useReport(workbook));
  await waitFor(() => expect(result.current.state.phase).toBe('ready'));
  jest.useFakeTimers();
  try {
    act(() => workbook.edit('A', 1, 3, 7));
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(reread).toHaveBeenCalledTimes(1);
    expect(printed(result.current)).not.toBe('7');
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(printed(result.current)).toBe('7');
  } finally {
    jest.useRealTimers();
  }
});

test('the add-in’s own sheets are no reason to compute again', async () => {
  const workbook = new MemoryWorkbook({ ...book(PARTS), sheets: [...book(PARTS).sheets, 'Báo cáo'] });
  const { result } = renderHook(() => useReport(workbook));
  await waitFor(() => expect(result.current.state.phase).toBe('ready'));
  act(() => workbook.edit('Báo cáo', 0, 0, 'x'));
  expect(result.current.state.stale).toBe(false);
});

test('a result that was overtaken or cancelled is dropped', async () => {
  const workbook = new MemoryWorkbook(book(PARTS));
  const answers: ((snapshot: WorkbookSnapshot) => void)[] = [];
  jest.spyOn(workbook, 'read').mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const { result } = renderHook(() => useReport(workbook));
  await waitFor(() => expect(answers).toHaveLength(1));
  act(() => result.current.recheck());
  const withFigure = (value: number): WorkbookSnapshot =>
    book({
      ...PARTS,
      figures: {
        A: [
          ['GIAO', '', 'nhiệm vụ', value],
          ['HT', '', 'nhiệm vụ', 1],
        ],
      },
    });
  await act(async () => answers[1]?.(withFigure(2)));
  await waitFor(() => expect(printed(result.current)).toBe('2'));
  await act(async () => answers[0]?.(withFigure(1)));
  expect(printed(result.current)).toBe('2');

  act(() => result.current.recheck());
  expect(result.current.state.phase).toBe('reading');
  act(() => result.current.cancel());
  expect(result.current.state).toMatchObject({ phase: 'ready', stale: true });
  await act(async () => answers[2]?.(withFigure(3)));
  expect(printed(result.current)).toBe('2');
});

test('watching stops with the pane', async () => {
  const workbook = new MemoryWorkbook(book(PARTS));
  const stop = jest.fn();
  jest.spyOn(workbook, 'watch').mockResolvedValue(stop);
  const { unmount } = renderHook(() => useReport(workbook));
  unmount();
  await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
});
