/** What people ask, and the answers; `**…**` names a button or part, `…` between backticks something to type. */
import type { Bilingual } from './templateExample';

export interface Question {
  readonly asks: Bilingual;
  readonly answer: Bilingual;
}

export const QUESTIONS: readonly Question[] = [
  {
    asks: { vi: 'Ô để trống và ô ghi 0 khác nhau thế nào?', en: 'What is the difference between a blank cell and 0?' },
    answer: {
      vi: 'Ô trống là đơn vị chưa báo cáo: báo cáo hiện `[chưa có số: …]` và chưa chốt được. Ô ghi `0` là có báo cáo và không phát sinh. Không có gì để báo cáo thì phải gõ `0`.',
      en: 'A blank cell means that the department hasn’t reported: the report shows `[chưa có số: …]` and stays a draft. `0` means reported, nothing happened. Where there is nothing to report, type `0`.',
    },
  },
  {
    asks: { vi: 'Vì sao báo cáo vẫn mang dòng BẢN NHÁP?', en: 'Why does the report still say BẢN NHÁP?' },
    answer: {
      vi: 'Còn chỗ sai hoặc số còn thiếu; phần **Kiểm tra** liệt kê từng chỗ. Cảnh báo và lệch làm tròn không giữ báo cáo lại. Sửa ô trong sổ, báo cáo tự tính lại.',
      en: 'Something is wrong or missing; **Checks** lists each place. Warnings and rounding differences don’t hold the report back. Mend the cell in the workbook, the report follows by itself.',
    },
  },
  {
    asks: { vi: 'Tôi muốn sửa một câu thì sửa ở đâu?', en: 'Where do I change a sentence?' },
    answer: {
      vi: 'Trong phần **Soạn**, bấm bút chì bên cạnh đoạn ấy; kết quả hiện ngay bên dưới. Câu được ghi lại vào cột Nội dung của bảng `Mau`, tháng sau vẫn còn. Sửa trong Word cũng được, nhưng tháng sau phải sửa lại.',
      en: 'Under **Report**, click the pencil beside the paragraph; the result shows at once. The sentence is kept in column Nội dung of table `Mau`, for next month too. Changes made in Word have to be made again next month.',
    },
  },
  {
    asks: { vi: 'Đã sửa câu chữ trong Word rồi mới có số muộn, làm lại từ đầu à?', en: 'A late figure comes after I edited the report in Word: start again?' },
    answer: {
      vi: 'Không. Nhập số vào sổ, mở phần **Word**, chọn tệp đã sửa ở mục **Cập nhật số trong báo cáo đã sửa**: chỉ các con số được thay, câu chữ giữ nguyên. Số ai đó đã sửa tay trong Word thì được hỏi trước.',
      en: 'No. Put the figure into the workbook, open **Word**, and choose the edited file under **New figures for an edited report**: only figures are replaced. Figures that somebody changed by hand are asked about first.',
    },
  },
  {
    asks: { vi: 'Gõ 1.234 mà bị báo “Ô không phải là số”?', en: '1.234 is said not to be a number?' },
    answer: {
      vi: 'Ô ấy đang chứa chữ, Excel không cộng được. Gõ lại `1234`, để Excel tự thêm dấu chấm; nếu ô có tam giác xanh ở góc, bấm vào đó rồi chọn Chuyển thành số (Convert to Number).',
      en: 'The cell holds text, which Excel can’t add up. Type `1234` and let Excel put the point; where the cell has a green corner, click it and choose Convert to Number.',
    },
  },
  {
    asks: { vi: 'Các tỷ lệ cộng lại được 99,9% hay 100,1%, có sai không?', en: 'The shares add up to 99,9% or 100,1%: is that wrong?' },
    answer: {
      vi: 'Không sai: mỗi tỷ lệ được làm tròn riêng nên tổng lệch chút ít, chương trình ghi là **Lệch làm tròn** và không chặn. Đừng sửa tay một tỷ lệ cho tròn; muốn khớp hơn thì in thêm một số lẻ.',
      en: 'No: each share is rounded by itself, so the sum may be slightly off; it is called a rounding difference and blocks nothing. Don’t bend one of them; print one more decimal where it matters.',
    },
  },
  {
    asks: { vi: 'Đổi tên trang, ẩn trang, thêm cột, đổi thứ tự có hỏng sổ không?', en: 'May I rename, hide or reorder sheets, or add columns?' },
    answer: {
      vi: 'Không hỏng. Chương trình tìm theo tên bảng (thẻ Thiết kế bảng > Tên bảng) và tên cột, không theo tên trang hay vị trí. Đừng đổi tên bảng, tên cột và cột Mã.',
      en: 'Yes. Tables are found by their names (Table Design > Table Name) and columns by their headers, not by sheet or place. Keep the names of tables and columns, and the codes.',
    },
  },
  {
    asks: { vi: 'Thêm một chỉ tiêu mới thì làm gì?', en: 'How do I add an indicator?' },
    answer: {
      vi: 'Thêm một dòng vào bảng `ChiTieu` (mã viết liền không dấu, ví dụ `HS_TRE`), rồi thêm dòng cùng mã vào bảng `SL_…` của các đơn vị phải báo cáo. Sau đó chèn vào câu bằng **Chèn số** trong phần **Soạn**.',
      en: 'Add a row to table `ChiTieu` (a code without spaces or diacritics, such as `HS_TRE`), and a row with that code to the `SL_…` table of each department that owes it. Then put it into a sentence with **Insert a figure** under **Report**.',
    },
  },
  {
    asks: { vi: 'Bấm nhầm, ghi nhầm vào sổ thì sao?', en: 'I wrote something into the workbook by mistake?' },
    answer: {
      vi: 'Bấm **Hoàn tác** ở cuối ngăn: ô và trang trở lại như trước lần ghi ấy. Chỗ nào có người sửa tiếp sau đó thì được giữ và được nói rõ. Tệp nhận từ đơn vị và tệp Word không bao giờ bị sửa đè.',
      en: 'Press **Undo** at the bottom of the pane: cells and sheets go back to what they were. What somebody changed since is kept, and said. Files from departments and Word files are never overwritten.',
    },
  },
  {
    asks: { vi: 'Ngăn báo “có ô đang gõ dở” hoặc đứng yên?', en: 'The pane waits and says that a cell is being edited?' },
    answer: {
      vi: 'Excel không trả lời khi một ô còn đang gõ. Bấm Enter (nhận) hoặc Esc (bỏ) trong bảng tính. Nếu vẫn đứng, lưu sổ, đóng ngăn rồi mở lại từ nút **Chốt Số**.',
      en: 'Excel doesn’t answer while a cell is being typed in. Press Enter or Esc in the sheet. If it still waits, save the workbook, close the pane and open it again.',
    },
  },
  {
    asks: { vi: 'Dán vào Word mà mất chú thích ở cuối trang?', en: 'Footnotes are lost when I paste into Word?' },
    answer: {
      vi: 'Dùng **Sao chép cho Word** (không dùng bản văn bản thuần), trong Word bấm Ctrl+V, nếu được hỏi thì chọn Giữ định dạng nguồn. Word trên web và các ứng dụng nhắn tin bỏ chú thích: khi đó dùng **Lưu tệp .docx**.',
      en: 'Use **Copy for Word** (not plain text), press Ctrl+V in Word, and choose Keep Source Formatting if asked. Word on the web and messengers drop footnotes: use **Save .docx** there.',
    },
  },
  {
    asks: { vi: 'Sang tháng mới thì bắt đầu thế nào?', en: 'How does the next month begin?' },
    answer: {
      vi: 'Báo cáo đã ký xong: trong **Thu số liệu**, bấm **Chốt số kỳ này…**, rồi **Sang kỳ mới**. Số kỳ này sang cột Kỳ trước, ô nhập để trống, câu chữ giữ nguyên; chỗ còn sót tháng cũ được liệt kê. Lưu thành tệp mới.',
      en: 'Once the report is signed, in **Collect** press the button that closes the period, then move to the next one. Figures go to column Kỳ trước, input cells become blank, wording stays; what still names the old month is listed. Save as a new file.',
    },
  },
  {
    asks: { vi: 'Đơn vị gửi bảng theo mẫu riêng, không theo biểu của mình?', en: 'A department sends a table of its own making?' },
    answer: {
      vi: 'Cứ kéo vào **Nhập số liệu** trong **Thu số liệu**: số được ghép theo mã, không có mã thì theo tên. Chỗ chưa chắc được hỏi, chỗ không ghép được nằm trong danh sách; chưa bấm ghi thì sổ chưa đổi gì.',
      en: 'Drop it into **Collect** all the same: figures are matched by code, else by name. What isn’t sure is asked, what finds no place is listed; nothing is written before you say so.',
    },
  },
  {
    asks: { vi: 'Soát được văn bản do người khác soạn không?', en: 'Can it check a text that somebody else wrote?' },
    answer: {
      vi: 'Được: dán hoặc kéo tệp vào **Soát bản thảo**. Tỷ lệ, tổng, mức tăng giảm nào tính lại được đều được tính lại; có sổ thì so với sổ. Điều không đủ căn cứ được ghi là chưa kiểm được, phải tự đối chiếu.',
      en: 'Yes: paste it or drop the file into **Check a draft**. Shares, sums and changes that can be recomputed are; with a workbook, numbers are compared with it. What can’t be proven is said to be unchecked.',
    },
  },
  {
    asks: { vi: 'Số liệu có gửi đi đâu không? Mất mạng có dùng được không?', en: 'Does anything leave the computer? Does it work offline?' },
    answer: {
      vi: 'Không gửi đi đâu: mọi việc đọc, tính, soát làm ngay trên máy. Bàn làm việc trong trình duyệt chạy được khi mất mạng sau lần mở đầu tiên. Trong Excel, ngăn cần tải trang của cơ quan khi mở.',
      en: 'Nothing leaves: reading, computing and checking happen on this computer. The workbench runs offline after it was opened once. In Excel, the pane has to load the office’s page when it opens.',
    },
  },
];
