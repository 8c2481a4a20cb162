/** The command line of `npm run package`, and what may not stand in it. */
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const USAGE = 'npm run package -- --url https://office.tinh.gov.vn/chotso [--office-js self|cdn] [--out THƯ_MỤC] [--single-file] [--force]';

/** Its message is for the person at the command line. */
class UsageError extends Error {}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** It goes into the settings of three web servers: nothing that means something there. */
const PATH = /^(?:\/[A-Za-z0-9._~-]+)*$/;
const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0)$/;

/** The site's address without a slash at its end. */
function siteAddress(text) {
  const refuse = (why) => new UsageError(`--url ${text}: ${why} Ví dụ: https://office.tinh.gov.vn/chotso`);
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw refuse('thiếu https:// ở đầu.');
  if (!URL.canParse(text)) throw refuse('không phải một địa chỉ web.');
  const { protocol, username, password, hostname, host, pathname } = new URL(text);
  if (protocol !== 'https:') throw refuse('Office chỉ mở add-in qua https://; hãy cài chứng thư cho máy chủ rồi ghi https://.');
  if (username || password) throw refuse('địa chỉ không được chứa tên đăng nhập và mật khẩu.');
  if (/[?#]/.test(text)) throw refuse('bỏ phần từ dấu ? hoặc # trở đi.');
  if (LOOPBACK.test(hostname)) throw refuse('đó là chính máy này, máy khác không mở được; hãy ghi tên máy chủ.');
  if (!HOST.test(hostname)) throw refuse('tên máy chủ chỉ gồm chữ không dấu, số, dấu chấm và gạch nối.');
  const folder = pathname.replace(/\/+$/, '');
  if (/\.(?:html?|xml)$/i.test(folder)) throw refuse('hãy ghi địa chỉ của thư mục, không phải của một tệp.');
  if (!PATH.test(folder)) throw refuse('đường dẫn chỉ gồm chữ không dấu, số và . _ ~ - giữa các dấu /.');
  return `https://${host}${folder}`;
}

function outputFolder(text, force) {
  const folder = path.resolve(text);
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) throw new UsageError(`--out ${text}: đó là một tệp; hãy ghi tên một thư mục.`);
  if (!force && readdirSync(folder).length > 0)
    throw new UsageError(`--out ${text}: thư mục đã có tệp; hãy chọn thư mục khác, hoặc thêm --force để ghi đè các tệp cùng tên.`);
  return folder;
}

function parseOptions(args) {
  const given = { '--office-js': 'cdn', '--out': path.join('out', 'package') };
  const flags = new Set();
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = args[at].split(/=(.*)/s);
    if (name === '--force' || name === '--single-file') flags.add(name);
    else if (['--url', '--office-js', '--out'].includes(name)) {
      const value = inline ?? args[(at += 1)];
      if (!value || (inline === undefined && value.startsWith('--'))) throw new UsageError(`${name}: thiếu giá trị. Cách dùng: ${USAGE}`);
      given[name] = value;
    } else throw new UsageError(`Không hiểu ${args[at]}. Cách dùng: ${USAGE}`);
  }
  if (!given['--url']) throw new UsageError(`Thiếu --url, địa chỉ mà thư mục sẽ được đặt lên. Cách dùng: ${USAGE}`);
  const officeJs = given['--office-js'];
  if (!['self', 'cdn'].includes(officeJs))
    throw new UsageError(`--office-js ${officeJs}: chỉ nhận self (đặt office.js trên máy chủ của mình) hoặc cdn (lấy của Microsoft).`);
  return {
    url: siteAddress(given['--url']),
    officeJs,
    out: outputFolder(given['--out'], flags.has('--force')),
    singleFile: flags.has('--single-file'),
  };
}

module.exports = { parseOptions, UsageError };
