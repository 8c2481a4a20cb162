/** The workbench's one workbook: opened, kept, saved and cleared. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { InputError } from '../model/errors';
import { downloadFile } from '../taskpane/parts/download';
import { forgetBook, keepBook, keptBook } from './keptBook';
import { words } from './strings';
import type { UniverWorkbook } from './univerWorkbook';

/** Long enough for a row that is being typed. */
const SETTLE = 500;
const SAMPLE = 'sample.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Message {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
}

export interface OpenBook {
  readonly name: string;
  /** Another for every file that is opened. */
  readonly key: number;
}

export interface Bench {
  /** Undefined until the spreadsheet stands. */
  readonly workbook: UniverWorkbook | undefined;
  readonly book: OpenBook | undefined;
  readonly keeping: 'nothing' | 'keeping' | 'kept' | 'failed';
  /** Changed since it was opened or saved as a file. */
  readonly unsaved: boolean;
  readonly message: Message | undefined;
  readonly dismiss: () => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** True where a file was handed over. */
  readonly save: () => Promise<boolean>;
  readonly clear: () => Promise<void>;
}

const reason = (error: unknown): string =>
  error instanceof InputError ? error.message : words.unexpected(error instanceof Error ? error.message : String(error));

async function sampleBytes(): Promise<Uint8Array> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new InputError(words.noSample);
  return new Uint8Array(await answer.arrayBuffer());
}

export function useBook(container: RefObject<HTMLElement | null>, thisYear: number): Bench {
  const [workbook, setWorkbook] = useState<UniverWorkbook>();
  const [book, setBook] = useState<OpenBook>();
  const [keeping, setKeeping] = useState<Bench['keeping']>('nothing');
  const [unsaved, setUnsaved] = useState(false);
  const [message, setMessage] = useState<Message>();
  const held = useRef<{ workbook?: UniverWorkbook; name: string; timer?: ReturnType<typeof setTimeout>; changes: number; keeps: number }>({
    name: '',
    changes: 0,
    keeps: 0,
  });

  const show = useCallback(async (bytes: Uint8Array, name: string): Promise<void> => {
    clearTimeout(held.current.timer);
    await held.current.workbook?.open(bytes);
    // What was to be kept of the workbook before is of no use.
    clearTimeout(held.current.timer);
    held.current.keeps += 1;
    held.current.name = name;
    setBook((before) => ({ name, key: (before?.key ?? 0) + 1 }));
  }, []);

  /** At once; later changes ask again, and what was overtaken isn't kept. */
  const keep = useCallback((isUnsaved: boolean): void => {
    const { workbook: open, name } = held.current;
    clearTimeout(held.current.timer);
    if (!open) return;
    held.current.keeps += 1;
    const mine = held.current.keeps;
    const current = (): boolean => mine === held.current.keeps;
    setKeeping('keeping');
    const keepNow = async (): Promise<void> => {
      const bytes = await open.file();
      if (current()) await keepBook({ name, bytes, unsaved: isUnsaved });
    };
    keepNow().then(
      () => current() && setKeeping('kept'),
      () => current() && setKeeping('failed'),
    );
  }, []);

  const replace = useCallback(
    async (bytes: Uint8Array, name: string, said: Message | undefined): Promise<void> => {
      await show(bytes, name);
      setUnsaved(false);
      keep(false);
      setMessage(said);
    },
    [show, keep],
  );

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const start = async (): Promise<void> => {
      const [{ startUniver }, { UniverWorkbook: Adapter }, { mendFormulaScans }, { mendPasting, mendTyping }] = await Promise.all([
        import('./startUniver'),
        import('./univerWorkbook'),
        import('./formulaScans'),
        import('./typing'),
      ]);
      const spreadsheet = startUniver(element);
      const adapter = new Adapter(spreadsheet);
      held.current.workbook = adapter;
      adapter.onRefused = (why) => setMessage({ intent: 'info', text: words.refused[why] });
      const kept = await keptBook().catch(() => undefined);
      if (kept) {
        await show(kept.bytes, kept.name);
        setUnsaved(kept.unsaved);
        setKeeping('kept');
        setMessage({ intent: 'info', text: words.restored(kept.name) });
      } else await show(await sampleBytes(), words.sampleName);
      // The component's parts stand once a workbook is open.
      mendFormulaScans(spreadsheet);
      mendTyping(spreadsheet, thisYear);
      mendPasting(spreadsheet, thisYear, () => setMessage({ intent: 'warning', text: words.tooLarge }));
      await adapter.watch((event) => {
        if (event.kind !== 'changed' || !event.sheets.length) return;
        held.current.changes += 1;
        setUnsaved(true);
        setKeeping('keeping');
        clearTimeout(held.current.timer);
        held.current.timer = setTimeout(() => keep(true), SETTLE);
      });
      setWorkbook(adapter);
    };
    start().catch((error: unknown) => setMessage({ intent: 'error', text: words.notOpened(words.sampleName, reason(error)) }));
  }, [container, thisYear, show, keep]);

  const openFile = useCallback(
    async (file: File): Promise<void> => {
      try {
        if (!/\.(?:xlsx|xlsm)$/i.test(file.name)) throw new InputError(words.notXlsx);
        await replace(new Uint8Array(await file.arrayBuffer()), file.name, { intent: 'success', text: words.opened(file.name) });
      } catch (error) {
        setMessage({ intent: 'error', text: words.notOpened(file.name, reason(error)) });
      }
    },
    [replace],
  );

  const openSample = useCallback(async (): Promise<void> => {
    await replace(await sampleBytes(), words.sampleName, { intent: 'success', text: words.opened(words.sampleName) });
  }, [replace]);

  const save = useCallback(async (): Promise<boolean> => {
    const { workbook: open, name, changes } = held.current;
    if (!open) return false;
    try {
      downloadFile({ name, type: XLSX, bytes: await open.file() });
    } catch (error) {
      setMessage({ intent: 'error', text: words.notSaved(reason(error)) });
      return false;
    }
    setMessage({ intent: 'success', text: words.saved(name) });
    // What was typed meanwhile isn't in the file.
    if (changes !== held.current.changes) return true;
    setUnsaved(false);
    keep(false);
    return true;
  }, [keep]);

  const clear = useCallback(async (): Promise<void> => {
    await show(await sampleBytes(), words.sampleName);
    await forgetBook().catch(() => undefined);
    setUnsaved(false);
    setKeeping('nothing');
    setMessage({ intent: 'success', text: words.cleared });
  }, [show]);

  const dismiss = useCallback((): void => setMessage(undefined), []);
  return { workbook, book, keeping, unsaved, message, dismiss, openFile, openSample, save, clear };
}
