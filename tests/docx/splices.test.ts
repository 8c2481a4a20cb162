import fc from 'fast-check';
import { applySplices } from '../../src/docx/splices';

test('replacements go in at once, insertions at one place in their order', () => {
  const splices = [
    { start: 4, end: 6, text: 'YY' },
    { start: 2, end: 2, text: 'a' },
    { start: 2, end: 2, text: 'b' },
    { start: 6, end: 7, text: '' },
  ];
  expect(applySplices('0123456789', splices)).toBe('01ab23YY789');
});

test('what several ask for is done once', () => {
  const once = { start: 1, end: 1, text: '!', once: true } as const;
  expect(applySplices('ab', [once, once])).toBe('a!b');
});

test('two that overlap are refused', () => {
  const overlapping = [
    { start: 0, end: 3, text: '' },
    { start: 2, end: 4, text: '' },
  ];
  expect(() => applySplices('abcdef', overlapping)).toThrow(RangeError);
});

test('characters that are each replaced by themselves give the text back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.func(fc.boolean()), (text, chosen) => {
      const splices = [...text].length === text.length ? [...text].map((char, start) => ({ start, end: start + 1, text: char })) : [];
      expect(
        applySplices(
          text,
          splices.filter(({ start }) => chosen(start)),
        ),
      ).toBe(text);
    }),
    { seed: 7 },
  );
});
