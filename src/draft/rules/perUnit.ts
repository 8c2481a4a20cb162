/** Averages whose unit says how they are made: "62,5 tạ/ha" beside hectares and tonnes, "bình quân 12,5 triệu đồng/hộ". */
import type { Certainty, Claim } from '../claim';
import { sentenceMentions, type ClaimRule } from '../context';
import type { QuantityRole } from '../../locale/lexicon';
import { findUnit } from '../../locale/unit';
import type { Mention } from '../mention';
import { hasMark, hasPhrase } from '../phrases';
import { isRate } from '../quantity';
import { makeReading, ratioFormula } from '../reading';
import { isPart } from '../partList';
import { divide, rational } from '../../model/rational';

/** Mentions between two semicolons: one place's figures in "An Phú 200 ha, 62,5 tạ/ha, 1.250 tấn; …". */
function segmentOf(mentions: readonly Mention[], at: Mention): readonly Mention[] {
  const place = mentions.indexOf(at);
  let first = place;
  let last = place;
  while (first > 0 && !hasMark(mentions[first]?.gap ?? [], ';')) first -= 1;
  while (last + 1 < mentions.length && !hasMark(mentions[last + 1]?.gap ?? [], ';')) last += 1;
  return mentions.slice(first, last + 1);
}

/** A change, last year's average or a planned one is made of other figures. */
const NOT_REACHED: ReadonlySet<QuantityRole | undefined> = new Set<QuantityRole>(['up', 'down', 'old', 'plan']);

export const perUnitRule: ClaimRule = (context) =>
  context.mentions.flatMap((average): Claim[] => {
    const { measure } = average;
    if (!measure?.per || isRate(average) || NOT_REACHED.has(average.role) || average.bound === 'limit') return [];
    const segment = segmentOf(sentenceMentions(context, average.sentence), average).filter(isPart);
    const below = findUnit(measure.per);
    const tops = segment.filter(
      (mention) => mention.measure && !mention.measure.per && mention.measure.dimension === measure.dimension && measure.dimension !== undefined,
    );
    const bottoms = segment.filter((mention) =>
      below ? mention.measure?.dimension === below.dimension && !mention.measure.per : mention.noun[0] === measure.per,
    );
    if (tops.length * bottoms.length > 9) return [];
    const yieldOf = measure.dimension === 'mass' && below?.dimension === 'area';
    const alone = tops.length === 1 && bottoms.length === 1;
    const certainty: Certainty = alone && (yieldOf || hasPhrase(average.gap, 'bình quân')) ? 'certain' : 'possible';
    const perScale = below?.scale ?? rational(1n);
    const readings = tops.flatMap((top) =>
      bottoms.flatMap((bottom) => {
        const formula = (values: Parameters<typeof ratioFormula>[0]) => {
          const ratio = ratioFormula(values);
          return ratio && divide(ratio, divide(rational(1n), perScale));
        };
        const words = [top, bottom].map(({ text, measure: own, noun }) => `${text} ${own?.name ?? noun[0] ?? ''}`.trim());
        return makeReading([top, bottom], formula, words.join(' / '), certainty) ?? [];
      }),
    );
    return [{ kind: 'ratio', claimed: average, claimedText: average.text, readings, reason: undefined }];
  });
