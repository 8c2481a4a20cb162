/** Answers go where the number stands alone in the prose, and nowhere else. */
import { answerQuestions, canAnswer } from '../../src/learn/answerQuestions';
import type { LearntQuestion } from '../../src/learn/learntTemplate';

const question = (row: number, text: string): LearntQuestion => ({ row, text, before: '', after: '', reason: '', choices: [] });
const rows = [{ kind: 'đoạn', code: '', content: 'Có {{ A | cộng: 62 }} việc, 62 việc mới, 1.625 hồ sơ.' }];

test('the number beside a figure is replaced, not the one inside it or inside another number', () => {
  const asked = question(1, '62');
  expect(canAnswer(rows, asked)).toBe(true);
  expect(answerQuestions(rows, new Map([[asked, 'B']]))[0]?.content).toBe('Có {{ A | cộng: 62 }} việc, {{ B }} việc mới, 1.625 hồ sơ.');
});

test('a number that stands there twice, or not at all, is left alone', () => {
  const twice = [{ kind: 'đoạn', code: '', content: '62 và 62.' }];
  expect(canAnswer(twice, question(1, '62'))).toBe(false);
  expect(answerQuestions(twice, new Map([[question(1, '62'), 'B']]))).toEqual(twice);
  expect(canAnswer(rows, question(1, '625'))).toBe(false);
  expect(canAnswer(rows, question(7, '62'))).toBe(false);
});
