/** Every part of a .docx that holds text, the body first. */
import type { Docx } from './openDocx';
import { scanStory } from './scanStory';
import type { Story } from './story';

const TYPES = ['footnotes', 'endnotes', 'header', 'footer'] as const;

/** Throws InputError where a part is damaged. */
export const readStories = (docx: Docx): Story[] => [docx.main, ...TYPES.flatMap((type) => docx.related(type))].map((part) => scanStory(part, docx.text(part)));
