/** The words of this view in the language of the pane. */
import { COLLECT_STRINGS, type CollectStrings } from '../strings/collect';
import { useWords } from '../useWords';

export const useCollectStrings = (): CollectStrings => useWords(COLLECT_STRINGS);
