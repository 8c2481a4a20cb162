/** A web server over TLS that says what deploy/headers.js says, and a second site beside it that counts who comes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

interface Rule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}
const { siteHeaders } = jest.requireActual<{ siteHeaders(officeJs: string): Rule[] }>('../../deploy/headers.js');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.png': 'image/png',
};

export interface Site {
  readonly server: Server;
  readonly port: number;
  /** Requests to another host than the site's. */
  readonly strangers: string[];
}

/** For as long as a test runs. */
function certificate(host: string): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'chotso-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert, ...name], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Serves `folder` at `url`, of which the longest rule that fits tells the headers. */
export async function serveSite(folder: string, url: string): Promise<Site> {
  const { hostname, pathname } = new URL(url);
  const rules = siteHeaders('self').sort((a, b) => b.path.length - a.path.length);
  const strangers: string[] = [];
  const server = createServer(certificate(hostname), (request, response) => {
    const asked = request.url ?? '/';
    if (request.headers.host !== hostname) {
      strangers.push(`${request.headers.host}${asked}`);
      response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('<title>Khác</title>');
      return;
    }
    const path = normalize(decodeURIComponent(new URL(asked, url).pathname)).slice(pathname.length + 1);
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const rule = rules.find(({ path: at }) => (at === '' || at.endsWith('/') ? path.startsWith(at) : path === at));
    response.writeHead(200, { ...rule?.headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, strangers };
}
