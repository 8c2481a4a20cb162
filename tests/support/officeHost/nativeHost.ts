/** The surface that Excel or Word for Windows gives to office.js, `window.external`, over a toy workbook or document; messages are counted and can go wrong. */
import { FakeBook, type BookEvent } from './fakeBook';
import { rootOf } from './objectModel';
import { HostError, processRequest, type Request, type Response } from './richApi';
import { documentRoot, FakeDocument } from './wordModel';

/** What can happen to a message. */
export type Fault =
  /** Refused before any of it is done, with one of the host's own numbers. */
  | { readonly kind: 'refused'; readonly status: number }
  /** Never answered; nothing of it is done. */
  | { readonly kind: 'lost' }
  /** All of it is done, and the answer never comes. */
  | { readonly kind: 'unanswered' }
  /** All of it is done, and the answer is refused with one of the host's own numbers. */
  | { readonly kind: 'answerRefused'; readonly status: number }
  /** Done up to that share of its actions, 0 to 1. */
  | { readonly kind: 'brokenOff'; readonly share: number; readonly code: string };

/** Numbers that office.js translates. */
export const STATUS = { cellEdit: 5004, busy: 5102, requestTooLarge: 5103, responseTooLarge: 5104, accessDenied: 7000 };

const RICH_API = 93;
const RICH_API_EVENTS = 33;
const EVENT_NUMBER: Readonly<Record<BookEvent['kind'], number>> = {
  changed: 10,
  calculated: 16,
  selected: 14,
  sheetDeleted: 15,
  tableAdded: 102,
  tableDeleted: 103,
};

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const safeArray = (items: readonly unknown[]): { toArray(): readonly unknown[] } => ({ toArray: () => items });
type Callback = (answer: unknown) => void;
type Handler = (id: number, payload: unknown) => void;

export class NativeHost {
  book = new FakeBook();
  /** What is open where the host poses as Word. */
  document = new FakeDocument();
  /** Requests so far, those that only release references aside. */
  readonly messages: Request[] = [];
  /** Called with the number of the message, from 1 on, before it is done. */
  before: (message: number) => Fault | undefined = () => undefined;
  /** Members that the host lacks and somebody asked for: whatever office.js makes of the error, the test must fail. */
  readonly missing: string[] = [];
  limits = { request: Infinity, response: Infinity };
  requirements: Record<string, string>;
  readonly #handlers = new Map<number, Handler>();
  readonly #registered = new Set<number>();

  constructor(readonly program: 'Excel' | 'Word' = 'Excel') {
    this.requirements = program === 'Excel' ? { ExcelApi: '1.14' } : { WordApi: '1.3', CustomXmlParts: '1.1' };
  }

  /** A fresh workbook; office.js stays loaded. */
  reset(): FakeBook {
    this.book = new FakeBook();
    this.document = new FakeDocument();
    this.book.onEvent = (event) => this.#send(event);
    this.messages.length = 0;
    this.before = () => undefined;
    this.limits = { request: Infinity, response: Infinity };
    this.#registered.clear();
    return this.book;
  }

  /** Must come before office.js is evaluated. */
  install(external: Record<string, unknown>): void {
    const context = {
      GetAppType: () => (this.program === 'Excel' ? 1 : 2),
      GetSolutionRef: () => '1f0f3a4e-5b8f-4e0b-9d0a-000000000001',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => 'vi-VN',
      GetAppDataLocale: () => 'vi-VN',
      GetDocUrl: () => 'so.xlsx',
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetInstanceId: () => 'fake',
      GetHostFullVersion: () => '16.0.17328.20000',
      GetOfficeThemeInfo: () => '{"primary":0}',
      GetSupportedMatrix: () => JSON.stringify(this.requirements),
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    };
    Object.assign(external, {
      GetHostInfo: () => `${this.program}$Win32$16.01$vi-VN$$$disableLogging$0`,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (service: number, parameters: readonly unknown[], callback: Callback) => setTimeout(() => this.#execute(service, parameters, callback)),
      RegisterEvent: (service: number, _target: string, handler: Handler, callback: Callback) => {
        this.#handlers.set(service, handler);
        setTimeout(() => callback(0));
      },
      UnregisterEvent: (service: number, _target: string, callback: Callback) => {
        this.#handlers.delete(service);
        setTimeout(() => callback(0));
      },
    });
  }

  #execute(service: number, parameters: readonly unknown[], callback: Callback): void {
    const answer = (response: string): void => callback(safeArray([0, [200, [], response]]));
    if (service !== RICH_API) {
      const value = this.program === 'Word' ? this.document.call(service, parameters) : undefined;
      return callback(value === undefined ? 5001 : safeArray([0, value]));
    }
    const [customData, , , , body] = parameters[0] as readonly unknown[];
    const text = String(body);
    const request = JSON.parse(text) as Request;
    // What office.js says to the host on its own account.
    if (customData === 'WacPartition')
      return answer(JSON.stringify({ Results: request.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] }));
    this.messages.push(request);
    const fault = this.before(this.messages.length);
    if (fault?.kind === 'refused') return callback(fault.status);
    if (fault?.kind === 'lost') return;
    if (bytes(text) > this.limits.request) return callback(STATUS.requestTooLarge);
    const processed = this.#process(request, fault);
    if (processed.Error?.Code === 'NotImplemented') this.missing.push(processed.Error.Message);
    const response = JSON.stringify(processed);
    if (fault?.kind === 'unanswered') return;
    if (fault?.kind === 'answerRefused') return callback(fault.status);
    if (bytes(response) > this.limits.response) return callback(STATUS.responseTooLarge);
    answer(response);
  }

  #process(request: Request, fault: Fault | undefined): Response {
    const stop = fault?.kind === 'brokenOff' ? Math.floor(fault.share * (request.Actions.length - 1)) : Infinity;
    return processRequest(this.program === 'Excel' ? rootOf(this.book) : documentRoot(this.document), request, {
      beforeAction: (index) => {
        if (fault?.kind === 'brokenOff' && index >= stop) throw new HostError(fault.code, fault.code, 'Range.formulas');
      },
      onEvent: (on, event) => void (on ? this.#registered.add(event) : this.#registered.delete(event)),
    });
  }

  #send({ kind, sheetId, ...rest }: BookEvent): void {
    const number = EVENT_NUMBER[kind];
    if (!this.#registered.has(number)) return;
    const payload = JSON.stringify({ worksheetId: sheetId, changeType: 'RangeEdited', source: 'Local', ...rest });
    setTimeout(() => this.#handlers.get(RICH_API_EVENTS)?.(RICH_API_EVENTS, safeArray([[65_536, number, 'Workbook', payload, 0]])));
  }
}
