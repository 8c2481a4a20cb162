/** The one word table: filters write these words, the draft checker reads them. */

export const CHANGE_WORDS = { up: 'tăng', down: 'giảm', same: 'không đổi' } as const;
export const POINTS = 'điểm phần trăm';
export const TIMES = { before: 'gấp', after: 'lần' } as const;
export const ZERO_WHOLE = '(mẫu số bằng 0)';
export const ZERO_BASE = '(kỳ so sánh bằng 0)';
export const NO_BASE = '(chưa có số so sánh)';
/** Computed from something that has no value, such as a share of zero. */
export const IMPOSSIBLE = '(không tính được)';
export const DRAFT_NOTICE = 'BẢN NHÁP – CHƯA CHỐT SỐ';

/** The fixed words of every administrative document (NĐ 30/2020, Phụ lục I, II.1 and II.9). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const RECIPIENTS = 'Nơi nhận:';
export const ADDRESSEES = 'Kính gửi:';

/** Words that scale the number before them; "tỷ" is no scale in "tỷ lệ". */
// prettier-ignore
export const SCALE_WORDS: ReadonlyMap<string, bigint> = new Map([['trăm', 100n], ['nghìn', 1_000n], ['ngàn', 1_000n], ['vạn', 10_000n], ['triệu', 1_000_000n],
  ['tỷ', 1_000_000_000n], ['tỉ', 1_000_000_000n]]);
// prettier-ignore
export const NOT_A_SCALE: ReadonlyMap<string, readonly string[]> = new Map([['tỷ', ['lệ', 'trọng', 'suất', 'giá', 'số']], ['tỉ', ['lệ', 'trọng', 'suất',
  'giá', 'số']]]);

// prettier-ignore
export const DIGIT_WORDS: ReadonlyMap<string, bigint> = new Map([['không', 0n], ['một', 1n], ['mốt', 1n], ['hai', 2n], ['ba', 3n], ['bốn', 4n], ['tư', 4n],
  ['năm', 5n], ['lăm', 5n], ['sáu', 6n], ['bảy', 7n], ['bẩy', 7n], ['tám', 8n], ['chín', 9n]]);

/** What stands before a number and makes it a bound; "limit" is a threshold that nobody computed. */
// prettier-ignore
export const BOUND_WORDS: ReadonlyMap<string, 'above' | 'below' | 'about' | 'limit'> = new Map([['hơn', 'above'], ['trên', 'above'], ['gần', 'below'],
  ['dưới', 'limit'], ['khoảng', 'about'], ['chừng', 'about'], ['xấp xỉ', 'about'], ['tối thiểu', 'limit'], ['tối đa', 'limit'], ['ít nhất', 'limit'],
  ['không quá', 'limit'], ['bình quân mỗi', 'limit']]);

/** A number right after one of these names something (Điều 5, mũi 2, khóa 17) and counts nothing. */
// prettier-ignore
export const NAMING_WORDS: ReadonlySet<string> = new Set(['điều', 'khoản', 'chương', 'phụ lục', 'bảng', 'biểu', 'biểu số', 'mẫu', 'mẫu số', 'hình', 'trang',
  'khóa', 'khoá', 'kỳ họp thứ', 'thứ', 'lần', 'đợt', 'vòng', 'mũi', 'mức độ', 'mức', 'cấp độ', 'cấp', 'loại', 'hạng', 'nhóm', 'vùng', 'vị trí', 'khu vực', 'quốc lộ',
  'ql', 'tỉnh lộ', 'đt', 'đường', 'km', 'quận', 'phường', 'thôn', 'xóm', 'ấp', 'tổ', 'khu', 'khối', 'lớp', 'phòng', 'số nhà', 'covid', 'covid-',
  'công nghiệp', 'phiên bản', 'top', 'thế kỷ', 'tuần', 'chặng', 'gói', 'gói thầu', 'gói thầu số', 'phân khu', 'nghị quyết', 'quyết định', 'nghị định',
  'thông tư', 'chỉ thị', 'công văn', 'tờ trình', 'thông báo', 'kết luận', 'văn bản', 'đề án', 'công điện', 'chương trình', 'luật', 'nghị quyết số',
  'quyết định số', 'nghị định số', 'thông tư số', 'chỉ thị số', 'công văn số', 'tờ trình số', 'thông báo số', 'kết luận số', 'văn bản số', 'kế hoạch số',
  'đề án số', 'công điện số', 'chương trình số', 'báo cáo số', 'hướng dẫn số', 'mục', 'điểm', 'phần', 'bài', 'câu', 'ý', 'tiểu mục', 'iso', 'sđt',
  'điện thoại', 'fax', 'zalo']);

/** Lengths of time and ages: they qualify a sentence and are never parts of a total. */
// prettier-ignore
export const TIME_UNITS: ReadonlySet<string> = new Set(['tuổi', 'tháng', 'năm', 'ngày', 'giờ', 'phút', 'giây', 'tuần', 'quý', 'bậc', 'lần', 'nhiệm kỳ',
  'thập kỷ', 'thế kỷ']);

/** Words that end the noun after a number. */
// prettier-ignore
export const NOUN_STOPS: ReadonlySet<string> = new Set(['đã', 'đang', 'có', 'được', 'trong', 'của', 'so', 'tăng', 'giảm', 'chiếm', 'đạt', 'và', 'là', 'với',
  'tại', 'cho', 'ở', 'do', 'để', 'bị', 'thuộc', 'theo', 'từ', 'đến', 'còn', 'chưa', 'không', 'này', 'kia', 'mới', 'vào', 'bằng', 'vượt', 'gồm', 'bao', 'hoặc',
  'nhưng', 'mà', 'thì', 'về', 'trên', 'dưới', 'hơn', 'gần', 'sẽ', 'phải', 'cần', 'nằm', 'ra', 'lên', 'đúng', 'quá', 'trễ', 'chậm', 'nam', 'nữ', 'sai', 'kỳ',
  'tốt', 'khá', 'giỏi', 'hoàn', 'thực', 'như', 'tương', 'ước', 'đầu', 'thôi', 'cùng', 'các', 'nhất', 'trúng', 'đi', 'đối', 'chuyển']);

/** Who or what reaches a target of its own. */
// prettier-ignore
export const ACTORS: ReadonlySet<string> = new Set(['xã', 'phường', 'huyện', 'thị trấn', 'thị xã', 'thành phố', 'thôn', 'bản', 'địa phương', 'đơn vị', 'cơ quan',
  'sở', 'ban', 'ngành', 'phòng', 'tổ', 'trường', 'trạm', 'doanh nghiệp', 'công ty', 'hợp tác', 'dự án', 'chỉ tiêu', 'tiêu chí', 'chi bộ', 'đảng bộ', 'bệnh viện']);

/** One-syllable counters: the noun after them only narrows what is counted (vụ, vụ cháy). */
// prettier-ignore
export const COUNTERS: ReadonlySet<string> = new Set(['vụ', 'người', 'ca', 'bộ', 'đơn', 'con', 'phiếu', 'xã', 'hộ', 'lượt', 'cái', 'chiếc', 'lớp', 'cuộc',
  'nhóm', 'bản', 'thôn', 'huyện', 'tổ', 'em', 'cháu', 'nhà', 'cây', 'tin', 'bài', 'đoàn', 'đợt', 'buổi', 'kỳ', 'suất', 'phòng', 'giường', 'máy', 'xe', 'tàu',
  'mẫu', 'liều', 'sản', 'ý', 'tàu', 'chợ', 'ngôi', 'điểm', 'quyển', 'cuốn', 'trạm', 'tuyến', 'đảng']);

/** Different nouns for one kind of thing, so that a list may change its word without changing what it counts. */
// prettier-ignore
export const NOUN_FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['người', 'ca', 'lượt', 'trường hợp', 'bệnh nhân', 'công dân', 'đối tượng', 'cháu', 'em', 'nạn nhân', 'cá nhân', 'đồng chí', 'lao động',
    'cử tri', 'đại biểu', 'học sinh', 'thí sinh', 'sinh viên', 'hội viên', 'đoàn viên', 'đảng viên', 'cán bộ']),
  new Set(['doanh nghiệp', 'đơn vị', 'công ty', 'cơ sở', 'tổ chức', 'cơ quan', 'hợp tác', 'địa phương']),
  new Set(['vụ', 'vụ việc', 'trường hợp', 'ca', 'việc', 'tin', 'đơn']),
  new Set(['văn bản', 'quyết định', 'công văn', 'báo cáo', 'tờ trình', 'thông báo', 'kế hoạch', 'giấy mời', 'chỉ thị', 'nghị quyết']),
  new Set(['hồ sơ', 'bộ', 'thủ tục', 'bộ hồ']),
  new Set(['xã', 'phường', 'thị trấn', 'đơn vị', 'huyện', 'thành phố', 'địa phương', 'thị xã']),
  new Set(['nhiệm vụ', 'việc', 'nội dung', 'chỉ tiêu']),
  new Set(['ý kiến', 'kiến nghị', 'đề xuất']),
  new Set(['trường', 'trường mầm', 'trường tiểu', 'trường trung', 'cơ sở']),
  new Set(['dự án', 'công trình', 'gói thầu']),
  new Set(['nhóm', 'mặt hàng']),
];

export type QuantityRole =
  'up' | 'down' | 'share' | 'reach' | 'equal' | 'exceed' | 'short' | 'times' | 'from' | 'to' | 'rest' | 'old' | 'plan' | 'total' | 'whole' | 'same';

/** The words right before a number that say what it is; longer phrases win. */
// prettier-ignore
export const ROLE_PHRASES: readonly (readonly [QuantityRole, ...string[]])[] = [
  ['up', 'tăng', 'tăng thêm', 'tăng trưởng', 'cao hơn', 'nhiều hơn', 'tốc độ tăng', 'mức tăng', 'tăng bình quân', 'thừa', 'tăng cao'],
  ['down', 'giảm', 'giảm bớt', 'thấp hơn', 'ít hơn', 'mức giảm', 'sụt giảm', 'giảm sâu'],
  ['share', 'chiếm', 'chiếm tỷ lệ', 'chiếm tỉ lệ', 'chiếm tỷ trọng', 'chiếm tỉ trọng', 'tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tương đương', 'tương đương với',
    'tương ứng', 'tương ứng với', 'ứng với', 'tức'],
  ['share', 'đạt tỷ lệ', 'đạt tỉ lệ', 'với tỷ lệ', 'tỷ lệ đạt', 'tỉ lệ đạt', 'chiếm tỷ lệ là', 'tỷ lệ là', 'chiếm trên'],
  ['reach', 'đạt', 'hoàn thành', 'đạt mức', 'hoàn thành đạt', 'giải ngân đạt'],
  ['equal', 'bằng', 'chỉ bằng', 'mới bằng'],
  ['exceed', 'vượt', 'vượt mức', 'vượt kế hoạch'],
  ['short', 'hụt', 'thiếu', 'còn thiếu', 'bầu thiếu'],
  ['times', 'gấp', 'cao gấp', 'tăng gấp', 'nhiều gấp', 'lớn gấp'],
  ['from', 'từ', 'từ mức'],
  ['to', 'lên', 'xuống', 'xuống còn', 'còn', 'lên đến', 'lên tới', 'lên thành', 'chỉ còn', 'giảm còn', 'tăng lên', 'giảm xuống', 'giảm xuống còn',
    'lên mức'],
  ['rest', 'còn lại', 'còn lại là', 'số còn lại', 'số còn lại là', 'phần còn lại'],
  ['same', 'không đổi', 'bằng cùng kỳ'],
];

/** A number labelled so is a figure of an earlier period. */
// prettier-ignore
export const OLD_LABELS: readonly string[] = ['cùng kỳ', 'cùng kỳ năm trước', 'cùng kỳ năm ngoái', 'cùng kì', 'năm trước', 'tháng trước', 'kỳ trước',
  'quý trước', 'năm ngoái', 'tuần trước'];
/** A number labelled so is a target. */
// prettier-ignore
export const PLAN_LABELS: readonly string[] = ['kế hoạch', 'kh', 'dự toán', 'chỉ tiêu', 'mục tiêu', 'nghị quyết', 'kế hoạch vốn', 'kế hoạch năm',
  'kế hoạch giao', 'dự toán giao', 'chỉ tiêu giao'];

/** What opens a list of parts after a whole. */
// prettier-ignore
export const PART_INTROS: readonly string[] = ['trong đó', 'gồm', 'bao gồm', 'gồm có', 'cụ thể', 'chia ra', 'cụ thể như sau', 'cụ thể là', 'trong số đó',
  'phân theo', 'bao gồm cả'];
/** Of these, the ones after which a list is complete unless it says otherwise. */
export const CLOSED_INTROS: readonly string[] = ['gồm', 'bao gồm', 'gồm có', 'chia ra', 'bao gồm cả'];
/** A list with one of these names examples or a selection. */
// prettier-ignore
export const OPEN_LIST_WORDS: readonly string[] = ['như', 'chủ yếu', 'nhất là', 'tiêu biểu', 'đáng chú ý', 'nổi bật', 'điển hình', 'v.v', 'vv', 'v', 'riêng',
  'đặc biệt', 'một số', 'nhiều nhất', 'cao nhất', 'thấp nhất', 'khác nhau', 'ví dụ', 'ngoài ra', 'bên cạnh đó', 'đồng thời', 'hầu hết', 'phần lớn', 'đa số',
  'có cả', 'kể cả'];

/** Kinds that divide a whole among them; each kind lists the words that mean it. */
export interface Partition {
  readonly kinds: readonly (readonly string[])[];
  /**
   * `strict`: any two of the kinds exhaust a whole. `near`: two do so where they come near to it (others may be left out,
   * and then much is missing). `three`: it takes three.
   */
  readonly closes: 'strict' | 'near' | 'three';
  /** Words of the whole that make two kinds of it exhaustive, however much is missing. */
  readonly of?: readonly string[];
}

const SETTLED = ['giải quyết', 'xử lý', 'trả', 'hoàn thành'];
const PENDING = ['đang giải quyết', 'đang xử lý', 'chưa giải quyết', 'chưa hoàn thành', 'còn lại', 'tồn', 'đang thực hiện'];

// prettier-ignore
export const PARTITIONS: readonly Partition[] = [
  { closes: 'strict', kinds: [['nam'], ['nữ']] },
  { closes: 'near', of: SETTLED, kinds: [['đúng hạn', 'trước hạn', 'trước và đúng hạn', 'đúng và trước hạn', 'đảm bảo thời gian'], ['quá hạn',
    'trễ hạn', 'chậm hạn', 'chậm']]},
  { closes: 'near', of: PENDING, kinds: [['trong hạn', 'chưa đến hạn', 'trung hạn', 'còn hạn', 'trong tiến độ'], ['quá hạn', 'trễ hạn', 'chậm hạn']]},
  { closes: 'strict', kinds: [['hợp lệ'], ['không hợp lệ']] },
  { closes: 'strict', kinds: [['mới', 'mới tiếp nhận', 'trong kỳ'], ['kỳ trước', 'tháng trước', 'năm trước', 'chuyển sang', 'chuyển qua', 'tồn']]},
  { closes: 'strict', kinds: [['hoàn thành', 'đã hoàn thành', 'xong', 'đã giải quyết', 'đã xử lý'], ['chưa hoàn thành', 'tiếp tục', 'chưa giải quyết',
    'chưa xử lý', 'chưa thực hiện']]},
  { closes: 'near', kinds: [['hoàn thành', 'đã hoàn thành', 'xong', 'đã giải quyết', 'đã xử lý'], ['đang thực hiện', 'đang giải quyết', 'đang xử lý',
    'trong tiến độ', 'đang triển khai']]},
  { closes: 'strict', kinds: [['đạt', 'đạt chuẩn', 'đạt yêu cầu'], ['không đạt', 'chưa đạt', 'chưa đạt chuẩn']]},
  { closes: 'near', kinds: [['thành lập mới'], ['quay trở lại']] },
  { closes: 'near', kinds: [['trực tiếp'], ['trực tuyến']] },
  { closes: 'near', kinds: [['văn bản đến', 'công văn đến'], ['văn bản đi', 'công văn đi']] },
  { closes: 'near', kinds: [['thu hồi'], ['khác', 'xử lý khác', 'giảm trừ', 'chấn chỉnh']] },
  { closes: 'near', kinds: [['theo kế hoạch'], ['đột xuất']] },
  { closes: 'near', kinds: [['tổ chức', 'tập thể'], ['cá nhân']] },
  { closes: 'strict', kinds: [['trúng cử', 'trúng tuyển'], ['thiếu', 'không trúng']]},
  { closes: 'strict', kinds: [['thành thị', 'đô thị'], ['nông thôn']] },
  { closes: 'strict', kinds: [['công lập'], ['ngoài công lập', 'tư thục', 'dân lập']] },
  { closes: 'near', kinds: [['thường xuyên'], ['định kỳ', 'định kỳ và đột xuất']] },
  { closes: 'near', kinds: [['mức độ 3', 'toàn trình'], ['mức độ 4', 'một phần']]},
  { closes: 'strict', kinds: [['trong nước', 'nội địa'], ['nước ngoài', 'ngoài nước', 'quốc tế']]},
  { closes: 'three', kinds: [['khiếu nại'], ['tố cáo'], ['kiến nghị', 'phản ánh', 'kiến nghị, phản ánh']] },
  { closes: 'three', kinds: [['tăng giá', 'tăng'], ['giảm giá', 'giảm'], ['ổn định', 'không đổi', 'không thay đổi']]},
  { closes: 'three', kinds: [['tín nhiệm cao'], ['tín nhiệm'], ['tín nhiệm thấp', 'không tín nhiệm']] },
  { closes: 'three', kinds: [['khá'], ['giỏi', 'tốt', 'xuất sắc'], ['trung bình', 'đạt'], ['yếu', 'kém', 'chưa đạt']] },
  { closes: 'three', kinds: [['hoàn thành'], ['đang thực hiện', 'trong hạn', 'trong tiến độ', 'đang triển khai'], ['quá hạn', 'chậm', 'chưa thực hiện',
    'chưa triển khai']]},
  { closes: 'three', kinds: [['khỏi bệnh', 'khỏi'], ['tử vong', 'chết'], ['điều trị']] },
  { closes: 'three', kinds: [['đúng'], ['sai'], ['có đúng có sai', 'đúng một phần', 'có đúng, có sai']] },
];

/** A part so described is mostly a share of a narrower whole than the total before it. */
export const NARROWING: readonly string[] = ['đến hạn', 'đủ điều kiện', 'thuộc thẩm quyền', 'phải thực hiện', 'phải xử lý', 'phải giải quyết'];

/** A sentence that begins so divides the total of the sentence before it. */
// prettier-ignore
export const GROUPINGS: readonly string[] = ['theo khu vực', 'theo cấp', 'theo loại', 'theo lĩnh vực', 'theo ngành', 'theo địa bàn', 'theo giới tính',
  'theo nhóm', 'chia theo', 'phân theo', 'trong số này', 'phân loại'];
