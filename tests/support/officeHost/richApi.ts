/** The host's half of Office.js's rich API: requests in, results out. Knows nothing of spreadsheets. */

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface Response {
  readonly Results?: readonly Result[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly Result[] };
}

/** An object of the API: what it is, and the thing behind it. */
export class Proxy<T = unknown> {
  constructor(
    readonly type: ProxyType<T>,
    readonly target: T,
  ) {}
}

type Member<T, R> = { bivarianceHack(target: T, ...args: unknown[]): R }['bivarianceHack'];

/** Members by their name in the API, capitalised as on the wire. */
export interface ProxyType<T> {
  readonly name: string;
  readonly read?: Readonly<Record<string, Member<T, unknown>>>;
  readonly set?: Readonly<Record<string, Member<T, void>>>;
  readonly open?: Readonly<Record<string, Member<T, Proxy | null>>>;
  readonly call?: Readonly<Record<string, Member<T, unknown>>>;
  readonly items?: Member<T, readonly Proxy[]>;
  /** Events that can be registered, with their number. */
  readonly events?: Readonly<Record<string, number>>;
}

export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    public place = '',
  ) {
    super(message);
  }
}

const QUERY = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAsJson: 7, update: 9 };
const PATH = { root: 1, method: 3, property: 4, indexer: 5, nullObject: 7 };

const entry = <V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined => {
  const key = Object.keys(members ?? {}).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : members?.[key];
};

/** As the client names places: `Worksheet.getRange`. */
const placeOf = (proxy: Proxy, name: string): string => `${proxy.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Loud, so that no test passes because the host did nothing. */
const missing = (proxy: Proxy, name: string): HostError => new HostError('NotImplemented', `fake host: ${placeOf(proxy, name)}`, placeOf(proxy, name));

function at<R>(proxy: Proxy, name: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) error.place ||= placeOf(proxy, name);
    throw error;
  }
}

export interface ProcessOptions {
  /** Called before each action; what it throws is the action's error. */
  readonly beforeAction?: (index: number) => void;
  readonly onEvent: (on: boolean, event: number) => void;
}

export function processRequest(root: Proxy, request: Request, { beforeAction, onEvent }: ProcessOptions): Response {
  const opened = new Map<number, Proxy | null>();
  const results: Result[] = [];
  const traces: number[] = [];

  const resolve = (id: number): Proxy | null => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidRequest', `path ${id}`);
    const proxy = open(path);
    opened.set(id, proxy);
    return proxy;
  };
  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, at) => {
      const reference = info?.ReferencedObjectPathIds?.[at];
      return typeof reference === 'number' && reference > 0 ? resolve(reference) : (value ?? undefined);
    });
  const call = (proxy: Proxy, name: string, info: ArgumentInfo | undefined): unknown => {
    const event = /^_(Un)?[Rr]egister(\w+?)Event$/.exec(name);
    if (event) {
      const number = proxy.type.events?.[event[2] ?? ''];
      if (number === undefined) throw missing(proxy, name);
      onEvent(!event[1], number);
      return null;
    }
    const method = entry(proxy.type.call, name);
    if (!method) throw missing(proxy, name);
    return at(proxy, name, () => method(proxy.target, ...argumentsOf(info)));
  };
  const open = (path: ObjectPath): Proxy | null => {
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const property = entry(parent.type.open, path.Name);
      if (!property) throw missing(parent, path.Name);
      return at(parent, path.Name, () => property(parent.target));
    }
    if (path.ObjectPathType !== PATH.method && path.ObjectPathType !== PATH.indexer)
      throw new HostError('NotImplemented', `fake host: path type ${path.ObjectPathType}`);
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    const found = call(parent, name, path.ArgumentInfo);
    return found instanceof Proxy ? found : null;
  };
  const set = (proxy: Proxy, name: string, value: unknown): void => {
    const setter = entry(proxy.type.set, name);
    if (!setter) throw missing(proxy, name);
    at(proxy, name, () => setter(proxy.target, value));
  };
  const perform = (action: Action): unknown => {
    const proxy = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case QUERY.instantiate:
        return proxy && idsOf(proxy);
      case QUERY.query:
      case QUERY.queryAsJson:
        return proxy && query(proxy, pathsOf(action));
      case QUERY.method: {
        const value = proxy ? call(proxy, action.Name, action.ArgumentInfo) : { _IsNull: true };
        return value instanceof Proxy ? idsOf(value) : (value ?? null);
      }
      case QUERY.set:
        if (!proxy) return { _IsNull: true };
        set(proxy, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case QUERY.update:
        if (!proxy) return { _IsNull: true };
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) set(proxy, name, value);
        return null;
      default:
        throw new HostError('NotImplemented', `fake host: action type ${action.ActionType}`);
    }
  };

  for (const [index, action] of request.Actions.entries()) {
    if (action.ActionType === QUERY.trace) {
      traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      beforeAction?.(index);
      results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Error: { Code: error.code, Message: error.message, Location: error.place, ActionIndex: index, HttpStatusCode: 400 },
        TraceIds: traces,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

const idsOf = (proxy: Proxy): Record<string, unknown> =>
  Object.fromEntries(['Id', '_Id'].flatMap((name) => (proxy.type.read?.[name] ? [[name, proxy.type.read[name](proxy.target)]] : [])));

const pathsOf = ({ QueryInfo }: Action): string[][] =>
  [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])].map((path) => path.toLowerCase().split(/[/.]/).filter(Boolean));

/** Only what was asked for: a property that a query forgets must be missing in the answer. */
function query(proxy: Proxy, paths: readonly string[][]): Record<string, unknown> {
  const own = proxy.type.items ? paths.map((path) => (path[0] === 'items' ? path.slice(1) : path)) : paths;
  const answer: Record<string, unknown> = idsOf(proxy);
  if (proxy.type.items) {
    const items = at(proxy, 'items', () => proxy.type.items?.(proxy.target) ?? []);
    answer['_Items'] = items.map((item, index) => ({ _Index: index, ...query(item, own) }));
    return answer;
  }
  for (const [name, read] of Object.entries(proxy.type.read ?? {}))
    if (own.some(([first]) => first === name.toLowerCase())) answer[name] = at(proxy, name, () => read(proxy.target));
  for (const [name, open] of Object.entries(proxy.type.open ?? {})) {
    const deeper = own.filter(([first]) => first === name.toLowerCase()).map((path) => path.slice(1));
    const child = deeper.length ? open(proxy.target) : undefined;
    if (deeper.length) answer[name] = child ? query(child, deeper) : null;
  }
  const known = (name: string): boolean => !!entry(proxy.type.read, name) || !!entry(proxy.type.open, name);
  const unknown = own.find(([first]) => first !== undefined && !known(first));
  if (unknown) throw missing(proxy, unknown.join('/'));
  return answer;
}
