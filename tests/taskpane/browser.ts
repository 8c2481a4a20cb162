/** What jsdom lacks of a browser. */
import { TextDecoder, TextEncoder } from 'node:util';

export function standInForBrowser(): void {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement): void {
    this.setAttribute('open', '');
  };
  Blob.prototype.arrayBuffer ??= function (this: Blob): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(new Error('unreadable'));
      reader.readAsArrayBuffer(this);
    });
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement): void {
    this.removeAttribute('open');
  };
}
