/** To be imported before the sources: some of them need a browser's globals as they load. */
import { standInForBrowser } from '../taskpane/browser';

standInForBrowser();
HTMLElement.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;
HTMLCanvasElement.prototype.getContext = () => null;
