/** A workbook's cell formats as the spreadsheet shows them: fonts, fills, borders, alignment and number formats. */
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import { attribute, decodeXml } from '../opc/xmlGuard';
import { splitXml, type XmlPiece } from '../workbook/xlsx/xmlPieces';

/** By BorderStyleTypes of the spreadsheet. */
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const SIDES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;
const HORIZONTAL: Readonly<Record<string, 1 | 2 | 3 | 4>> = { left: 1, center: 2, centerContinuous: 2, right: 3, justify: 4, distributed: 4 };
const VERTICAL: Readonly<Record<string, 1 | 2 | 3>> = { top: 1, center: 2, justify: 2, distributed: 2, bottom: 3 };
const WRAP = 3;

/** ECMA-376 part 1, 18.8.30; dates as they are written in Vietnam. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Indexed colours 8–63 (ECMA-376 part 1, 18.8.27); 0–7 are the first eight again. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ' +
  '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 ' +
  'FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order of `<color theme="n">`; the scheme itself lists dk1 first. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** Lighter towards white, darker towards black; close to Excel's own, which goes by luminance. */
function tinted(rgb: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, '0');
  };
  return `${channel(0)}${channel(2)}${channel(4)}`;
}

function themeColors(part: string, xml: string): string[] {
  const inside = (piece: XmlPiece | undefined): readonly XmlPiece[] => (piece ? splitXml(part, piece.xml).pieces : []);
  const child = (pieces: readonly XmlPiece[], local: string): XmlPiece | undefined => pieces.find((piece) => piece.local === local);
  const scheme = inside(child(inside(child(splitXml(part, xml).pieces, 'themeElements')), 'clrScheme'));
  return THEME_ORDER.map((name) => {
    const color = inside(child(scheme, name)).find(({ local }) => local !== '');
    return attribute(color?.tag ?? '', 'lastClr') ?? attribute(color?.tag ?? '', 'val') ?? '000000';
  });
}

export interface StyleParts {
  readonly part: string;
  readonly xml: string;
  readonly theme: { readonly part: string; readonly xml: string } | undefined;
}

/** The style of every cellXfs entry, in order. Throws InputError where the XML isn't whole. */
export function readStyles({ part, xml, theme }: StyleParts): IStyleData[] {
  const sections = splitXml(part, xml).pieces;
  const colors = theme ? themeColors(theme.part, theme.xml) : [];
  const children = (piece: XmlPiece | undefined): readonly XmlPiece[] => (piece ? splitXml(part, piece.xml).pieces.filter(({ local }) => local !== '') : []);
  const section = (local: string): readonly XmlPiece[] => children(sections.find((piece) => piece.local === local));

  const color = (piece: XmlPiece | undefined): { rgb: string } | undefined => {
    if (!piece) return undefined;
    const [rgb, themed, indexed] = ['rgb', 'theme', 'indexed'].map((name) => attribute(piece.tag, name));
    const index = Number(indexed ?? 64);
    const base = rgb?.slice(-6) ?? (themed === undefined ? PALETTE[index < 8 ? index : index - 8] : colors[Number(themed)]);
    return base && /^[0-9a-f]{6}$/i.test(base) ? { rgb: `#${tinted(base, Number(attribute(piece.tag, 'tint') ?? 0))}` } : undefined;
  };
  const on = (piece: XmlPiece | undefined): boolean => piece !== undefined && !['0', 'false', 'none'].includes(attribute(piece.tag, 'val') ?? '1');

  const font = (piece: XmlPiece): IStyleData => {
    const parts = children(piece);
    const find = (local: string): XmlPiece | undefined => parts.find((candidate) => candidate.local === local);
    const name = attribute(find('name')?.tag ?? '', 'val');
    const cl = color(find('color'));
    return {
      ...(name ? { ff: decodeXml(name) } : {}),
      fs: Number(attribute(find('sz')?.tag ?? '', 'val') ?? 11),
      ...(on(find('b')) ? { bl: 1 } : {}),
      ...(on(find('i')) ? { it: 1 } : {}),
      ...(on(find('u')) ? { ul: { s: 1 } } : {}),
      ...(on(find('strike')) ? { st: { s: 1 } } : {}),
      ...(cl ? { cl } : {}),
    };
  };
  const fill = (piece: XmlPiece): IStyleData => {
    const pattern = children(piece).find(({ local }) => local === 'patternFill');
    const kind = attribute(pattern?.tag ?? '', 'patternType') ?? 'none';
    if (!pattern || kind === 'none') return {};
    const bg = color(children(pattern).find(({ local }) => local === (kind === 'solid' ? 'fgColor' : 'bgColor')));
    return bg ? { bg } : {};
  };
  const border = (piece: XmlPiece): IStyleData => {
    const lines = children(piece).flatMap((side): [string, IBorderStyleData][] => {
      const key = SIDES[side.local as keyof typeof SIDES];
      const line = LINES[attribute(side.tag, 'style') ?? 'none'];
      return key && line ? [[key, { s: line, cl: color(children(side)[0]) ?? { rgb: '#000000' } }]] : [];
    });
    return lines.length ? { bd: Object.fromEntries(lines) } : {};
  };
  const alignment = (piece: XmlPiece | undefined): IStyleData => {
    if (!piece) return {};
    const [ht, vt] = [HORIZONTAL[attribute(piece.tag, 'horizontal') ?? ''], VERTICAL[attribute(piece.tag, 'vertical') ?? '']];
    const rotation = Number(attribute(piece.tag, 'textRotation') ?? 0);
    return {
      ...(ht ? { ht } : {}),
      ...(vt ? { vt } : {}),
      ...(['1', 'true'].includes(attribute(piece.tag, 'wrapText') ?? '') ? { tb: WRAP } : {}),
      // 1–90 turns up, 91–180 down (18.8.1); 255 stacks the letters.
      ...(rotation > 0 && rotation <= 180 ? { tr: { a: rotation <= 90 ? -rotation : rotation - 90 } } : rotation === 255 ? { tr: { a: 0, v: 1 } } : {}),
    };
  };

  const codes = new Map(section('numFmts').map(({ tag }) => [Number(attribute(tag, 'numFmtId')), decodeXml(attribute(tag, 'formatCode') ?? '')]));
  const [fonts, fills, borders] = [section('fonts').map(font), section('fills').map(fill), section('borders').map(border)];
  return section('cellXfs').map((xf): IStyleData => {
    const id = (name: string): number => Number(attribute(xf.tag, name) ?? 0);
    const pattern = codes.get(id('numFmtId')) ?? BUILT_IN[id('numFmtId')];
    return {
      ...fonts[id('fontId')],
      ...fills[id('fillId')],
      ...borders[id('borderId')],
      ...alignment(children(xf).find(({ local }) => local === 'alignment')),
      ...(pattern && !/^general$/i.test(pattern) ? { n: { pattern } } : {}),
    };
  });
}
