/** An edited report takes the workbook's new figures: each way to find one, each reason to leave one alone, and nothing else touched. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateEntry, openZip, packParts } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { applyRefresh } from '../../src/refresh/applyRefresh';
import { planRefresh } from '../../src/refresh/planRefresh';
import { changedParts, editParts, hasLibreOffice, partText, validatorErrors } from '../support/xlsxParts';
import { sampleDocument } from '../support/sampleDocument';
import { BODY, control, edited, FIRST, firstFile, LATER, once, refreshed, reportOf, shown, statuses, STORE } from './support';

const NOTES = 'word/footnotes.xml';
const SHARE = 'XONG|tỷ_lệ:GIAO';
const DATE = { date: '2022-05-01T09:30:00Z' };
const file = firstFile();
const later = reportOf(LATER);
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The control's runs replaced. */
const withContent = (xml: string, tag: string, content: string): string => {
  const whole = control(xml, tag);
  return once(xml, whole, whole.replace(/(<w:bookmarkStart[^>]*>).*(<w:bookmarkEnd)/s, `$1${content}$2`));
};
const statusOf = (bytes: Uint8Array, key: string, report = later): string[] =>
  planRefresh(bytes, report)
    .figures.filter((figure) => figure.key === key)
    .map(({ status }) => status);

describe('a refresh', () => {
  test('shows every figure old → new, in its sentence', () => {
    const plan = planRefresh(file, later);
    expect(statuses(plan)).toEqual([
      'same GIAO: 1.912',
      'changed XONG: 571 → 517',
      `changed ${SHARE}: 29,9% → 27%`,
      'changed XONG|so_với:XONG.cùng_kỳ: tăng 5,7% → giảm 4,3%',
      'changed QH: 32 → 86',
      'same GIAO: 1.912',
      'same GIAO.cùng_kỳ: 1.800',
      'changed XONG: 571 → 517',
      'same XONG.cùng_kỳ: 540',
      'changed QH: 32 → 86',
    ]);
    expect(plan.figures[1]).toMatchObject({ label: 'Nhiệm vụ hoàn thành', before: 'hoàn thành ', after: ' nhiệm vụ (29,9%), tăng 5,7% so với cùng kỳ.' });
  });

  test('changes figures, their last values, and nothing else', () => {
    const out = refreshed(file, later);
    expect(changedParts(file, out).sort()).toEqual([STORE, BODY, NOTES].sort());
    const [before, after] = [partText(file, BODY), partText(out, BODY)];
    const replaced = ['571', '29,9%', 'tăng 5,7%', '32', '571'].reduce(
      (xml, old, index) => xml.replace(`>${old}<`, `>${['517', '27%', 'giảm 4,3%', '86', '517'][index]}<`),
      before,
    );
    expect(after).toBe(replaced);
    expect(partText(out, BODY)).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">27%</w:t>');
    expect(shown(out, NOTES)).toContain('Trong đó 86 nhiệm vụ');
    expect(partText(out, STORE)).toContain('<f key="XONG" text="517"');
    expect(statuses(planRefresh(out, later)).every((line) => line.startsWith('same'))).toBe(true);
  });

  test('gives back the very bytes where there is nothing to do', () => {
    const plan = planRefresh(file, reportOf(FIRST));
    expect(applyRefresh(file, plan)).toBe(file);
    const again = refreshed(file, later);
    expect(refreshed(again, later)).toBe(again);
  });

  test('writes tracked changes on request, once', () => {
    const out = refreshed(file, later, undefined, DATE);
    const xml = control(partText(out, BODY), SHARE);
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="Chốt Số" w:date="2022-05-01T09:30:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve">29,9%<\/w:delText><\/w:r><\/w:del>/,
    );
    expect(xml).toMatch(
      /<w:ins w:id="\d+" w:author="Chốt Số" w:date="2022-05-01T09:30:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">27%<\/w:t><\/w:r><\/w:ins>/,
    );
    const ids = [...(partText(out, BODY) + partText(out, NOTES)).matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(refreshed(out, later)).toBe(out);
    expect(statusOf(out, 'QH', reportOf({ ...LATER, QH: 90 }))).toEqual(['tracked', 'tracked']);
  });

  test('leaves out what somebody chose to leave out', () => {
    const out = refreshed(file, later, ({ key, status }) => status === 'changed' && key !== 'QH');
    expect(shown(out)).toContain('Còn 32 nhiệm vụ');
    expect(statusOf(out, 'QH')).toEqual(['changed', 'changed']);
    expect(statusOf(out, 'XONG')).toEqual(['same', 'same']);
  });
});

describe('a figure is found', () => {
  test.each([
    [
      'split over runs by Word',
      (xml: string) =>
        withContent(
          xml,
          'XONG',
          `<w:r w:rsidR="00AB12CD"><w:t>5</w:t></w:r><w:proofErr w:type="spellStart"/>${run('7')}<w:proofErr w:type="spellEnd"/>${run('1')}`,
        ),
    ],
    ['with a comment on it', (xml: string) => withContent(xml, 'XONG', `<w:commentRangeStart w:id="7"/>${run('571')}<w:commentRangeEnd w:id="7"/>`)],
    ['by its control, the bookmark gone', (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')],
    ['by its alias, tag and bookmark gone', (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '').replace(/<w:tag w:val="XONG"\/>/g, '')],
    ['by its bookmark, the controls gone', (xml: string) => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '')],
    ['by its bookmark in a control without a name', (xml: string) => xml.replace(/<w:alias [^>]*>|<w:tag [^>]*>/g, '')],
    [
      'by the first letters of a bookmark that was copied',
      (xml: string) => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '').replace(/(_cs_\d+_[0-9a-f]{8})"/g, '$1_Copy_1"'),
    ],
  ])('%s', (_, edit) => {
    const out = refreshed(edited(file, edit), later);
    expect(shown(out)).toContain('hoàn thành 517 nhiệm vụ (27%), giảm 4,3% so với cùng kỳ.');
    expect(shown(out)).not.toContain('571');
  });

  test('by position and last value, a word beside it, where somebody typed the sentence anew', () => {
    const typed = edited(file, (xml) => once(once(xml, control(xml, 'GIAO'), run('1.912')), control(xml, 'XONG'), run('571')));
    const plan = planRefresh(typed, later);
    expect(plan.figures.slice(0, 2).map(({ key, status, anchor }) => [key, status, anchor?.how])).toEqual([
      ['GIAO', 'same', 'position'],
      ['XONG', 'changed', 'position'],
    ]);
    expect(shown(applyRefresh(typed, plan))).toContain('đã giao 1.912 nhiệm vụ; hoàn thành 517 nhiệm vụ (27%)');
  });

  test('by position inside one long run, which is cut for a tracked change', () => {
    const flat = edited(file, (xml) =>
      xml.replace(/<w:p>(?:(?!<\/w:p>).)*đã giao.*?<\/w:p>/s, `<w:p>${run('Đã giao 1.912 nhiệm vụ &amp; hoàn thành 571 nhiệm vụ (29,9%) trong tháng.')}</w:p>`),
    );
    const replaced = refreshed(flat, later);
    expect(shown(replaced)).toContain('Đã giao 1.912 nhiệm vụ &amp; hoàn thành 517 nhiệm vụ');
    const tracked = refreshed(flat, later, undefined, DATE);
    expect(shown(tracked)).toContain('Đã giao 1.912 nhiệm vụ &amp; hoàn thành 517 nhiệm vụ');
    expect(partText(tracked, BODY)).toMatch(
      /hoàn thành <\/w:t><\/w:r><w:del [^>]*><w:r><w:delText xml:space="preserve">571<\/w:delText><\/w:r><\/w:del><w:ins /,
    );
    expect(validatorErrors(tracked, 'docx')).toEqual([]);
  });

  test('twice where its paragraph was copied, bookmark and all', () => {
    const copied = edited(file, (xml) => xml.replace(/(<w:p>(?:(?!<\/w:p>).)*quá hạn.*?<\/w:p>)/s, '$1$1'));
    expect(statusOf(copied, 'QH')).toEqual(['changed', 'changed', 'changed']);
    expect(shown(refreshed(copied, later)).match(/Còn 86 nhiệm vụ/g)).toHaveLength(2);
  });

  test('in a header, where somebody copied it', () => {
    const copied = edited(
      file,
      (xml) => once(xml, '</w:hdr>', `<w:p>${control(partText(file, BODY), 'QH').replace(/<w:bookmark[^>]*>/g, '')}</w:p></w:hdr>`),
      'word/header2.xml',
    );
    expect(shown(refreshed(copied, later), 'word/header2.xml')).toContain('86');
  });

  test('without last values: then nobody knows whether it was edited, and it is left alone', () => {
    const bare = editParts(file, {
      [STORE]: null,
      'customXml/_rels/item1.xml.rels': null,
      'customXml/itemProps1.xml': null,
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship Id="rId6"[^>]*>/, ''),
    });
    expect(statusOf(bare, 'QH')).toEqual(['edited', 'edited']);
    expect(refreshed(bare, later)).toBe(bare);
  });
});

describe('a figure is left alone', () => {
  test.each([
    ['edited', 'typed over', (xml: string) => withContent(xml, 'XONG', run('570'))],
    ['edited', 'emptied', (xml: string) => withContent(xml, 'XONG', '')],
    [
      'edited',
      'emptied to Word’s prompt',
      (xml: string) =>
        once(
          withContent(xml, 'XONG', run('Click or tap here', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')),
          '<w:tag w:val="XONG"/>',
          '<w:tag w:val="XONG"/><w:showingPlcHdr/>',
        ),
    ],
    ['edited', 'with a digit typed before it', (xml: string) => once(xml, control(xml, 'XONG'), run('1') + control(xml, 'XONG'))],
    ['edited', 'with thousands typed after it', (xml: string) => once(xml, control(xml, 'XONG'), control(xml, 'XONG') + run('.000 nhiệm vụ'))],
    [
      'tracked',
      'in a tracked change',
      (xml: string) => withContent(xml, 'XONG', `<w:ins w:id="900" w:author="PCT" w:date="2022-04-29T00:00:00Z">${run('571')}</w:ins>`),
    ],
    [
      'tracked',
      'around it a tracked change',
      (xml: string) => once(xml, control(xml, 'XONG'), `<w:ins w:id="900" w:author="PCT" w:date="2022-04-29T00:00:00Z">${control(xml, 'XONG')}</w:ins>`),
    ],
    ['complex', 'with a break in it', (xml: string) => withContent(xml, 'XONG', `${run('571')}<w:r><w:br/></w:r>`)],
    ['complex', 'with a field in it', (xml: string) => withContent(xml, 'XONG', `<w:fldSimple w:instr=" PAGE ">${run('571')}</w:fldSimple>`)],
    [
      'complex',
      'with another control in it',
      (xml: string) => withContent(xml, 'XONG', `<w:sdt><w:sdtPr><w:id w:val="777"/></w:sdtPr><w:sdtContent>${run('571')}</w:sdtContent></w:sdt>`),
    ],
    [
      'bound',
      'filled from a data part',
      (xml: string) => once(xml, '<w:tag w:val="XONG"/>', '<w:tag w:val="XONG"/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'),
    ],
  ])('%s: %s', (status, _, edit) => {
    const changed = edited(file, edit);
    expect(statusOf(changed, 'XONG')).toEqual([status, 'changed']);
    const others = refreshed(changed, later);
    expect(shown(others)).toContain('(27%)');
    expect(control(partText(others, BODY), 'XONG')).toBe(control(partText(changed, BODY), 'XONG'));
    // and its last value stays what it was, so that the next refresh sees the same
    expect(statusOf(others, 'XONG')).toEqual([status, 'same']);
  });

  test.each([
    ['typed over', (xml: string) => withContent(xml, 'XONG', run('570'))],
    ['emptied', (xml: string) => withContent(xml, 'XONG', '')],
    [
      'emptied to Word’s prompt',
      (xml: string) =>
        once(
          withContent(xml, 'XONG', run('Click', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')),
          '<w:tag w:val="XONG"/>',
          '<w:tag w:val="XONG"/><w:showingPlcHdr/>',
        ),
    ],
  ])('until somebody chooses it: %s', (_, edit) => {
    for (const track of [undefined, DATE]) {
      const out = refreshed(edited(file, edit), later, () => true, track);
      expect(shown(out)).toContain('hoàn thành 517 nhiệm vụ');
      expect(partText(out, BODY)).not.toMatch(/showingPlcHdr|PlaceholderText/);
      expect(statusOf(out, 'XONG')).toEqual(['same', 'same']);
    }
  });

  test('where it shows the new value already, whoever typed it', () => {
    const typed = edited(file, (xml) => withContent(xml, 'XONG', run('517')));
    expect(statusOf(typed, 'XONG')).toEqual(['same', 'changed']);
    expect(partText(refreshed(typed, later), STORE).match(/<f key="XONG" text="517"/g)).toHaveLength(2);
  });

  test('unknown: the report prints it no longer', () => {
    const report = reportOf(LATER, { template: ['Đã giao {{ GIAO }} nhiệm vụ.'] });
    expect(statuses(planRefresh(file, report)).filter((line) => line.startsWith('unknown'))).toHaveLength(8);
  });

  test('lost: its sentence was deleted; only a figure that changed is worth a look', () => {
    const shorter = edited(file, (xml) => once(xml, /<w:p>(?:(?!<\/w:p>).)*đã giao.*?<\/w:p>/s, ''));
    expect(statuses(planRefresh(shorter, later)).filter((line) => line.startsWith('lost'))).toEqual([
      'lost GIAO: 1.912',
      'lost XONG: 571 → 517',
      `lost ${SHARE}: 29,9% → 27%`,
      'lost XONG|so_với:XONG.cùng_kỳ: tăng 5,7% → giảm 4,3%',
    ]);
  });

  test('a control that isn’t ours', () => {
    const theirs = edited(file, (xml) =>
      once(
        xml,
        '<w:p>',
        `<w:p><w:sdt><w:sdtPr><w:alias w:val="Người ký"/><w:tag w:val="NGUOI_KY"/><w:id w:val="888"/></w:sdtPr><w:sdtContent>${run('A')}</w:sdtContent></w:sdt></w:p><w:p>`,
      ),
    );
    expect(planRefresh(theirs, later).figures).toHaveLength(10);
  });
});

describe('words', () => {
  test('that depend on a figure and stand in no control are listed', () => {
    const { wording } = planRefresh(file, reportOf({ ...LATER, QH: 0 }));
    expect(wording).toEqual([
      { kind: 'changed', old: '- Còn 32 nhiệm vụ quá hạn.', next: 'Kết quả thấp hơn yêu cầu.' },
      { kind: 'removed', old: 'Kết quả cao hơn yêu cầu.', next: undefined },
    ]);
    const grown = planRefresh(renderDocx(reportOf({ ...FIRST, QH: 0 })), reportOf(FIRST)).wording;
    expect(grown).toEqual([{ kind: 'added', old: undefined, next: '- Còn 32 nhiệm vụ quá hạn.' }]);
  });

  test('stay listed until somebody has changed them', () => {
    const out = refreshed(file, later);
    expect(planRefresh(out, later).wording).toEqual([{ kind: 'changed', old: 'Kết quả cao hơn yêu cầu.', next: 'Kết quả thấp hơn yêu cầu.' }]);
    const done = edited(out, (xml) => once(xml, 'Kết quả cao hơn yêu cầu.', 'Kết quả thấp hơn yêu cầu.'));
    expect(planRefresh(done, later).wording).toEqual([]);
    const kept = refreshed(done, later);
    expect(planRefresh(kept, later).wording).toEqual([]);
    expect(refreshed(kept, later)).toBe(kept);
  });

  test('that the clerk rewrote are the clerk’s', () => {
    const rewritten = edited(file, (xml) => once(xml, 'Trong tháng 4', 'Tính chung tháng 4'));
    expect(planRefresh(rewritten, reportOf(FIRST)).wording).toEqual([]);
    expect(shown(refreshed(rewritten, later))).toContain('Tính chung tháng 4 năm 2022, đã giao 1.912 nhiệm vụ; hoàn thành 517');
  });

  test('that repeat an old value outside of a control are listed, dates and the template’s own numbers aren’t', () => {
    const repeated = edited(file, (xml) => once(xml, 'Kết quả cao hơn yêu cầu.', 'Như vậy 571 nhiệm vụ đã xong, 32 nhiệm vụ trễ, ngày 32/4, tăng 32 ca.'));
    expect(planRefresh(repeated, later).leftovers).toEqual([
      {
        key: 'XONG',
        label: 'Nhiệm vụ hoàn thành',
        old: '571',
        next: '517',
        before: 'Như vậy ',
        after: ' nhiệm vụ đã xong, 32 nhiệm vụ trễ, ngày 32/4, tăng 32 ca.',
      },
    ]);
    const counted = edited(file, (xml) => once(xml, 'Kết quả cao hơn yêu cầu.', 'Hiện còn 32 nhiệm vụ.'));
    expect(planRefresh(counted, later).leftovers.map(({ key, before }) => [key, before])).toEqual([['QH', 'Hiện còn ']]);
    expect(planRefresh(repeated, reportOf(FIRST)).leftovers).toEqual([]);
  });
});

describe('gaps and drafts', () => {
  const missing = reportOf({ ...FIRST, QH: null });

  test('a missing figure is highlighted and the header says that it is a draft; both go when it is final', () => {
    const draft = refreshed(file, missing);
    expect(partText(draft, BODY)).toContain('<w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[chưa có số: QH – Sở A]</w:t>');
    for (const header of ['word/header1.xml', 'word/header2.xml']) expect(shown(draft, header)).toContain('BẢN NHÁP – CHƯA CHỐT SỐ');
    expect(validatorErrors(draft, 'docx')).toEqual([]);
    const final = refreshed(draft, later);
    expect(partText(final, BODY)).not.toContain('w:highlight');
    expect(shown(final, 'word/header1.xml') + shown(final, 'word/header2.xml')).not.toContain('NHÁP');
    expect(validatorErrors(final, 'docx')).toEqual([]);
  });

  test('a highlight that somebody set stays', () => {
    const marked = edited(file, (xml) => withContent(xml, 'XONG', run('571', '<w:rPr><w:highlight w:val="green"/></w:rPr>')));
    expect(partText(refreshed(marked, later), BODY)).toContain('<w:highlight w:val="green"/></w:rPr><w:t xml:space="preserve">517');
  });
});

describe('files', () => {
  test.each([
    ['not a zip', new TextEncoder().encode('Báo cáo'), 'không phải'],
    ['empty', new Uint8Array(), 'trống'],
    ['old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), '97–2003'],
    ['password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'mật khẩu'],
    ['a workbook', new Uint8Array(readFileSync('assets/samples/876-BC-VP.xlsx')), 'không phải là văn bản Word'],
    [
      'macros',
      editParts(file, {
        '[Content_Types].xml': (xml) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      }),
      'macro',
    ],
    ['a .dotx', editParts(file, { '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml') }), '.dotx'],
    [
      'Strict',
      edited(file, (xml) => xml.replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
      'Strict',
    ],
    ['no body', editParts(file, { [BODY]: null }), 'không phải là văn bản Word'],
    ['damaged XML', edited(file, (xml) => xml.replace('</w:body>', '')), 'hỏng'],
    ['a document type', edited(file, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')), 'hỏng'],
    ['truncated', file.slice(0, file.length - 300), 'hỏng'],
  ])('refused in one sentence: %s', (_, bytes, words) => {
    expect(() => planRefresh(bytes, later)).toThrow(expect.objectContaining({ name: 'InputError', message: expect.stringContaining(words) as string }));
  });

  test('UTF-16 and broken UTF-8 are refused, a byte order mark stays', () => {
    const bytes = (body: Uint8Array): Uint8Array =>
      packParts(new Map(openZip(file).entries.map((entry) => [entry.name, entry.name === BODY ? body : inflateEntry(entry)])));
    const xml = partText(file, BODY);
    expect(() => planRefresh(bytes(new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))), later)).toThrow(/UTF-8|hỏng/);
    expect(() => planRefresh(bytes(new Uint8Array(Buffer.from(xml.replace('hoàn', 'ho\u00e0n'), 'latin1'))), later)).toThrow(/UTF-8/);
    const marked = refreshed(bytes(new Uint8Array(Buffer.from(`\ufeff${xml}`))), later);
    expect(partText(marked, BODY)).toContain('517');
    expect(planRefresh(marked, later).stories[0]?.xml.startsWith('\ufeff')).toBe(true);
  });

  test('every kind of node, hostile text included, refreshes to itself', () => {
    const bytes = renderDocx(sampleDocument());
    expect(refreshed(bytes, sampleDocument())).toBe(bytes);
  });

  test('what comes out is valid: plain, tracked, chosen over an edit', () => {
    const handEdited = edited(file, (xml) => withContent(xml, 'XONG', ''));
    for (const bytes of [refreshed(file, later), refreshed(file, later, undefined, DATE), refreshed(handEdited, later, () => true)])
      expect(validatorErrors(bytes, 'docx')).toEqual([]);
  });

  (hasLibreOffice ? test : test.skip)(
    'LibreOffice’s re-save loses the tags; bookmarks and last values carry on',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'chotso-'));
      try {
        writeFileSync(join(folder, 'a.docx'), file);
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'docx:MS Word 2007 XML',
            '--outdir',
            join(folder, 'out'),
            join(folder, 'a.docx'),
          ],
          { stdio: 'ignore' },
        );
        const saved = new Uint8Array(readFileSync(join(folder, 'out/a.docx')));
        expect(partText(saved, BODY)).not.toContain('<w:tag ');
        expect(refreshed(saved, reportOf(FIRST))).toBe(saved);
        const plan = planRefresh(saved, later);
        expect(statuses(plan)).toEqual(statuses(planRefresh(file, later)));
        expect(plan.wording).toHaveLength(1);
        const out = applyRefresh(saved, plan);
        expect(shown(out)).toContain('hoàn thành 517 nhiệm vụ (27%)');
        expect(shown(out, NOTES)).toContain('Trong đó 86 nhiệm vụ');
        expect(validatorErrors(out, 'docx').length).toBeLessThanOrEqual(validatorErrors(saved, 'docx').length);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
