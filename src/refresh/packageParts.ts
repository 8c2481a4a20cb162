/** New parts of a package: each with its content type and the relationship that leads to it. */
import { InputError } from '../model/errors';
import { relationshipsPart } from '../opc/relationships';
import { XML_DECLARATION } from '../opc/escape';
import { CUSTOM_XML_PROPERTIES, CUSTOM_XML_RELATIONSHIPS } from '../renderers/docx/parts';
import type { Docx } from './openDocx';

const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const CONTENT_TYPES = '[Content_Types].xml';

export interface AddedPart {
  readonly part: string;
  /** Id of the relationship that leads to it. */
  readonly id: string;
}

export interface PackageParts {
  /** Changed and new parts. */
  readonly changes: ReadonlyMap<string, string>;
  set(part: string, xml: string): void;
  /** Adds a part beside the body, related to it; `base` is its name without number and extension. */
  add(base: string, type: string, contentType: string, xml: string): AddedPart;
  /** Adds the part that remembers the figures. */
  addStore(xml: string): void;
}

function inRoot(part: string, xml: string, root: string, element: string): string {
  const end = new RegExp(`</((?:\\w+:)?)${root}>\\s*$`).exec(xml);
  if (!end) throw new InputError(`phần ${part} của tệp mẫu bị hỏng. Mở tệp bằng Word, lưu lại rồi thử lại.`);
  return xml.slice(0, end.index) + element.replace('<', `<${end[1] ?? ''}`) + xml.slice(end.index);
}

export function packageParts(docx: Docx): PackageParts {
  const changes = new Map<string, string>();
  const text = (part: string): string => changes.get(part) ?? docx.text(part);
  const free = (base: string): string => {
    for (let number = 1; ; number += 1) {
      const name = `${base}${number}.xml`;
      if (!docx.zip.entry(name) && !changes.has(name)) return name;
    }
  };
  const addType = (part: string, contentType: string): void => {
    changes.set(CONTENT_TYPES, inRoot(CONTENT_TYPES, text(CONTENT_TYPES), 'Types', `<Override PartName="/${part}" ContentType="${contentType}"/>`));
  };
  const add: PackageParts['add'] = (base, type, contentType, xml) => {
    const name = free(base);
    const rels = relationshipsPart(docx.main);
    const known = docx.zip.entry(rels) || changes.has(rels) ? text(rels) : RELATIONSHIPS;
    let id = 1;
    while (known.includes(`"rIdChotSo${id}"`)) id += 1;
    changes.set(rels, inRoot(rels, known, 'Relationships', `<Relationship Id="rIdChotSo${id}" Type="${OFFICE_RELATION}${type}" Target="/${name}"/>`));
    changes.set(name, xml);
    addType(name, contentType);
    return { part: name, id: `rIdChotSo${id}` };
  };
  return {
    changes,
    set: (part, xml) => changes.set(part, xml),
    add,
    addStore(xml) {
      const { part: store } = add('customXml/item', 'customXml', 'application/xml', xml);
      const properties = store.replace('item', 'itemProps');
      changes.set(properties, CUSTOM_XML_PROPERTIES);
      changes.set(relationshipsPart(store), CUSTOM_XML_RELATIONSHIPS.replace('itemProps1.xml', properties.replace('customXml/', '')));
      addType(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    },
  };
}
