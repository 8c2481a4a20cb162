import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { serve } = jest.requireActual<{ serve(folder: string, port: number): Promise<Server> }>('../../scripts/serve.js');

const folder = mkdtempSync(join(tmpdir(), 'chotso-'));
let server: Server;
beforeAll(async () => {
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'own', 'index.html'), 'trang');
  writeFileSync(join(folder, 'own', 'tệp.xlsx'), 'x');
  writeFileSync(join(folder, 'secret.txt'), 'bí mật');
  server = await serve(join(folder, 'own'), 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** As it is written: `fetch` would tidy the path. */
const get = (path: string, method = 'GET'): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: 'localhost', port, path, method }, (answer) => {
      answer.resume();
      resolve(`${answer.statusCode} ${answer.headers['content-type']}`);
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/', 'GET', '200 text/html; charset=utf-8'],
  ['/index.html?x=1', 'HEAD', '200 text/html; charset=utf-8'],
  ['/t%E1%BB%87p.xlsx', 'GET', '200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/none', 'GET', '404 text/plain; charset=utf-8'],
  ['/', 'POST', '404 text/plain; charset=utf-8'],
  ['/../secret.txt', 'GET', '404 text/plain; charset=utf-8'],
  ['/%2e%2e/secret.txt', 'GET', '404 text/plain; charset=utf-8'],
  ['/..%2fsecret.txt', 'GET', '404 text/plain; charset=utf-8'],
  ['/%00', 'GET', '404 text/plain; charset=utf-8'],
  ['/%', 'GET', '404 text/plain; charset=utf-8'],
])('%s by %s gets %s', async (path, method, answer) => {
  expect(await get(path, method)).toBe(answer);
});
