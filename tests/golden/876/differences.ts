/** Where the compiled report differs from the signed one: the signed report's slips, which can't be made from the workbook. */

export interface Difference {
  /** As signed; with enough around it to stand only once in the report. */
  readonly signed: string;
  readonly ours: string;
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    signed: 'trong tháng 01 năm 2021, UBND tỉnh đã tổ chức',
    ours: 'trong tháng 4 năm 2022, UBND tỉnh đã tổ chức',
    why: 'text left from an older report; the period is computed',
  },
  { signed: '(đạt 56,7%)', ours: '(đạt 62,6%)', why: '571 of 912 is 62,6%; 56,7% is 517 of 912, two digits swapped' },
  {
    signed: 'Trên đây là báo cáo công tác chỉ đạo điều hành tháng 3 năm 2022',
    ours: 'Trên đây là báo cáo công tác chỉ đạo điều hành tháng 4 năm 2022',
    why: 'text left from last month; the period is computed',
  },
  { signed: '856//UBND-TH', ours: '856/UBND-TH', why: 'number and symbol are joined by one slash' },
  { signed: '912//UBND-TH', ours: '912/UBND-TH', why: 'number and symbol are joined by one slash' },
  { signed: 'tại Cao Bằng..', ours: 'tại Cao Bằng.', why: 'a doubled full stop' },
];
