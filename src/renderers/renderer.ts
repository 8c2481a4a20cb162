/** What an output is: a plain object that turns the compiled report into text, bytes or a sheet. */
import type { ReportDocument } from '../model/document';
import type { Finding } from '../model/finding';
import type { WrittenSheet } from '../model/writtenSheet';

export interface RenderInput {
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
}

interface RendererBase {
  readonly id: string;
  /** What a user calls it. */
  readonly label: string;
}

/** A file of its own; the command line has an option named after its id. */
export interface FileRenderer extends RendererBase {
  readonly kind: 'file';
  readonly extension: string;
  render(input: RenderInput): string | Uint8Array;
}

/** A sheet in the workbook. */
export interface SheetRenderer extends RendererBase {
  readonly kind: 'sheet';
  render(input: RenderInput): WrittenSheet;
}

export type Renderer = FileRenderer | SheetRenderer;
