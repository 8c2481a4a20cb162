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
    super(`Ô ${cell} (dòng ${row} của trang), chữ trong ô, cột ${column}: ${message}`);
  }
}

/** What went wrong, in its own words, whatever was thrown. */
export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Puts the file's name before a message that is about the file; bugs pass through. */
export function withFileName<T>(name: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${name}: ${error.message}`) : error;
  }
}
