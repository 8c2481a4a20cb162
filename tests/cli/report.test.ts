/** The built command: exit codes, files whole or not at all, one sentence for what can't be used. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CONTRACT, departmentContract, type TableContract } from '../../src/workbook/contract';
import { newSheet, type RowByHeader } from '../../src/workbook/newWorkbook';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { calculated, hasLibreOffice, validatorErrors } from '../support/xlsxParts';

const CLI = resolve('dist/cli.js');
const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function chotso(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { code: status, out: stdout, err: stderr };
}

/** A workbook on disk: one department, X and Y, a rule, a paragraph. */
async function workbook(name: string, differences: { rows?: RowByHeader[]; template?: string; rule?: string; without?: string } = {}): Promise<string> {
  const sheets: [TableContract, RowByHeader[]][] = [
    [CONTRACT.info, [{ Mục: 'Kỳ báo cáo', 'Giá trị': '04/2022' }]],
    [CONTRACT.departments, [{ Mã: 'STC', 'Tên đơn vị': 'Sở Tài chính' }]],
    [
      CONTRACT.indicators,
      [
        { Mã: 'X', 'Chỉ tiêu': 'X', 'Đơn vị tính': 'vụ' },
        { Mã: 'Y', 'Chỉ tiêu': 'Y', 'Đơn vị tính': 'vụ' },
      ],
    ],
    [CONTRACT.rules, [{ Mã: 'R', 'Điều kiện': differences.rule ?? 'X <= Y' }]],
    [CONTRACT.template, [{ Kiểu: 'đoạn', 'Nội dung': differences.template ?? 'có {{ X }} trên {{ Y }}, {{ X | tỷ_lệ: Y }}' }]],
    [
      departmentContract('STC'),
      differences.rows ?? [
        { Mã: 'X', 'Kỳ này': 571 },
        { Mã: 'Y', 'Kỳ này': 912 },
      ],
    ],
  ];
  const path = join(folder, name);
  writeFileSync(
    path,
    await writeWorkbook(sheets.filter(([contract]) => contract.table !== differences.without).map(([contract, rows]) => newSheet(contract, rows))),
  );
  return path;
}

describe('exit codes', () => {
  test('0: final', async () => {
    const { code, out, err } = chotso('report', await workbook('a.xlsx'), '--text', '-');
    expect([code, out]).toEqual([0, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\ncó 571 trên 912, 62,6%\n']);
    expect(err).toContain('Số liệu đã chốt được.');
  });
  test.each([
    ['a figure is missing', { rows: [{ Mã: 'X' }, { Mã: 'Y', 'Kỳ này': 912 }] }, 'có [chưa có số: X – Sở Tài chính] trên 912, [chưa có số: X – Sở Tài chính]'],
    [
      'a rule fails',
      {
        rows: [
          { Mã: 'X', 'Kỳ này': 913 },
          { Mã: 'Y', 'Kỳ này': 912 },
        ],
      },
      'có 913 trên 912, 100,1%',
    ],
  ])('1: %s; outputs are written as a draft', async (_, differences, line) => {
    const { code, out, err } = chotso('report', await workbook('a.xlsx', differences), '--text', '-');
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe('BẢN NHÁP – CHƯA CHỐT SỐ');
    expect(out).toContain(line);
    expect(err).toContain('BẢN NHÁP: còn 1 điều phải xử lý');
  });
  test.each<[string, Parameters<typeof workbook>[1], RegExp]>([
    ['no template table', { without: 'Mau' }, /^Lỗi: a\.xlsx: Sổ thiếu bảng Mau/],
    ['a template error', { template: 'ab {{ XX }}' }, /^Lỗi: a\.xlsx: Ô Mẫu!C2 \(dòng 2 của trang\), chữ trong ô, cột 7: không có tên “XX”\. Có phải “X”\?/],
    ['a rule on an unknown code', { rule: 'X = Z' }, /^Lỗi: a\.xlsx: Quy tắc R .*không có chỉ tiêu “Z”/],
  ])('2: %s; one sentence, nothing written', async (_, differences, message) => {
    const { code, out, err } = chotso('report', await workbook('a.xlsx', differences), '--text', 'r.txt', '--docx', 'r.docx');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });
  test.each([
    [[], /Thiếu tên lệnh/],
    [['reprot', 'a'], /Không có lệnh “reprot”/],
    [['report'], /Cần đúng một sổ Excel/],
    [['report', 'a.xlsx', 'b.xlsx'], /Cần đúng một sổ Excel/],
    [['report', 'không-có.xlsx'], /Không tìm thấy tệp không-có\.xlsx/],
    [['report', '.'], /là một thư mục/],
    [['report', 'a.xlsx', '--txt', 'b'], /Không có tùy chọn --txt. Có phải --text\?/],
    [['report', 'a.xlsx', '--text'], /--text cần một tên tệp/],
    [['report', 'a.xlsx', '--text', 'b', '--text', 'c'], /hai lần/],
    [['report', 'a.xlsx', '--text', '-', '--json', '-'], /Chỉ một kết quả được in ra màn hình/],
    [['report', 'a.xlsx', '--text', 'b', '--json', './b'], /cùng ghi vào/],
  ])('2: %j', (args, message) => {
    const { code, err } = chotso(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('files', () => {
  test('an existing file stays unless --force, and is then replaced whole', async () => {
    const path = await workbook('a.xlsx');
    writeFileSync(join(folder, 'r.txt'), 'cũ');
    expect(chotso('report', path, '--text', 'r.txt', '--json', 'r.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('r.txt đã có. Thêm --force') as string,
    });
    expect([readFileSync(join(folder, 'r.txt'), 'utf8'), existsSync(join(folder, 'r.json'))]).toEqual(['cũ', false]);
    expect(chotso('report', path, '--text', 'r.txt', '--force').code).toBe(0);
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toContain('62,6%');
  });
  test('where one output can not be written, none is left', async () => {
    const path = await workbook('a.xlsx');
    mkdirSync(join(folder, 'khóa'));
    writeFileSync(join(folder, 'tệp'), '');
    const { code, err } = chotso('report', path, '--text', 'r.txt', '--json', 'tệp/r.json');
    expect(code).toBe(2);
    expect(err).toMatch(/Không ghi được tệp\/r\.json: đường dẫn đi qua một tệp/);
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'khóa', 'tệp'].sort());
    chmodSync(join(folder, 'khóa'), 0o755);
  });
  test('links and devices are left alone, and the workbook that is read', async () => {
    const path = await workbook('a.xlsx');
    symlinkSync('đâu-đó', join(folder, 'liên-kết'));
    for (const [target, message] of [
      ['liên-kết', /không phải là một tệp thường/],
      ['/dev/null', /không phải là một tệp thường/],
      ['a.xlsx', /là chính sổ đang đọc/],
      ['', /đang trống/],
      ['x'.repeat(300), /tên tệp quá dài/],
      ['không/có/r.txt', /thư mục không có/],
    ] as const) {
      const { code, err } = chotso('report', path, '--text', target, '--force');
      expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    }
    expect(chotso('report', path, '--workbook', path, '--force').code).toBe(0);
  });
  test('a missing folder is made', async () => {
    expect(chotso('report', await workbook('a.xlsx'), '--text', 'mới/r.txt').code).toBe(0);
    expect(existsSync(join(folder, 'mới', 'r.txt'))).toBe(true);
  });
});

describe('--workbook', () => {
  test('the sample comes back valid, with its figures in Tổng hợp and the report in Báo cáo', async () => {
    expect(chotso('report', SAMPLE, '--workbook', 'w.xlsx').code).toBe(0);
    const bytes = readFileSync(join(folder, 'w.xlsx'));
    expect(validatorErrors(bytes)).toEqual([]);
    const { sheets, tables } = readWorkbook(bytes);
    expect(sheets).toEqual(expect.arrayContaining(['Tổng hợp', 'Kiểm tra', 'Báo cáo']));
    const summary = tables.find(({ name }) => name === 'TongHop');
    const row = summary?.rows.find(([code]) => code === 'NV_LUY_KE') ?? summary?.rows.find(([code]) => code === 'NV_GIAO');
    expect(row).toContain(338);
  });

  (hasLibreOffice ? test : test.skip)('LibreOffice recalculates Tổng hợp to the values that were cached (needs soffice)', async () => {
    const history: RowByHeader[] = ['01/2022', '02/2022', '03/2022'].map((period) => ({ Kỳ: period, Mã: 'CD', Cột: 'Kỳ này', 'Giá trị': 100 }));
    const codes = ['X', 'MOT', 'CD', 'MOI', 'TL', 'THIEU', 'CHU'];
    const departments = ['STC', 'SYT', 'VP'];
    const sheets = [
      newSheet(CONTRACT.info, [{ Mục: 'Kỳ báo cáo', 'Giá trị': '04/2022' }]),
      newSheet(
        CONTRACT.departments,
        departments.map((code) => ({ Mã: code, 'Tên đơn vị': code })),
      ),
      newSheet(
        CONTRACT.indicators,
        codes.map((code) => ({
          Mã: code,
          'Chỉ tiêu': code,
          'Đơn vị tính': code === 'TL' ? '%' : 'vụ',
          Gộp: ['MOT', 'TL'].includes(code) ? 'một nơi' : 'cộng',
          'Lũy kế': code === 'CD' ? 'cộng dồn' : code === 'MOI' ? 'mới nhất' : 'nhập',
        })),
      ),
      newSheet(CONTRACT.rules, []),
      newSheet(CONTRACT.template, [{ Kiểu: 'đoạn', 'Nội dung': '{{ X }}' }]),
      newSheet(CONTRACT.history, history),
      ...departments.map((department, i) =>
        newSheet(departmentContract(department), [
          { Mã: 'X', 'Kỳ này': 10.5 + i, 'Lũy kế': 100, 'Cùng kỳ': 8, 'Kỳ trước': 9, 'Kế hoạch': 200 },
          ...(i === 1
            ? [
                { Mã: 'MOT', 'Kỳ này': 7 },
                { Mã: 'TL', 'Kỳ này': 58.6 },
              ]
            : []),
          { Mã: 'CD', 'Kỳ này': i },
          { Mã: 'MOI', 'Kỳ này': 5 },
          { Mã: 'THIEU', 'Kỳ này': i === 1 ? null : 4 },
          { Mã: 'CHU', 'Kỳ này': i === 1 ? '1.234' : 4 },
        ]),
      ),
    ];
    writeFileSync(join(folder, 'a.xlsx'), await writeWorkbook(sheets));
    expect(chotso('report', 'a.xlsx', '--workbook', 'w.xlsx').code).toBe(1);
    const bytes = readFileSync(join(folder, 'w.xlsx'));
    const table = readWorkbook(bytes).tables.find(({ name }) => name === 'TongHop');
    expect(table?.rows.map((row) => row.slice(0, 10))).toEqual([
      ['X', 'X', 'vụ', 34.5, 300, 24, 27, 600, 43.75, 5.75],
      ['MOT', 'MOT', 'vụ', 7, null, null, null, null, null, null],
      ['CD', 'CD', 'vụ', 3, 303, null, null, null, null, null],
      ['MOI', 'MOI', 'vụ', 15, 15, null, null, null, null, null],
      ['TL', 'TL', '%', 58.6, null, null, null, null, null, null],
      ['THIEU', 'THIEU', 'vụ', null, null, null, null, null, null, null],
      ['CHU', 'CHU', 'vụ', null, null, null, null, null, null, null],
    ]);
    const recalculated = calculated(bytes).get('Tổng hợp') ?? [];
    expect(
      recalculated
        .slice(1)
        .filter((row) => row.length > 1)
        .map((row) => row.slice(3, 10).map((cell) => (cell === '' ? null : Number(cell)))),
    ).toEqual(table?.rows.map((row) => row.slice(3, 10)));
  });
});
