/** Questions answered by key: each answer meets its own question, or none. */
import fc from 'fast-check';
import { planByKeys, type KeyedPlan } from '../../src/collect/keyedAnswers';
import { groupLine, questionLine } from '../../src/collect/questionLine';
import { KEY_LENGTH, questionKey } from '../../src/collect/questionKey';
import { readCollection } from '../../src/collect/readCollection';
import type { SentFile } from '../../src/collect/sentFile';
import { InputError } from '../../src/model/errors';
import type { BookParts } from '../support/workbook';
import { PARTS, asked, file, sheet, workbook, written } from './support';

const parts: BookParts = {
  figures: {
    ...PARTS.figures,
    STC: [
      ['THU', 'Thu ngân sách', 'triệu đồng', 900],
      ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ', 40],
    ],
  },
};
const second = file('STC 2.xlsx', sheet([['Mã', 'Kỳ này'], ['THU', 905], ['HO_SO', 41], ['CA', 3]])); // prettier-ignore
const nobody = file('a.xlsx', sheet([['Mã', 'Kỳ này'], ['CA', 'không']])); // prettier-ignore

const plan = (said: Readonly<Record<string, string>> = {}, files: readonly SentFile[] = [second], more: BookParts = {}): KeyedPlan =>
  planByKeys(readCollection(workbook({ ...parts, ...more })), files, new Map(Object.entries(said)), {});
const keysOf = ({ plan: { problems }, keys }: KeyedPlan, kind: string): string[] =>
  problems.filter((problem) => problem.kind === kind).map(({ id }) => keys.get(id) ?? '');

test('a choice by its number, or by its name', () => {
  const [hoSo = '', thu = ''] = keysOf(plan(), 'present');
  expect(written(plan({ [hoSo]: '1', [thu]: '2' }).plan)).toEqual(['STC!D3 = 41']);
  expect(written(plan({ [thu]: 'TAKE' }).plan)).toEqual(['STC!D2 = 905']);
  const [row = ''] = keysOf(plan(), 'no-row');
  expect(plan({ [row]: '1' }).plan.growth).toMatchObject([{ table: 'SL_STC' }]);
});

test('all alike at once, one of them otherwise', () => {
  const listed = plan();
  const [group] = listed.groups;
  expect(listed.groups.map(({ kind, ids }) => [kind, ids.length])).toEqual([['present', 2]]);
  expect(written(plan({ [group?.key ?? '']: '1' }).plan)).toEqual(['STC!D2 = 905', 'STC!D3 = 41']);
  const [hoSo = ''] = keysOf(listed, 'present');
  const made = plan({ [group?.key ?? '']: '1', [hoSo]: '2' });
  expect([written(made.plan), asked(made.plan)]).toEqual([['STC!D2 = 905'], ['no-row: 3']]);
});

test('two editions of one file are one choice for all their differences', () => {
  const first = file('SYT 1.xlsx', sheet([['Mã', 'Kỳ này'], ['CA', 7], ['HO_SO', 8]])); // prettier-ignore
  const later = file('SYT 2.xlsx', sheet([['Mã', 'Kỳ này'], ['CA', 9], ['HO_SO', 10]])); // prettier-ignore
  const [group] = plan({}, [first, later]).groups;
  expect(written(plan({ [group?.key ?? '']: '2' }, [first, later]).plan)).toEqual(['SYT!D2 = 9', 'SYT!D3 = 10']);
});

test('an answer may raise the next question, which is answered in the same breath', () => {
  const [who = ''] = keysOf(plan({}, [nobody]), 'unknown-department');
  const next = plan({ [who]: 'SYT' }, [nobody]);
  const [zero = ''] = keysOf(next, 'not-a-number');
  expect(asked(next.plan)).toEqual(['not-a-number: không']);
  expect(written(plan({ [zero]: '1', [who]: 'syt' }, [nobody]).plan)).toEqual(['SYT!D2 = 0']);
  expect(() => plan({ [zero]: '1' }, [nobody])).toThrow(`không có câu hỏi nào mang mã ${zero}`);
});

test('what else is sent, or stands in the workbook, or another period, makes it another question', () => {
  const [, thu = ''] = keysOf(plan(), 'present');
  const stale =
    (files: readonly SentFile[], more: BookParts = {}) =>
    () =>
      plan({ [thu]: '1' }, files, more);
  const other = file('STC 2.xlsx', sheet([['Mã', 'Kỳ này'], ['THU', 906], ['HO_SO', 41], ['CA', 3]])); // prettier-ignore
  expect(stale([second])).not.toThrow();
  expect(stale([other])).toThrow(`không có câu hỏi nào mang mã ${thu}`);
  expect(stale([{ ...second, name: 'STC 3.xlsx' }])).toThrow(InputError);
  expect(stale([second], { figures: { ...parts.figures, STC: [['THU', 'Thu ngân sách', 'triệu đồng', 901]] } })).toThrow(InputError);
  expect(stale([second], { info: [['Kỳ báo cáo', '05/2022']] })).toThrow(InputError);
});

test('a choice that isn’t there is named with those that are', () => {
  const [, thu = ''] = keysOf(plan(), 'present');
  for (const said of ['0', '3', '1.5', 'có'])
    expect(() => plan({ [thu]: said })).toThrow(
      /STC 2\.xlsx.*THU.*không có cách trả lời “.+”; ghi một trong 1 \(Ghi 905 thay cho 900\), 2 \(Để ngoài, không ghi\)\.$/,
    );
});

test('each question says how to answer it', () => {
  const { plan: made, keys, groups } = plan({}, [second, { ...nobody, fault: 'tệp hỏng.', sheets: [] }]);
  const lines = made.problems.map((problem) => questionLine(problem, keys.get(problem.id) ?? ''));
  const [hoSo = ''] = made.problems.filter(({ kind }) => kind === 'present').map(({ id }) => keys.get(id));
  expect(lines).toContain(
    `- [${hoSo}] ô đã có số khác: STC 2.xlsx: Sở Tài chính, HO_SO, cột Kỳ này: ô STC!D3 đã có 40, tệp gửi 41. Chưa ghi: 41 (Sheet1!B3). Trả lời: --answer ${hoSo}=1 (Ghi 41 thay cho 40) hoặc 2 (Để ngoài, không ghi).`,
  );
  expect(lines.find((line) => line.includes('tệp hỏng'))).toMatch(/Sửa rồi nhập lại, hoặc bỏ qua: --answer [a-z]{6}=1 \(Để ngoài, không ghi\)\.$/);
  expect(groups.map(groupLine)[0]).toMatch(/^- 2 câu “ô đã có số khác” của STC 2\.xlsx: --answer [a-z]{6}=SỐ/);
  const chosen = plan({ [hoSo]: '1' });
  const settled = chosen.plan.problems.find(({ id }) => chosen.keys.get(id) === hoSo);
  expect(settled && questionLine(settled, hoSo)).toContain(`Đang chọn: Ghi 41 thay cho 40; nếu không phải: --answer ${hoSo}=2`);
});

test('remarks aren’t listed as figures', () => {
  const { plan: made, keys } = plan({}, [file('SXD.xlsx', sheet([['Mã', 'Kỳ này', 'Ghi chú'], ['CA', 7, 'còn 2 ca nghi ngờ']]))]); // prettier-ignore
  const [problem] = made.problems;
  expect(problem && questionLine(problem, keys.get(problem.id) ?? '')).toContain('Chưa ghi: 7 (Sheet1!B2). Chữ chưa ghi: “còn 2 ca nghi ngờ” (Sheet1!C2).');
});

test('whatever is written after --answer is taken by its own question, or refused in one sentence', () => {
  const [hoSo = '', thu = ''] = keysOf(plan(), 'present');
  const key = fc.oneof(fc.constantFrom(hoSo, thu), fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{6}$/), fc.string());
  const choice = fc.oneof(fc.constantFrom('1', '2', '3', 'take', 'leave', '__proto__', 'NaN', '-1'), fc.string());
  fc.assert(
    fc.property(fc.dictionary(key, choice, { maxKeys: 3 }), (said) => {
      try {
        const made = written(plan(said).plan);
        expect(Object.keys(said).every((one) => one === hoSo || one === thu)).toBe(true);
        expect(made.includes('STC!D2 = 905')).toBe(/^(?:1|take)$/i.test((said[thu] ?? '').trim()) || Number(said[thu]) === 1);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.message).toMatch(/^--answer /);
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});

test('a key that is taken is made longer', () => {
  const short = questionKey('a', new Set());
  expect([short.length, questionKey('a', new Set([short]))]).toEqual([KEY_LENGTH, expect.stringMatching(new RegExp(`^${short}[a-z]{6}$`))]);
});
