/** What is left: "164 nội dung, 09 nội dung xin rút, còn 155 nội dung"; "chỉ tiêu 6.800 căn, đã hoàn thành 1.942 căn, còn phải hoàn thành 4.858 căn". */
import { absolute, compare, multiply, rational, subtract } from '../../model/rational';
import type { Certainty, Claim } from '../claim';
import type { DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase, hasPhrase } from '../phrases';
import { isRate } from '../quantity';
import { differenceFormula, makeReading } from '../reading';
import { baseValue, likeness } from '../sameThing';

/** `reason` is said where the certainty isn't enough to call it wrong. */
export function remainder(claimed: Mention, whole: Mention, taken: Mention, certainty: Certainty, reason?: string): Claim | undefined {
  const reading = makeReading([whole, taken], differenceFormula, `${whole.text} - ${taken.text}`, certainty);
  return reading ? { kind: 'sum', claimed, claimedText: claimed.text, readings: [reading], reason } : undefined;
}

const WITHDRAWN = ['xin rút', 'rút khỏi', 'xin thôi', 'thôi thực hiện', 'dừng thực hiện', 'không thực hiện', 'bị hủy', 'bãi bỏ'];
const ENDS = new Set([',', ';', '.', ')', ':']);
const MOST = rational(4n, 5n);
const FEW = rational(1n, 50n);
const UNEXPLAINED = 'số còn lại không bằng tổng số trừ phần đã làm, nên cần xem lại ba số này';

const isCount = (mention: Mention): boolean =>
  !isRate(mention) && !mention.time && mention.bound === undefined && !mention.measure?.per && mention.bracket === 0;

/** Nothing narrows what is left: "còn 12 nội dung chưa trình" are others. */
const isAllThatIsLeft = ({ gap, noun, tail }: Mention): boolean => gap.at(-1) === 'còn' && (tail.length <= noun.length || ENDS.has(tail[noun.length] ?? ''));

function afterWithdrawal(left: Mention, whole: Mention, taken: Mention): Claim | undefined {
  const meant = isAllThatIsLeft(left) && hasAnyPhrase(taken.tail.slice(0, 8), WITHDRAWN) && whole.sentence === left.sentence;
  return meant && compare(left.value, multiply(whole.value, MOST)) > 0 ? remainder(left, whole, taken, 'certain') : undefined;
}

/** "đã hoàn thành …, còn phải hoàn thành …": of the same work. */
function stillToDo(left: Mention, whole: Mention, done: Mention): Claim | undefined {
  const at = left.gap.findLastIndex((word, i) => word === 'còn' && left.gap[i + 1] === 'phải');
  const verb = at < 0 ? '' : left.gap.slice(at + 2).join(' ');
  return verb !== '' && hasPhrase(done.gap, `đã ${verb}`) ? remainder(left, whole, done, 'likely', UNEXPLAINED) : undefined;
}

const RECEIVED = ['tiếp nhận', 'phải giải quyết', 'phải xử lý'];

/** "Tiếp nhận …. Đã giải quyết …. Đang giải quyết …": what was taken over from before may stand elsewhere, so this never proves a slip. */
function inHand(left: Mention, whole: Mention, done: Mention): Claim | undefined {
  const meant = ['giải quyết', 'xử lý'].some(
    (verb) => hasAnyPhrase(left.label, [`đang ${verb}`, `chưa ${verb}`]) && hasPhrase(done.label, `đã ${verb}`) && hasAnyPhrase(whole.gap, RECEIVED),
  );
  const off = absolute(subtract(subtract(baseValue(whole), baseValue(done)), baseValue(left)));
  return meant && compare(off, multiply(baseValue(whole), FEW)) <= 0 ? remainder(left, whole, done, 'possible', UNEXPLAINED) : undefined;
}

/** Of the counts of one thing before it in its paragraph: the last two, or the first that is said to be done and the one before that. */
export function remainderClaim(context: DraftContext, left: Mention): Claim | undefined {
  if (!isCount(left)) return undefined;
  const before = context.mentions
    .slice(Math.max(0, left.index - 8), left.index)
    .filter((mention) => mention.paragraph === left.paragraph && isCount(mention) && likeness(mention, left) === 'same');
  const [last, taken] = before.slice(-2);
  const at = before.findIndex(({ gap }) => gap.includes('đã'));
  const [whole, done] = at > 0 ? before.slice(at - 1) : [];
  // A part of a list that goes before is no whole of this.
  if (whole && done && compare(baseValue(whole), baseValue(done)) < 0) return undefined;
  const withdrawn = last && taken && afterWithdrawal(left, last, taken);
  return withdrawn ?? (whole && done && (stillToDo(left, whole, done) ?? inHand(left, whole, done)));
}
