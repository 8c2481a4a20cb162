/**
 * What the web server says beside each file: the one source of the pages' own policies and of the settings for nginx, IIS and Apache.
 * Paths are files or folders (they end in /) below the site's address, because IIS knows nothing finer; the longest one that fits counts.
 */

/** Of an empty <style>: Griffel and Univer fill theirs through the CSSOM, which no policy restricts. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The two style sheets that Univer writes as text, toasts and theme; a new version of it brings new ones, and Chromium names them when it blocks them. */
const UNIVER_STYLES = ["'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='", "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='"];

const MICROSOFT = 'https://appsforoffice.microsoft.com';

/** Where Excel in a browser frames the pane: its own host, and the sites around that. Desktop Excel frames nothing. */
const OFFICE_ON_THE_WEB = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

const directives = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

const CLOSED = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };

/** The policies that stand in the pages themselves; `officeJs` is self or cdn. */
const pagePolicy = {
  pane: (officeJs) =>
    directives({
      ...CLOSED,
      'script-src': ["'self'", ...(officeJs === 'self' ? [] : [MICROSOFT])],
      'style-src': ["'self'", EMPTY_STYLE],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
    }),
  workbench: () =>
    directives({
      ...CLOSED,
      'script-src': ["'self'"],
      'style-src': ["'self'", EMPTY_STYLE, ...UNIVER_STYLES],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
    }),
  /** One file from a disk: its own script and style sheet, by their hashes, and no connection at all. */
  singleFile: (scriptHash, styleHash) =>
    directives({
      ...CLOSED,
      'script-src': [`'${scriptHash}'`],
      'style-src': [`'${styleHash}'`, EMPTY_STYLE, ...UNIVER_STYLES],
      'img-src': ['data:', 'blob:'],
      'font-src': ['data:'],
    }),
};

/** Only a header can say who may frame a page. */
const framedBy = (policy, ...ancestors) => `${policy}; frame-ancestors ${ancestors.join(' ')}`;

const REFUSED = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'];
const permissions = (...granted) =>
  [
    ...REFUSED.map((feature) => `${feature}=()`),
    ...['clipboard-read', 'clipboard-write'].map((name) => `${name}=${granted.includes(name) ? '(self)' : '()'}`),
  ].join(', ');

/** Names that change with the content. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Excel wants to keep the icons; office.js looks for its parts by fixed names. */
const A_DAY = 'public, max-age=86400';
/** Kept, but asked for each time whether it is still the newest. */
const ASK = 'no-cache';

/**
 * Everywhere; on scripts the policy is that of the workers that they become: those don't take it from their page.
 * Not sent, with reason: X-Frame-Options (knows no list, would shut out Excel on the web), Cross-Origin-Resource-Policy (Excel on the web
 * shows the icons), Cross-Origin-Opener-Policy and -Embedder-Policy (Office's dialogs and its CDN break).
 */
const EVERYWHERE = {
  'Content-Security-Policy': framedBy(
    directives({ ...CLOSED, 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'"], 'connect-src': ["'self'"] }),
    "'none'",
  ),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions(),
  'Strict-Transport-Security': 'max-age=31536000',
  'Cache-Control': ASK,
};

const PANES = ['taskpane.html', 'wordpane.html'];

/** [{ path, headers }], the whole site ('') first. */
const siteHeaders = (officeJs) =>
  [
    { path: '', own: {} },
    ...PANES.map((path) => ({
      path,
      own: {
        'Content-Security-Policy': framedBy(pagePolicy.pane(officeJs), "'self'", ...OFFICE_ON_THE_WEB),
        'Permissions-Policy': permissions('clipboard-write'),
      },
    })),
    { path: 'static/', own: { 'Cache-Control': FOREVER } },
    { path: 'assets/', own: { 'Cache-Control': A_DAY } },
    ...(officeJs === 'self' ? [{ path: 'office-js/', own: { 'Cache-Control': A_DAY } }] : []),
    {
      path: 'workbench/',
      own: {
        'Content-Security-Policy': framedBy(pagePolicy.workbench(), "'none'"),
        'Permissions-Policy': permissions('clipboard-read', 'clipboard-write'),
      },
    },
    { path: 'workbench/static/', own: { 'Cache-Control': FOREVER } },
  ].map(({ path, own }) => ({ path, headers: { ...EVERYWHERE, ...own } }));

module.exports = { pagePolicy, siteHeaders };
