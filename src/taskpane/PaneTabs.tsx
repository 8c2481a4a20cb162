/** The ways between the views of the pane. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, VIEWS, type ViewId } from './paneContext';

const useStyles = makeStyles({
  nav: { display: 'flex', flexWrap: 'wrap', gap: '2px', padding: '0 8px' },
  tab: { flexGrow: 1, minWidth: 'auto', padding: '4px 6px', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

export function PaneTabs({ view, onView }: { readonly view: ViewId; readonly onView: (view: ViewId) => void }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <nav aria-label={strings.viewsLabel} className={styles.nav}>
      {VIEWS.map((one) => (
        <Button
          key={one}
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.tab, one === view && styles.here)}
          aria-current={one === view ? 'page' : undefined}
          onClick={() => onView(one)}
        >
          {strings.views[one]}
        </Button>
      ))}
    </nav>
  );
}
