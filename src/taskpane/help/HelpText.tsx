/** A sentence of the help: `**…**` is strong, and what stands between backticks is something to type. */
import type { ReactElement } from 'react';

export function HelpText({ text }: { readonly text: string }): ReactElement {
  const parts = text.split(/(\*\*[^*]+\*\*|`[^`]+`)/);
  return (
    <>
      {parts.map((part, at) => {
        if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>;
        return part.startsWith('`') ? <code key={at}>{part.slice(1, -1)}</code> : part;
      })}
    </>
  );
}
