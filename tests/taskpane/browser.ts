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
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement): void {
    this.removeAttribute('open');
  };
}
