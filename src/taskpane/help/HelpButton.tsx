/** The question mark in the pane's head; the help behind it is loaded when it is first asked for. */
import { Button } from '@fluentui/react-components';
import { QuestionRegular } from '@fluentui/react-icons/svg/question';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { CrashGuard } from '../parts/CrashGuard';
import { HELP_LABEL } from '../strings/helpLabel';
import { useWords } from '../useWords';

const LazyHelp = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));

export function HelpButton(): ReactElement {
  const label = useWords(HELP_LABEL);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" appearance="subtle" icon={<QuestionRegular />} aria-label={label} title={label} onClick={() => setOpen(true)} />
      {open && (
        <CrashGuard>
          <Suspense>
            <LazyHelp onClose={() => setOpen(false)} />
          </Suspense>
        </CrashGuard>
      )}
    </>
  );
}
