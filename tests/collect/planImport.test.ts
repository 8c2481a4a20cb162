import type { CellValue } from '../../src/model/cell';
import { cellEdit } from '../../src/collect/cellEdit';
import { planImport } from '../../src/collect/planImport';
import { departmentContract } from '../../src/workbook/contract';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import type { BookParts } from '../support/workbook';
import { answered, asked, file, form, formFile, PARTS, plan, sheet, workbook, written } from './support';

const STC = (...values: CellValue[]) => formFile(form('STC'), values);
const own = (rows: readonly (readonly CellValue[])[], name = 'STC.xlsx') => file(name, sheet(rows));
/** STC's table with these values in Kỳ này, Lũy kế, Cùng kỳ, Kỳ trước. */
const filled = (...rows: readonly (readonly CellValue[])[]): BookParts => ({
  figures: { ...PARTS.figures, STC: (PARTS.figures?.['STC'] ?? []).map((row, at) => [...row, ...(rows[at] ?? [])]) },
});

test('our form: figures, what the form already knew, and the line of DonVi', () => {
  const made = plan([STC(900, 12.5, 0)]);
  expect(asked(made)).toEqual([]);
  expect(written(made)).toEqual(['STC!D2 = 900', 'STC!F2 = 700', 'STC!G2 = 800', 'STC!D3 = 12.5', 'STC!G3 = 5', 'STC!D4 = 0', 'STC!G4 = 40']);
  expect(made.changes.filter(({ sheet: name }) => name === 'Đơn vị').map(({ about, new: next }) => [about, next])).toEqual([
    ['Sở Tài chính, Ngày nộp', { date: { year: 2022, month: 4, day: 19 } }],
    ['Sở Tài chính, Trạng thái', 'đủ'],
    ['Sở Tài chính, Tệp', 'STC_04-2022.xlsx'],
  ]);
  expect(made.log).toEqual([{ file: 'STC_04-2022.xlsx', department: 'STC', result: 'ghi 7 ô' }]);
});

test.each<readonly [string, readonly (readonly CellValue[])[], readonly string[], readonly string[]]>([
  [
    'columns moved',
    [
      ['Kỳ này', 'Ghi chú', 'Mã'],
      [900, 'ước', 'THU'],
    ],
    ['STC!D2 = 900', 'STC!I2 = ước'],
    [],
  ],
  [
    'by name, numbering and unit aside',
    [
      ['TT', 'Chỉ tiêu', 'Số liệu'],
      [1, '1. Thu ngân sách (triệu đồng)', 900],
    ],
    ['STC!D2 = 900'],
    [],
  ],
  ['NFD', [['Chỉ tiêu', 'Kỳ này'].map((s) => s.normalize('NFD')), ['Thu ngân sách'.normalize('NFD'), 900]], ['STC!D2 = 900'], []],
  [
    'TCVN3',
    [
      ['ChØ tiªu', 'Kú nµy'],
      ['Thu ng©n s¸ch', 900],
    ],
    ['STC!D2 = 900'],
    [],
  ],
  [
    'VNI',
    [
      ['Chæ tieâu', 'Kyø naøy'],
      ['Thu ngaân saùch', 900],
    ],
    ['STC!D2 = 900'],
    [],
  ],
  [
    'a month as header',
    [
      ['Mã', 'Tháng 3/2022', 'Thực hiện tháng 4/2022'],
      ['THU', 800, 900],
    ],
    ['STC!D2 = 900', 'STC!G2 = 800'],
    [],
  ],
  [
    'numbers as text',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '1.095.056'],
      ['TANG', '12,5%'],
      ['HO_SO', '1 234'],
    ],
    ['STC!D2 = 1095056', 'STC!D3 = 12.5', 'STC!D4 = 1234'],
    [],
  ],
  [
    'either reading',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '1.234'],
      ['TANG', '9,5'],
    ],
    ['STC!D3 = 9.5'],
    ['ambiguous-number: 1.234'],
  ],
  [
    'the dot proven',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '1.234'],
      ['HO_SO', '1.095.056'],
    ],
    ['STC!D2 = 1234', 'STC!D4 = 1095056'],
    [],
  ],
  [
    'the dot used both ways',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '1.234'],
      ['TANG', '9.5'],
      ['HO_SO', '1.095.056'],
    ],
    ['STC!D3 = 9.5', 'STC!D4 = 1095056'],
    ['ambiguous-number: 1.234'],
  ],
  [
    'a formula as text',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '=1+1'],
    ],
    [],
    ['not-a-number: =1+1'],
  ],
  [
    'text that looks like a formula stays text',
    [
      ['Mã', 'Kỳ này', 'Ghi chú'],
      ['THU', 1, '=HYPERLINK("x")'],
    ],
    ['STC!D2 = 1', 'STC!I2 = =HYPERLINK("x")'],
    [],
  ],
  [
    'an error, a date',
    [
      ['Mã', 'Kỳ này'],
      ['THU', { error: '#REF!' }],
      ['TANG', { date: { year: 2022, month: 5, day: 12 } }],
    ],
    [],
    ['not-a-number: 12/5/2022', 'not-a-number: #REF!'],
  ],
  [
    'unit',
    [
      ['Mã', 'ĐVT', 'Kỳ này'],
      ['THU', 'tỷ đồng', 9],
    ],
    [],
    ['wrong-unit: 9'],
  ],
  [
    'unit in the cell',
    [
      ['Mã', 'Kỳ này'],
      ['THU', '9 tỷ đồng'],
    ],
    [],
    ['wrong-unit: 9 tỷ đồng'],
  ],
  [
    'unknown code',
    [
      ['Mã', 'Chỉ tiêu', 'Kỳ này'],
      ['LA', 'Chỉ tiêu lạ', 9],
    ],
    [],
    ['unknown-code: 9'],
  ],
  [
    'code of one, name of another',
    [
      ['Mã', 'Chỉ tiêu', 'Kỳ này'],
      ['THU', 'Hồ sơ giải quyết', 9],
    ],
    [],
    ['code-and-name: 9'],
  ],
  [
    'of another department',
    [
      ['Mã', 'Kỳ này'],
      ['CA', 9],
    ],
    [],
    ['no-row: 9'],
  ],
  [
    'a line twice',
    [
      ['Mã', 'Kỳ này'],
      ['THU', 9],
      ['THU', 8],
    ],
    [],
    ['row-twice: 9 8'],
  ],
  [
    'another column',
    [
      ['Mã', 'Kỳ này', 'Tỷ trọng'],
      ['THU', 9, 50],
    ],
    ['STC!D2 = 9'],
    ['unplaced: 50'],
  ],
  [
    'fractions are said as they are written here',
    [
      ['Mã', 'Kỳ này', 'Tỷ trọng'],
      ['THU', 9, 0.5],
      ['TANG', 5, { percent: 0.07 }],
    ],
    ['STC!D2 = 9', 'STC!D3 = 5'],
    ['unplaced: 0,5 7%'],
  ],
  [
    'two columns of one meaning',
    [
      ['Mã', 'Kỳ này', 'Thực hiện'],
      ['THU', 9, 8],
    ],
    [],
    ['no-table: 9 8'],
  ],
  [
    'numbers under the header',
    [
      ['Mã', 'Kỳ này', 'Lũy kế'],
      ['A', 1, 2],
      ['THU', 9, 3000],
    ],
    ['STC!D2 = 9', 'STC!E2 = 3000'],
    [],
  ],
  ['wrong period', [['BÁO CÁO THÁNG 3 NĂM 2022'], ['Mã', 'Kỳ này'], ['THU', 9]], [], ['wrong-period: 9']],
  [
    'cumulative smaller than last time',
    [
      ['Mã', 'Lũy kế'],
      ['THU', 2300],
    ],
    [],
    ['smaller-than-last: 2.300'],
  ],
  [
    'last month again',
    [
      ['Mã', 'Kỳ này'],
      ['THU', 800],
      ['TANG', 5],
    ],
    [],
    ['same-as-last: 800 5'],
  ],
  ['no header', [['THU', 9]], [], ['no-table: 9']],
])('%s', (_, rows, expected, questions) => {
  const made = plan([own(rows)]);
  expect([written(made), asked(made)]).toEqual([expected, questions]);
});

test('a name that was matched is remembered, and what is remembered matches', () => {
  const sent = [
    ['Chỉ tiêu', 'Kỳ này'],
    ['Thu NSNN', 9],
  ];
  expect(asked(plan([own(sent)]))).toEqual(['unknown-code: 9']);
  const snapshot = workbook();
  const known = {
    ...snapshot,
    tables: [
      ...snapshot.tables,
      { name: 'GhepMa', sheet: 'Ghép mã', top: 0, left: 0, headers: ['Đơn vị', 'Tên gửi đến', 'Mã'], rows: [['STC', 'Thu NSNN', 'THU']] },
    ],
  };
  const made = planImport(known, [own(sent)]);
  expect(written(made)).toEqual(['STC!D2 = 9']);
  expect(made.remembered).toEqual([{ department: 'STC', name: 'Thu NSNN', code: 'THU' }]);
  expect(
    plan([
      own([
        ['Chỉ tiêu', 'Kỳ này'],
        ['Thu ngân sách', 9],
      ]),
    ]).remembered,
  ).toEqual([{ department: 'STC', name: 'Thu ngân sách', code: 'THU' }]);
});

test('two files of one department: what agrees is written, what differs is asked', () => {
  const made = plan([formFile(form('STC'), [900, 10], 'a.xlsx'), formFile(form('STC'), [900, 11], 'b.xlsx')]);
  expect(written(made)).toContain('STC!D2 = 900');
  expect(asked(made)).toEqual(['two-files: 10 11']);
});

test('a value that is there: equal passes, different is asked and can be confirmed', () => {
  const parts = filled([900], [12]);
  const made = plan([STC(900, 13)], parts);
  expect(asked(made)).toEqual(['present: 13']);
  expect(made.unchanged.map(({ ref }) => ref)).toContain('STC!D2');
  const confirmed = answered([STC(900, 13)], { present: 'take' }, parts);
  expect(asked(confirmed)).toEqual([]);
  expect(written(confirmed)).toContain('STC!D3 = 13');
});

test('a cell that shows percent gets a fraction', () => {
  expect(written(plan([STC(null, 12.5)], filled([], [null, null, null, { percent: 0.05 }])))).toContain('STC!D3 = 12.5');
  const made = answered([STC(null, 12.5)], { present: 'take' }, filled([], [{ percent: 0.1 }]));
  expect(written(made)).toContain('STC!D3 = {"percent":0.125}');
});

const line = (...cells: readonly CellValue[]) => [own([['Mã', 'Chỉ tiêu', 'ĐVT', 'Kỳ này'], cells])];

/** The kind that is asked about, the answers in order of what they must give: the cell written, or undefined where the number stays out. */
test.each<readonly [string, ReturnType<typeof line>, BookParts | undefined, Readonly<Record<string, string | undefined>>]>([
  ['ambiguous-number', line('THU', null, null, '1.234'), undefined, { vi: 'STC!D2 = 1234', en: 'STC!D2 = 1.234', leave: undefined, sai: undefined }],
  ['wrong-unit', line('THU', null, 'tỷ đồng', 9), undefined, { convert: 'STC!D2 = 9000', take: 'STC!D2 = 9', leave: undefined }],
  ['wrong-unit', line('THU', null, null, '9 tỷ đồng'), undefined, { convert: 'STC!D2 = 9000', take: 'STC!D2 = 9' }],
  ['not-a-number', line('THU', null, null, 'không'), undefined, { zero: 'STC!D2 = 0', leave: undefined }],
  ['unknown-code', line(null, 'Thu NSNN', null, 9), undefined, { THU: 'STC!D2 = 9', HO_SO: 'STC!D4 = 9', CA: undefined }],
  ['code-and-name', line('THU', 'Hồ sơ giải quyết', null, 9), undefined, { THU: 'STC!D2 = 9', HO_SO: 'STC!D4 = 9' }],
  ['name-match', line(null, 'Thu ngân sách', null, 9), undefined, { HO_SO: 'STC!D4 = 9', leave: undefined }],
  ['wrong-period', [own([['BÁO CÁO THÁNG 3 NĂM 2022'], ['Mã', 'Kỳ này'], ['THU', 9]])], undefined, { take: 'STC!D2 = 9', leave: undefined }],
  [
    'unknown-department',
    [
      own(
        [
          ['Mã', 'Kỳ này'],
          ['HO_SO', 9],
        ],
        'so lieu.xlsx',
      ),
    ],
    undefined,
    { STC: 'STC!D4 = 9', SYT: 'SYT!D3 = 9', leave: undefined },
  ],
  [
    'smaller-than-last',
    [
      own([
        ['Mã', 'Lũy kế'],
        ['THU', 2300],
      ]),
    ],
    undefined,
    { take: 'STC!E2 = 2300', leave: undefined },
  ],
  ['present', line('THU', null, null, 9), filled([8]), { take: 'STC!D2 = 9', leave: undefined }],
])('%s is asked, and the answer counts', (kind, files, parts, expected) => {
  for (const [answer, cell] of Object.entries(expected)) {
    const made = answered(files, { [kind]: answer }, parts);
    expect([answer, written(made)]).toEqual([answer, cell === undefined && kind !== 'name-match' ? [] : cell === undefined ? [] : [cell]]);
    const open = made.problems.filter((problem) => problem.kind === kind);
    expect(open.map(({ asks, values }) => [asks, values.length > 0])).toEqual([[cell === undefined && answer !== 'leave', cell === undefined]]);
  }
});

test('same as last month: somebody may say that it is right', () => {
  const sent = own([
    ['Mã', 'Kỳ này'],
    ['THU', 800],
    ['TANG', 5],
  ]);
  expect(written(answered([sent], { 'same-as-last': 'take' }))).toEqual(['STC!D2 = 800', 'STC!D3 = 5']);
});

test('of two files one is chosen, the other one’s number stays listed', () => {
  const files = [formFile(form('STC'), [900, 10], 'a.xlsx'), formFile(form('STC'), [900, 11], 'b.xlsx')];
  const made = answered(files, { 'two-files': "b.xlsx|'Biểu số liệu'!D9" });
  expect(written(made)).toContain('STC!D3 = 11');
  expect(made.problems.filter(({ values }) => values.length).map(({ kind, asks, values }) => [kind, asks, values[0]?.text])).toEqual([
    ['two-files', false, '10'],
  ]);
});

test('a name that somebody matched is remembered, with or without a strange code', () => {
  const made = answered(line('T1', 'Thu NSNN', null, 9), { 'unknown-code': 'THU' });
  expect(made.remembered).toEqual([{ department: 'STC', name: 'Thu NSNN', code: 'THU' }]);
  const snapshot = workbook();
  const known = { name: 'GhepMa', sheet: 'Ghép mã', top: 0, left: 0, headers: ['Đơn vị', 'Tên gửi đến', 'Mã'], rows: [['STC', 'Thu NSNN', 'THU']] };
  expect(written(planImport({ ...snapshot, tables: [...snapshot.tables, known] }, line('T1', 'Thu NSNN', null, 9)))).toEqual(['STC!D2 = 9']);
});

test('a formula of the workbook stays, whatever it shows', () => {
  const made = planImport(workbook(), line('THU', null, null, 9), { formulas: new Set(['STC!D2', "'Đơn vị'!F2"]) });
  expect([written(made), asked(made)]).toEqual([[], ['formula: 9']]);
  expect(made.changes.map(({ ref }) => ref)).not.toContain("'Đơn vị'!F2");
});

test('words that have no place are listed, and what isn’t written is in the log', () => {
  const made = plan([
    own([
      ['Mã', 'Kỳ này', 'Cán bộ', 'Tỷ trọng'],
      ['THU', 'chưa có', 'Bà Hà', 50],
    ]),
  ]);
  expect(made.problems.flatMap(({ values }) => values.map(({ text }) => text)).sort()).toEqual(['50', 'Bà Hà', 'Cán bộ', 'Tỷ trọng', 'chưa có']);
  for (const part of ['50 (Sheet1!D2)', 'chưa có (Sheet1!B2)', '“Bà Hà” (Sheet1!C2)']) expect(made.log[0]?.result).toContain(part);
});

test('two files of one name are told apart by what is in them', () => {
  const [a, b] = [formFile(form('STC'), [900, 10], 'x.xlsx'), formFile(form('STC'), [900, 11], 'x.xlsx')];
  expect(plan([a, b])).toEqual(plan([b, a]));
  expect(plan([b, a]).log.map((row) => row.file)).toEqual(['x.xlsx', 'x.xlsx (2)']);
});

test('locked departments, unknown senders, hidden sheets, unreadable files', () => {
  const [stc = [], ...others] = PARTS.departments ?? [];
  const locked = plan([STC(900)], { departments: [[...stc, null, 'Đã khóa'], ...others] });
  expect([written(locked), asked(locked)[0]]).toEqual([[], 'locked: 900 700 800 5 40']);
  expect(
    asked(
      plan([
        own(
          [
            ['Mã', 'Kỳ này'],
            ['THU', 9],
          ],
          'so lieu.xlsx',
        ),
      ]),
    ),
  ).toEqual(['unknown-department: 9']);
  expect(
    asked(
      plan([
        own(
          [
            ['Mã', 'Kỳ này'],
            ['HO_SO', 9],
          ],
          'SXD.xlsx',
        ),
      ]),
    ),
  ).toEqual(['no-department-table: 9']);
  expect(asked(plan([{ ...file('STC.xlsx'), fault: 'tệp trống (0 byte).' }]))).toEqual(['unreadable:']);
  const hidden = plan([
    file(
      'STC.xlsx',
      sheet(
        [
          ['Mã', 'Kỳ này'],
          ['THU', 9],
        ],
        'Ẩn',
        true,
      ),
      sheet([
        ['Mã', 'Kỳ này'],
        ['THU', 8],
      ]),
    ),
  ]);
  expect([written(hidden), hidden.problems.map(({ kind, values }) => [kind, values[0]?.text])]).toEqual([['STC!D2 = 8'], [['hidden-sheet', '9']]]);
});

test('a code that looks like a number of columns is a code', () => {
  const parts: BookParts = { departments: [['STC', 'Sở Tài chính']], indicators: [['A', 'Chỉ tiêu A', 'vụ']], figures: { STC: [['A']] }, history: [] };
  expect(
    written(
      plan(
        [
          own([
            ['Mã', 'Kỳ này', 'Lũy kế'],
            ['A', 1, 2],
          ]),
        ],
        parts,
      ),
    ),
  ).toEqual(['STC!D2 = 1', 'STC!E2 = 2']);
});

test('a form of one department with another one’s head is asked about', () => {
  const sent = STC(900);
  const [first, stamp] = sent.sheets;
  if (!first || !stamp) throw new Error('a form has two sheets');
  const rows = first.rows.map((row) => (String(row[0]).startsWith('Đơn vị:') ? ['Đơn vị: Sở Y tế'] : row));
  expect(asked(plan([{ ...sent, sheets: [{ ...first, rows }, stamp] }]))[0]).toMatch(/^unknown-department: 900/);
});

describe('a known indicator that the department’s table has no row for', () => {
  const sent = file('STC.xlsx', sheet([['Mã', 'Kỳ này', 'Ghi chú'], ['THU', 900, null], ['CA', 7, 'ước']])); // prettier-ignore
  const answers = (choice: string): Map<string, string> =>
    new Map(planImport(workbook(), [sent]).problems.filter(({ kind }) => kind === 'no-row').map(({ id }) => [id, choice])); // prettier-ignore

  test('is asked about, and stays out until somebody wants the row', () => {
    const made = planImport(workbook(), [sent]);
    const [problem] = made.problems.filter(({ kind }) => kind === 'no-row');
    expect(problem).toMatchObject({ asks: true, values: [{ text: '7' }, { text: 'ước' }] });
    expect(problem?.choices[0]).toEqual({ id: 'add', label: 'Thêm dòng CA vào bảng SL_STC' });
    expect([made.growth, written(made)]).toEqual([[], ['STC!D2 = 900']]);
    expect(planImport(workbook(), [sent], { answers: answers('leave') }).growth).toEqual([]);
  });

  test('gets its row with name and unit, figures and notes; the other cells are written as ever', () => {
    const made = planImport(workbook(), [sent], { answers: answers('add') });
    expect(made.growth).toEqual([{ table: 'SL_STC', rows: [['CA', 'Ca bệnh', 'ca', 7, null, null, null, null, 'ước', null]] }]);
    expect(written(made)).toEqual(['STC!D2 = 900', 'STC!D5 = 7', 'STC!I5 = ước']);
    expect(made.changes.filter(({ added }) => added).map(({ ref }) => ref)).toEqual(['STC!D5', 'STC!I5']);
    const [problem] = made.problems.filter(({ kind }) => kind === 'no-row');
    expect(problem).toMatchObject({ asks: false, answer: 'add', values: [] });
  });

  test('comes from several files once, each on its own word; two numbers for it are asked about', () => {
    const other = file('STC (sửa).xlsx', sheet([['Mã', 'Kỳ này'], ['CA', 8]])); // prettier-ignore
    const one = planImport(workbook(), [sent, other], { answers: answers('add') });
    expect(one.growth.map(({ rows }) => rows?.map((row) => row[3]))).toEqual([[7]]);
    const all = new Map(one.problems.filter(({ kind }) => kind === 'no-row').map(({ id }) => [id, 'add']));
    const both = planImport(workbook(), [other, sent], { answers: all });
    expect(both.problems.filter(({ asks, file: name }) => asks && name.includes('; ')).map(({ kind }) => kind)).toEqual(['two-files']);
    expect(both.growth).toEqual([{ table: 'SL_STC', rows: [['CA', 'Ca bệnh', 'ca', null, null, null, null, null, 'ước', null]] }]);
  });

  test('and once it is written, the same file changes nothing more', async () => {
    const port = new MemoryWorkbook(workbook());
    const { changes, growth } = planImport(await port.read(), [sent], { answers: answers('add') });
    await port.write({ growth, cells: changes.filter(({ added }) => !added).map(cellEdit) });
    const again = planImport(await port.read(), [sent]);
    expect([again.growth, written(again), asked(again)]).toEqual([[], [], []]);
  });
});

describe('a department of DonVi whose table of figures isn’t there', () => {
  const sent = file(
    'SXD.xlsx',
    sheet([['Mã', 'Chỉ tiêu', 'Kỳ này', 'Ghi chú', 'Tính đến'], ['HO_SO', null, 12, 'ước', '14/4/2022'], [null, 'Ca bệnh', 7], ['LA', null, 5], ['TANG', null, null, 'chưa có']]), // prettier-ignore
  );
  const answers = (choice: string, files = [sent]): Map<string, string> =>
    new Map(planImport(workbook(), files).problems.filter(({ kind }) => kind === 'no-department-table').map(({ id }) => [id, choice])); // prettier-ignore

  test('is asked about, and stays out until somebody wants the table', () => {
    const made = planImport(workbook(), [sent]);
    expect(made.problems.map(({ kind, asks, choices }) => [kind, asks, choices.map(({ id }) => id)])).toEqual([
      ['no-department-table', true, ['add', 'leave']],
    ]);
    const left = planImport(workbook(), [sent], { answers: answers('leave') });
    expect([made.newSheets, made.changes, left.newSheets, left.changes]).toEqual([[], [], [], []]);
  });

  test('gets it as new workbooks have it, with a row for each figure that was sent', () => {
    const made = planImport(workbook(), [sent], { answers: answers('add') });
    const [table, ...others] = made.newSheets;
    expect([table?.name, table?.table, others, made.growth]).toEqual(['SXD', 'SL_SXD', [], []]);
    expect(table?.columns.map(({ header }) => header)).toEqual([...departmentContract('SXD').columns, 'Tính đến']);
    expect(table?.rows).toEqual([
      {
        cells: ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ', 12, null, null, null, null, 'ước', { date: { year: 2022, month: 4, day: 14 } }],
        decimals: 0,
      },
      { cells: ['CA', 'Ca bệnh', 'ca', 7, null, null, null, null, null, null], decimals: 0 },
    ]);
    expect(written(made)).toEqual(['SXD!D2 = 12', 'SXD!I2 = ước', 'SXD!J2 = {"date":{"day":14,"month":4,"year":2022}}', 'SXD!D3 = 7']);
    expect(made.changes.every(({ added, sheet: name }) => added === (name === 'SXD' || undefined))).toBe(true);
    expect(asked(made)).toEqual(['unknown-code: 5']);
    expect(made.changes.filter(({ about }) => about === 'Sở Xây dựng, Trạng thái').map(({ new: next }) => next)).toEqual(['có lỗi']);
    // A remark without a figure makes no row, and isn't lost.
    expect(made.problems.filter(({ kind }) => kind === 'unplaced').map(({ values }) => values.map(({ text }) => text))).toEqual([['chưa có']]);
  });

  test('stays out of the one file that somebody refuses', () => {
    const other = file('SXD 2.xlsx', sheet([['Mã', 'Kỳ này'], ['THU', 8]])); // prettier-ignore
    const [second, first] = planImport(workbook(), [sent, other]).problems.map(({ id }) => id);
    const made = planImport(workbook(), [sent, other], { answers: new Map([[first ?? '', 'leave'], [second ?? '', 'add']]) }); // prettier-ignore
    expect(made.newSheets.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([['THU']]);
  });

  test('whose sheet’s name is taken gets another; a table that seems to be its own is named', () => {
    const book = workbook();
    const taken = { ...book, sheets: [...book.sheets, 'SXD'] };
    const made = planImport(taken, [sent], { answers: answers('add') });
    expect([made.newSheets.map(({ name }) => name), written(made)[0]]).toEqual([['SXD (2)'], "'SXD (2)'!D2 = 12"]);
    const [own] = book.tables.filter(({ name }) => name === 'SL_STC');
    const renamed = own ? { ...book, tables: [...book.tables, { ...own, name: 'Bang9', sheet: 'SXD' }] } : book;
    expect(planImport(renamed, [sent]).problems[0]?.message).toContain('nếu bảng Bang9 (trang “SXD”) là của đơn vị này thì đổi tên thành SL_SXD');
  });

  test('and once it is written, the same file changes nothing more', async () => {
    const port = new MemoryWorkbook(workbook());
    const before = await port.read();
    const { changes, growth, newSheets } = planImport(before, [sent], { answers: answers('add') });
    const outcome = await port.write({ growth, newSheets, cells: changes.filter(({ added }) => !added).map(cellEdit) });
    const again = planImport(await port.read(), [sent]);
    expect([again.newSheets, written(again), asked(again)]).toEqual([[], [], ['unknown-code: 5']]);
    if (outcome.kind === 'written') await outcome.undo();
    expect(await port.read()).toEqual(before);
  });
});
