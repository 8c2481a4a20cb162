/** A message where something happened, with what can be done about it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement, ReactNode } from 'react';
import { usePane } from '../paneContext';

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** For messages of the engine, which are Vietnamese whatever the pane speaks. */
  readonly lang?: 'vi';
}

export function Notice({ intent, title, children, actions, onDismiss, lang }: NoticeProps): ReactElement {
  const { strings } = usePane();
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody>
        {title && (
          <>
            <MessageBarTitle>{title}</MessageBarTitle>
            <br />
          </>
        )}
        <span lang={lang}>{children}</span>
      </MessageBarBody>
      {(actions || onDismiss) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={strings.close} onClick={onDismiss} />,
          })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
