/** Text from before Unicode: TCVN3 (.VnTime) and VNI letters, read as Windows-1252, back into Vietnamese. */

/** TCVN 5712:1993 (VN3), bytes as Windows-1252 shows them; capitals with marks are a matter of the font there. */
const TCVN3_FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§';
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';
const TCVN3: ReadonlyMap<string, string> = new Map([...TCVN3_FROM].map((char, at) => [char, [...TCVN3_TO][at] ?? char]));

/** VNI writes the mark after its vowel; columns: grave, acute, hook, tilde, dot. Bare letters last: "öôø" is ö and ôø. */
const VNI_ROWS: readonly (readonly [to: string, from: string])[] = [
  ['àáảãạ', 'aø aù aû aõ aï'],
  ['âầấẩẫậ', 'aâ aà aá aå aã aä'],
  ['ăằắẳẵặ', 'aê aè aé aú aü aë'],
  ['èéẻẽẹ', 'eø eù eû eõ eï'],
  ['êềếểễệ', 'eâ eà eá eå eã eä'],
  ['òóỏõọ', 'oø où oû oõ oï'],
  ['ôồốổỗộ', 'oâ oà oá oå oã oä'],
  ['ờớởỡợ', 'ôø ôù ôû ôõ ôï'],
  ['ùúủũụ', 'uø uù uû uõ uï'],
  ['ừứửữự', 'öø öù öû öõ öï'],
  ['ỳýỷỹ', 'yø yù yû yõ'],
  ['ìíỉĩịỵơưđ', 'ì í æ ó ò î ô ö ñ'],
];
const VNI: ReadonlyMap<string, string> = new Map(
  VNI_ROWS.flatMap(([to, from]) =>
    from.split(' ').flatMap((typed, at): [string, string][] => {
      const letter = [...to][at] ?? '';
      const [base = '', mark = ''] = typed;
      const capital = letter.toUpperCase();
      return [
        [typed, letter],
        [`${base.toUpperCase()}${mark}`, capital],
        [typed.toUpperCase(), capital],
      ];
    }),
  ),
);

const fromTcvn3 = (text: string): string => text.replace(/[^\u0000-\u007f]/g, (char) => TCVN3.get(char) ?? char).normalize('NFC');
const VNI_LETTER = new RegExp([...VNI.keys()].join('|'), 'g');
const fromVni = (text: string): string => text.replace(VNI_LETTER, (typed) => VNI.get(typed) ?? typed).normalize('NFC');

const NUCLEI = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu yê yêu iu oa oă oe oai oay oao oeo oi ôi ơi oo ' +
    'ua uâ uây uê uô uơ uôi ui uy uya uyê uyu ưa ươ ươi ươu ưi ưu'
  ).split(' '),
);
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]+)(?:ch|ng|nh|[cmnpt])?$/;
/** Grave, acute, hook, tilde, dot below. */
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;

const MARKED_CONSONANT = /[bcdfghjklmnpqrstvwxzđ][\u0300\u0301\u0309\u0303\u0323]/i;

function isSyllable(word: string): boolean {
  if (MARKED_CONSONANT.test(word.normalize('NFD'))) return false;
  const bare = word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  const nucleus = SYLLABLE.exec(bare)?.[1] ?? '';
  return NUCLEI.has(nucleus) && (word.normalize('NFD').match(TONES) ?? []).length <= 1;
}

/** The currency's sign has the byte of TCVN3's "ỵ", so that an amount written with it counts as a word. */
const AMOUNT_IN_DONG = /\d\s?₫(?!\p{L})/gu;

/** How much the words with letters beyond ASCII read as Vietnamese: each counts for or against; so do amounts with "₫". */
export function vietnameseScore(text: string): number {
  let score = text.match(AMOUNT_IN_DONG)?.length ?? 0;
  for (const word of text.normalize('NFC').split(/[\s\d.,;:!?()[\]{}"'“”‘’/\\%+=*<>_–—₫-]+/)) {
    if (!/[^\u0000-\u007f]/.test(word)) continue;
    score += isSyllable(word) ? 1 : -1;
  }
  return score;
}

/** `text` in Unicode where it reads as Vietnamese only in TCVN3 or VNI; anything else as it is. */
export function decodeLegacy(text: string): string {
  // Letters that only Unicode has.
  if (!/[^\u0000-\u007f]/.test(text) || /[ĂăĐđƠơƯư\u0300-\u036f\u1ea0-\u1ef9]/.test(text)) return text;
  let best = { text, score: vietnameseScore(text) };
  for (const candidate of [fromTcvn3(text), fromVni(text)]) {
    const score = vietnameseScore(candidate);
    if (score > best.score) best = { text: candidate, score };
  }
  return best.text;
}
