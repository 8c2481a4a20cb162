/** All targets, cheap ones first. */
import type { Target } from './target';
import { cells } from './targets/cells';
import { csv } from './targets/csv';
import { docx } from './targets/docx';
import { drafts } from './targets/drafts';
import { html } from './targets/html';
import { numbers } from './targets/numbers';
import { rules } from './targets/rules';
import { shapes } from './targets/shapes';
import { templates } from './targets/templates';
import { xlsx } from './targets/xlsx';

export const TARGETS: readonly Target[] = [numbers, rules, csv, html, drafts, templates, cells, xlsx, docx, shapes];
