/** Hands a file to the browser's downloads. */
import type { SavedFile } from '../services';

/** Some web views fetch the address after the click. */
const REVOKE_AFTER_MS = 60_000;

export function downloadFile({ name, type, bytes }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
