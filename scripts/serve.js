/** Serves a built folder on http://localhost: `node scripts/serve.js [folder] [port]`. */
const { createReadStream, statSync } = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file for an address; undefined where it leads out of the folder or nowhere. */
function fileFor(root, url) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    return !name.includes('\0') && file.startsWith(root + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Resolves to the listening server; port 0 takes any free one; `tls` ({ key, cert }) makes it https. */
function serve(folder, port, tls) {
  const root = path.resolve(folder);
  const answer = (request, response) => {
    const file = ['GET', 'HEAD'].includes(request.method) ? fileFor(root, request.url) : undefined;
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Không có tệp này.');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Only this computer: nobody on the network reads the office's figures.
    server.listen(port, 'localhost', () => resolve(server));
  });
}

module.exports = { serve };

if (require.main === module) {
  const [folder = 'dist/workbench', port = '3000'] = process.argv.slice(2);
  serve(folder, Number(port)).then(
    (server) => process.stdout.write(`Chốt Số: http://localhost:${server.address().port}\n`),
    (error) => {
      process.stderr.write(
        error.code === 'EADDRINUSE' ? `Cổng ${port} đang có chương trình khác dùng. Thử: npm start -- ${folder} 3001\n` : `${error.message}\n`,
      );
      process.exitCode = 1;
    },
  );
}
