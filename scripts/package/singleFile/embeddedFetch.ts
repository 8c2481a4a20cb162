/** Stands in for `fetch` where a page is one file: knows the sample workbook, and no network. */
import sample from '../../../assets/samples/876-BC-VP.xlsx';

const NAME = 'sample.xlsx';

/** Of a `data:` address. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function embeddedFetch(name: string): Promise<Response> {
  return Promise.resolve(name === NAME ? new Response(bytesOf(sample)) : Response.error());
}
