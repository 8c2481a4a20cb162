/** The words of this view in the language of the pane. */
import { usePane } from '../paneContext';
import { COLLECT_STRINGS, type CollectStrings } from '../strings/collect';

export const useCollectStrings = (): CollectStrings => COLLECT_STRINGS[usePane().language];
