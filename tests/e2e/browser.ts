/** A browser for end-to-end tests, and a folder served on this computer alone. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';

const { findChromium } = jest.requireActual<{ findChromium(): string | undefined }>('../../scripts/ensureChromium.js');
const server = jest.requireActual<{ serve(folder: string, port: number): Promise<Server> }>('../../scripts/serve.js');

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ');
const executablePath = findChromium();

/** Where the pages to test were built. */
export const BUILDS = process.env['CHOTSO_DIST'] ?? 'dist';

/** `describe` where Chromium and the built page are at hand; else skipped by name, and an error where nothing may be skipped. */
export function describeInBrowser(built: string, name: string, tests: () => void): void {
  const ready = executablePath !== undefined && existsSync(built);
  if (!ready && process.env['CHOTSO_REQUIRE_TOOLS']) throw new Error(`the tests in a browser need Chromium and ${built}`);
  (ready ? describe : describe.skip)(name, tests);
}

export const launch = (): Promise<Browser> => chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: FLAGS });

export async function serveFolder(folder: string): Promise<{ server: Server; origin: string }> {
  const running = await server.serve(folder, 0);
  return { server: running, origin: `http://localhost:${(running.address() as AddressInfo).port}` };
}
