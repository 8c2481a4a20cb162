/** Input that can't be worked with at all; anything less is a Finding. The message is one Vietnamese sentence for the clerk. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}

/** Wrong template text: `cell` is its place, `row` the sheet's row, `column` the 1-based character in that cell. */
export class TemplateError extends InputError {
  override readonly name = 'TemplateError';
  constructor(
    message: string,
    readonly cell: string,
    readonly row: number,
    readonly column: number,
  ) {
    super(`Ô ${cell}, dòng ${row}, cột ${column}: ${message}`);
  }
}
