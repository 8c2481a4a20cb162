/** The real, unmodified office.js in this test file's own realm, over a fake native host. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NativeHost } from './nativeHost';

const DIST = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
const BASE = 'https://addin.test/';

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

/** Once a test file. What office.js needs of a page is little, and is taken away again where it isn't its own. */
export async function loadOffice(host: NativeHost): Promise<void> {
  const realm = globalThis as unknown as Record<string, unknown>;
  // Not `new Function`: the scripts declare globals.
  const run = (name: string): void => void (0, eval)(`${readFileSync(join(DIST, name), 'utf8')}\n//# sourceURL=${name}`);
  const head = {
    appendChild(script: ScriptElement) {
      queueMicrotask(() => {
        try {
          run(script.src.slice(BASE.length));
          script.onload?.();
        } catch (error) {
          script.onerror?.(error);
        }
      });
    },
  };
  const location = {
    href: BASE,
    protocol: 'https:',
    origin: 'https://addin.test',
    host: 'addin.test',
    hostname: 'addin.test',
    pathname: '/',
    search: '',
    hash: '',
  };
  const external = {};
  const page = {
    window: realm,
    self: realm,
    top: realm,
    parent: realm,
    location,
    navigator: { userAgent: 'node', language: 'vi-VN' },
    history: {},
    external,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      URL: BASE,
      location,
      readyState: 'complete',
      cookie: '',
      body: { appendChild: () => undefined },
      addEventListener: () => undefined,
      getElementById: () => null,
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementsByTagName: (tag: string) => (tag === 'script' ? [{ src: `${BASE}office.js`, getAttribute: () => null }] : tag === 'head' ? [head] : []),
    },
  };
  for (const [name, value] of Object.entries(page)) Object.defineProperty(realm, name, { value, writable: true, configurable: true });
  host.install(external);
  run('office.js');
  await Office.onReady();
}
