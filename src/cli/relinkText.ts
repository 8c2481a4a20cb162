/** A relinking in words and as JSON: what is sure, what differs from the workbook, what people must look up. */
import { needsRefresh, type RelinkPlace, type RelinkPlan, type SureMatch, type UnsureMatch } from '../refresh/relink/planRelink';

const SHOWN = 60;

const sentence = ({ before, text, after }: RelinkPlace): string => `“${before}[${text}]${after}”`;

const listed = (title: string, lines: readonly string[]): string[] => {
  if (!lines.length) return [];
  const more = lines.length > SHOWN ? [`- và ${lines.length - SHOWN} dòng nữa; xem đủ bằng --json.`] : [];
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, SHOWN), ...more];
};

const unsureLine = ({ figure, places }: UnsureMatch): string =>
  `- ${figure.name} (sổ: ${figure.text}): ${places.length ? `có thể ở ${places.map(sentence).join('; ')}` : 'không thấy trong văn bản'}`;

export function describeRelink({ sure, unsure, linked }: RelinkPlan, outcome: string): string {
  const differs = sure.filter(needsRefresh);
  return [
    `Gắn lại được ${sure.length} số liệu${linked ? `, ${linked} số đã gắn từ trước` : ''}; còn ${unsure.length} số không chắc.`,
    ...listed(
      'Đã gắn nhưng khác sổ; chạy refresh trên tệp mới để làm mới',
      differs.map((match) => `- ${match.figure.name}: ${sentence(match)} – sổ: ${match.figure.text}`),
    ),
    ...listed('Không chắc nên không gắn; xem lại trong Word', unsure.map(unsureLine)),
    '',
    outcome,
    '',
  ].join('\n');
}

const placeJson = ({ text, before, after }: RelinkPlace): object => ({ text, before, after });

export const relinkJson = ({ sure, unsure, linked }: RelinkPlan): object => ({
  linked,
  sure: sure.map((match: SureMatch) => ({ key: match.figure.key, label: match.figure.name, new: match.figure.text, ...placeJson(match) })),
  unsure: unsure.map(({ figure, places }) => ({ key: figure.key, label: figure.name, new: figure.text, places: places.map(placeJson) })),
});
