/** Relationship parts of a package: which part points to which, by id and type. */
import { attribute, decodeXml, guardXml, tagName } from './xmlGuard';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address, the same in transitional and strict files: worksheet, table, styles. */
  readonly type: string;
  /** Part name from the package's root, without a leading slash; as it stands where the target is outside the package. */
  readonly target: string;
  readonly external: boolean;
}

export const relationshipsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Reads the relationships of part `source` (empty for the package itself) from their XML. */
export function readRelationships(source: string, xml: string): Relationship[] {
  const found: Relationship[] = [];
  guardXml(relationshipsPart(source), xml, (tag) => {
    if (!/(^|:)Relationship$/.test(tagName(tag))) return;
    const target = decodeXml(attribute(tag, 'Target') ?? '');
    const external = attribute(tag, 'TargetMode') === 'External';
    found.push({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').pop() ?? '',
      target: external ? target : resolve(source, target),
      external,
    });
  });
  return found;
}
