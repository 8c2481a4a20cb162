/** The course of a self-test: a look at the workbook, the run, what it found. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { detailOf } from '../../model/errors';
import { CONTRACT_CASES } from '../../selfTest/contractCases';
import { leftovers, runContract, type CaseResult } from '../../selfTest/runContract';
import type { Facts, SelfTestHost } from './selfTestHost';

/** Real programs take a second or two; nothing of a case takes twenty. */
const PATIENCE_MS = 20_000;
const SETTLING_MS = 1_000;

/** What was there before anything was written. */
export interface Survey {
  readonly blank: boolean;
  /** Sheets of an earlier self-test. */
  readonly remains: readonly string[];
}

export interface SelfTest {
  readonly facts: Facts;
  readonly survey: Survey | undefined;
  /** Why the workbook couldn't be read. */
  readonly trouble: string | undefined;
  readonly phase: 'before' | 'running' | 'done' | 'stopped';
  readonly results: readonly CaseResult[];
  /** Sheets that are still there afterwards. */
  readonly remains: readonly string[];
  readonly start: () => void;
  readonly stop: () => void;
}

async function lookAt(host: SelfTestHost): Promise<Survey> {
  const port = host.openPort();
  const remains = await leftovers(port);
  const { tables } = await port.read();
  return { remains, blank: tables.length === 0 && (await host.isBlank?.()) !== false };
}

export function useSelfTest(host: SelfTestHost): SelfTest {
  const [facts, setFacts] = useState<Facts>({});
  const [survey, setSurvey] = useState<Survey>();
  const [trouble, setTrouble] = useState<string>();
  const [phase, setPhase] = useState<SelfTest['phase']>('before');
  const [results, setResults] = useState<readonly CaseResult[]>([]);
  const [remains, setRemains] = useState<readonly string[]>([]);
  const stopped = useRef(false);

  useEffect(() => {
    void host.facts().then(setFacts, (error: unknown) => setTrouble(detailOf(error)));
    lookAt(host).then(setSurvey, (error: unknown) => setTrouble(detailOf(error)));
    // Whoever leaves the page doesn't want it to go on writing.
    return () => {
      stopped.current = true;
    };
  }, [host]);

  const start = useCallback((): void => {
    stopped.current = false;
    setPhase('running');
    setResults([]);
    const run = runContract(CONTRACT_CASES, {
      openPort: () => host.openPort(),
      now: () => host.now(),
      patience: PATIENCE_MS,
      settling: SETTLING_MS,
      onResult: (result) => setResults((before) => [...before, result]),
      stopped: () => stopped.current,
    });
    void run
      .then(() => leftovers(host.openPort()))
      .then(setRemains, (error: unknown) => setTrouble(detailOf(error)))
      .finally(() => setPhase(stopped.current ? 'stopped' : 'done'));
  }, [host]);
  const stop = useCallback((): void => {
    stopped.current = true;
  }, []);
  return { facts, survey, trouble, phase, results, remains, start, stop };
}
