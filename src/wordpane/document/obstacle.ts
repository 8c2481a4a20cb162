/** A content control as Word writes it in XML -> why its text is better left alone. */
import { InputError } from '../../model/errors';
import { scanStory } from '../../refresh/scanStory';
import type { Story } from '../../refresh/story';
import type { LeftReason } from './documentPort';

function scanned(ooxml: string): Story | undefined {
  const [body] = /<w:document[\s>].*<\/w:document>/s.exec(ooxml) ?? [];
  try {
    return body === undefined ? undefined : scanStory('word/document.xml', body);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** `ooxml`: the flat package that Word gives for a control. What can't be read isn't plain text. */
export function obstacle(ooxml: string, tag: string): LeftReason | undefined {
  const story = scanned(ooxml);
  if (!story) return 'complex';
  // The outer of two with one tag ends last. Word may also give the content without its control.
  const control = story.controls.findLast((one) => one.tag === tag);
  if (control?.bound) return 'bound';
  if (control ? control.tracked : story.runs.some(({ tracked }) => tracked)) return 'tracked';
  const complex = control ? control.complex : story.controls.length > 0 || story.runs.some(({ plain }) => !plain);
  return complex ? 'complex' : undefined;
}
