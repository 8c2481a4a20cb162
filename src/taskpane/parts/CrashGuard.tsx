/** A bug in the pane, told in the pane: nothing is worse beside a workbook than a page gone white. */
import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { messageOf, PaneContext, type Pane } from '../paneContext';

interface CrashGuardProps {
  readonly children: ReactNode;
}

export class CrashGuard extends Component<CrashGuardProps, { readonly error?: unknown; readonly crashed: boolean }> {
  static override contextType = PaneContext;
  override state = { crashed: false, error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown; crashed: boolean } {
    return { error, crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { strings } = this.context as Pane;
    return (
      <Notice intent="error" title={strings.readFailed} onDismiss={() => this.setState({ crashed: false, error: undefined })}>
        {messageOf(this.state.error, strings)}
      </Notice>
    );
  }
}
