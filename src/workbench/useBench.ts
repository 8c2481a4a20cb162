/** The workbench's workbook, for React: as it stands, and what can be done with it. */
import { useCallback, useEffect, useReducer, useState, type RefObject } from 'react';
import { reasonOf, type BenchState } from './bench';
import { startBench, type StandingBench } from './startBench';
import { words } from './strings';

export interface BenchHandle extends BenchState {
  /** Undefined until the spreadsheet stands. */
  readonly standing: StandingBench | undefined;
  readonly dismiss: () => void;
}

const NOTHING: BenchState = { book: undefined, keeping: 'nothing', unsaved: false, message: undefined };

const merge = (state: BenchState, change: Partial<BenchState>): BenchState => ({ ...state, ...change });

export function useBench(container: RefObject<HTMLElement | null>, thisYear: number): BenchHandle {
  const [state, onState] = useReducer(merge, NOTHING);
  const [standing, setStanding] = useState<StandingBench>();
  useEffect(() => {
    if (!container.current) return;
    startBench(container.current, thisYear, onState).then(setStanding, (error: unknown) =>
      onState({ message: { intent: 'error', text: words.notOpened(words.sampleName, reasonOf(error)) } }),
    );
  }, [container, thisYear]);
  const dismiss = useCallback((): void => onState({ message: undefined }), []);
  return { ...state, standing, dismiss };
}
