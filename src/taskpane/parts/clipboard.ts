/** Puts both flavours on the clipboard: first by the synchronous command, the only way that pane frames of Excel on the web allow. */
import type { Clipping, CopyOutcome } from '../services';

export function fillClipboard(event: ClipboardEvent, { html, text }: Clipping): boolean {
  if (!event.clipboardData) return false;
  if (html !== undefined) event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}

function copyByCommand(clipping: Clipping): boolean {
  let filled = false;
  const listener = (event: ClipboardEvent): void => {
    filled = fillClipboard(event, clipping);
  };
  document.addEventListener('copy', listener, { capture: true });
  try {
    return document.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', listener, { capture: true });
  }
}

/** Safari copies only where something is selected. */
function withSelection<T>(use: () => T): T {
  const selection = window.getSelection();
  const anchor = document.createElement('span');
  anchor.textContent = '\u00a0';
  anchor.setAttribute('aria-hidden', 'true');
  anchor.style.cssText = 'position:fixed;top:0;left:0;opacity:0;user-select:text;-webkit-user-select:text';
  document.body.append(anchor);
  selection?.selectAllChildren(anchor);
  try {
    return use();
  } finally {
    selection?.removeAllRanges();
    anchor.remove();
  }
}

async function copyByApi({ html, text }: Clipping): Promise<CopyOutcome> {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
      return 'exact';
    }
    const flavours = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
    return 'rewritten';
  } catch {
    return 'refused';
  }
}

/** Call it inside the click, or the command is refused. */
export function copyToClipboard(clipping: Clipping): CopyOutcome | Promise<CopyOutcome> {
  return copyByCommand(clipping) || withSelection(() => copyByCommand(clipping)) ? 'exact' : copyByApi(clipping);
}
