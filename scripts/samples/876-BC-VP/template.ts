/** Table Mau: the report's wording, a row a paragraph, word for word as signed. */

export interface SampleParagraph {
  readonly kind: 'mục' | 'tiểu mục' | 'đoạn' | 'gạch đầu dòng' | 'chú thích' | 'bảng' | 'phụ lục' | 'kết';
  /** Of a footnote its mark, of a table its caption. */
  readonly code?: string;
  readonly content: string;
}

export const TEMPLATE: readonly SampleParagraph[] = [
  { kind: 'mục', content: '1. Công tác chỉ đạo điều hành {{ kỳ.tên }} của UBND tỉnh, Chủ tịch UBND tỉnh' },
  {
    kind: 'đoạn',
    content:
      '{{ kỳ.tên | viết_hoa }}, trong điều kiện khí hậu thuận lợi, số ca nhiễm Covid-19 giảm mạnh so với những tháng trước và trên cơ sở kết quả đánh giá tình hình kinh tế-xã hội quý {{ kỳ.quý_trước.quý }}, các nhiệm vụ trọng tâm quý {{ kỳ.quý }}, UBND tỉnh, Chủ tịch UBND tỉnh tiếp tục quan tâm chỉ đạo, động viên, khích lệ các cấp, các ngành, các địa phương nhất quán thực hiện phương châm hành động "**Đoàn kết kỷ cương, sáng tạo, chủ động thích ứng, an toàn hiệu quả, đẩy mạnh phát triển**", phát huy cao độ tinh thần trách nhiệm, trí tuệ của tập thể, tích cực và quyết liệt trong chỉ đạo, điều hành, đặc biệt là thực hiện Chương trình phục hồi và phát triển kinh tế - xã hội theo {{ văn_bản.căn_cứ_phục_hồi | nối: "; " }}; từng bước mở cửa lại du lịch, các ngành dịch vụ vận tải, giải trí, văn hóa, nghệ thuật... gắn với việc triển khai các biện pháp "Thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch Covid-19" theo hướng dẫn của Chính phủ và các bộ, ngành, qua đó đã đạt nhiều kết quả quan trọng trên các lĩnh vực:',
  },
  {
    kind: 'đoạn',
    content:
      'Bám sát nội dung chỉ đạo của Bộ Chính trị, các Nghị quyết của Quốc hội, Chính phủ, chỉ đạo của Thủ tướng Chính phủ, Tỉnh ủy, Kế hoạch phát triển kinh tế-xã hội tỉnh năm {{ kỳ.năm }}, UBND tỉnh, Chủ tịch UBND tỉnh đã chỉ đạo quyết liệt các sở, ban, ngành, UBND các huyện, thành phố tổ chức thực hiện có hiệu quả mục tiêu kép, trong đó: Tiếp tục huy động, tập trung nguồn lực thực hiện các giải pháp nâng cao năng lực hệ thống y tế và đảm bảo nguồn kinh phí thực hiện hiệu quả công tác phòng, chống dịch; đẩy nhanh tiến độ thực hiện tiêm chủng vắc xin phòng COVID-19, đảm bảo tiêm an toàn, khoa học, hiệu quả; đẩy mạnh truyền thông thông điệp 5K và đề cao ý thức phòng, chống dịch của người dân, không lơ là chủ quan ngay cả khi đã tiêm đủ 02 mũi và mũi thứ 3 vắc xin phòng COVID-19; chỉ đạo các cơ quan chuyên môn và các địa phương thường xuyên nắm tình hình, đánh giá thực tiễn để kịp thời chỉ đạo thực hiện các giải pháp đẩy nhanh tiến độ và hiệu quả thực hiện các nhiệm vụ mục tiêu phát triển kinh tế-xã hội năm {{ kỳ.năm }}; nêu cao tinh thần trách nhiệm, thực hiện có hiệu quả các chỉ đạo của Chính phủ và các bộ, ngành Trung ương, Thường trực Tỉnh ủy, Thường trực HĐND tỉnh và Chương trình công tác của UBND tỉnh. Cụ thể:',
  },
  {
    kind: 'đoạn',
    content:
      'Thực hiện tốt quy chế làm việc của UBND tỉnh được ban hành tại {{ văn_bản.quy_chế_làm_việc | nối: "; " }}, trong {{ kỳ.tên }}, UBND tỉnh đã tổ chức {{ HOP_LANH_DAO | hai_số }} cuộc họp lãnh đạo UBND tỉnh, {{ HOP_THUONG_KY | hai_số }} Phiên họp UBND tỉnh thường kỳ và nhiều cuộc họp quan trọng khác. Trong đó, tại Phiên họp UBND tỉnh thường kỳ {{ kỳ.trước.tên }}, UBND tỉnh đã tập trung được trí tuệ của các thành viên và các đại biểu trong việc phân tích, đánh giá khách quan bối cảnh, tình hình phát triển kinh tế- xã hội địa phương trong {{ kỳ.quý_trước.tên }}, những vấn đề và giải pháp cần thiết để thực hiện các nhiệm vụ phát triển kinh tế- xã hội quý {{ kỳ.quý }} và các tháng tiếp theo năm {{ kỳ.năm }}. Thông qua các hội nghị, cuộc họp UBND tỉnh, Chủ tịch UBND tỉnh đã kịp thời xem xét, chỉ đạo thực hiện có hiệu quả nhiều nhiệm vụ trọng tâm và đột xuất của địa phương, nhất là việc duy trì ổn định tình hình kinh tế- xã hội địa phương, đảm bảo sự tăng trưởng và phát triển khởi sắc ở một số lĩnh vực trọng tâm như[^kinh_tế]: nông nghiệp, công nghiệp, thương mại, thu ngân sách địa phương...',
  },
  {
    kind: 'đoạn',
    content:
      'Trong tháng {{ kỳ.tháng }} vừa qua, UBND tỉnh đã tiếp nhận và xử lý {{ VB_DEN }} văn bản đến; ban hành {{ VB_DI }} văn bản đi, trong đó có: {{ VB_QUYET_DINH }} quyết định, {{ VB_CONG_VAN }} công văn chỉ đạo điều hành, báo cáo... Chủ tịch và các Phó Chủ tịch UBND tỉnh ký thay mặt tập thể UBND tỉnh {{ VB_THAY_MAT }} văn bản[^phụ_lục]. Các văn bản được ban hành đúng trình tự, thủ tục theo quy định. Đặc biệt, quán triệt và triển khai thực hiện nghiêm túc chỉ đạo của Trung ương, của Tỉnh ủy về việc thực hiện các biện pháp thực hiện Chương trình phục hồi và phát triển kinh tế- xã hội[^phục_hồi]; chỉ đạo, giao nhiệm vụ cho các sở, ban, ngành, đơn vị xây dựng dự thảo nghị quyết của HĐND tỉnh, trình Kỳ họp {{ thông_tin.kỳ_họp_hđnd_tới }} HĐND tỉnh khóa XVII.[^kỳ_họp]',
  },
  {
    kind: 'đoạn',
    content:
      'Các thành viên UBND tỉnh là thủ trưởng các sở, ban, ngành theo nhiệm vụ được giao đã tích cực tham mưu Tỉnh ủy, UBND tỉnh triển khai các văn bản cụ thể hóa các nội dung chỉ đạo, quy định của cấp trên thuộc ngành, lĩnh vực quản lý phù hợp với thực tiễn địa phương.',
  },
  {
    kind: 'đoạn',
    content:
      'Chủ tịch và các Phó Chủ tịch UBND tỉnh, trong {{ kỳ.tên }} đã chỉ đạo việc tổ chức và chủ trì, tham dự nhiều hội nghị, phiên họp, buổi làm việc quan trọng như: {{ danh_sách.chủ_trì_họp | nối: "; " }}; Tham dự: {{ danh_sách.tham_dự | nối: "; " }};...',
  },
  {
    kind: 'đoạn',
    content:
      'Để nâng cao hiệu quả công tác chỉ đạo, điều hành, các đồng chí lãnh đạo UBND tỉnh đã thường xuyên, tăng cường đi công tác cơ sở, kiểm tra, nắm tình hình triển khai các nhiệm vụ kinh tế - xã hội, quốc phòng - an ninh trên địa bàn tỉnh[^cơ_sở]. Đồng thời, chủ trì tiếp công dân, giải quyết các vụ việc khiếu nại, tố cáo đảm bảo đúng quy định và lợi ích chính đáng của người dân, qua đó tạo sự phấn khởi, đồng thuận, ủng hộ của nhân dân đối với các chủ trương, chính sách của Nhà nước.',
  },
  {
    kind: 'đoạn',
    content:
      'Tập thể lãnh đạo UBND tỉnh, trong đó đồng chí Chủ tịch UBND tỉnh với trách nhiệm lãnh đạo toàn diện và điều hành công tác của UBND tỉnh đã tập trung được trí tuệ, sự đoàn kết, thống nhất cao của tập thể trong việc chủ động, tích cực đưa ra các ý kiến chỉ đạo quan trọng, kịp thời giải quyết các vấn đề mới, đột xuất, cấp bách do thực tiễn phát triển kinh tế- xã hội địa phương đặt ra, tiêu biểu là chỉ đạo có hiệu quả việc triển khai các biện pháp phòng, chống dịch COVID-19[^covid], giúp ổn định mọi hoạt động kinh tế- xã hội của địa phương; đã kịp thời triển khai, thực hiện các chỉ đạo của Bộ Chính trị, Quốc hội, Chính phủ, Thủ tướng Chính phủ, Tỉnh ủy về phát triển kinh tế- xã hội; chủ động xây dựng, đề xuất nội dung chương trình công tác của Ban Chấp hành Đảng bộ tỉnh, Ban thường vụ Tỉnh ủy năm {{ kỳ.năm }}; đồng thời thực hiện kịp thời chế độ báo cáo tình hình kinh tế- xã hội, các vấn đề đột xuất theo yêu cầu của cấp trên và cung cấp đầy đủ các báo cáo kinh tế- xã hội cho các Ban của Tỉnh ủy; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh theo yêu cầu phối hợp.',
  },
  { kind: 'mục', content: '2. Triển khai các nhiệm vụ, chỉ đạo của Chính phủ, Thủ tướng Chính phủ và các bộ ngành trung ương' },
  {
    kind: 'đoạn',
    content:
      'Thực hiện {{ văn_bản.theo_dõi_nhiệm_vụ | nối: "; " }} về ban hành quy chế theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ do Chính phủ, Thủ tướng Chính phủ giao, qua theo dõi từ {{ thông_tin.nhiệm_vụ_chính_phủ_từ_ngày | ngày }} đến {{ thông_tin.nhiệm_vụ_chính_phủ_đến_ngày | ngày }}, UBND tỉnh Cao Bằng tổng hợp có {{ CP_GIAO }} nhiệm vụ (*trong {{ CP_VAN_BAN }} văn bản*) Chính phủ, Thủ tướng Chính phủ giao tỉnh Cao Bằng thực hiện, trong đó có {{ CP_HT | phân_số: CP_GIAO }} nhiệm vụ đã hoàn thành, có {{ CP_TIEN_DO }} nhiệm vụ thực hiện trong tiến độ được giao.',
  },
  {
    kind: 'mục',
    content: '3. Về kết quả thực hiện Chương trình công tác, nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao tháng {{ kỳ.tháng }}, {{ kỳ.lũy_kế }}',
  },
  {
    kind: 'đoạn',
    content:
      '3.1. Chương trình công tác tháng {{ kỳ.tháng }}/{{ kỳ.năm }} có tổng số {{ CT_TONG }} nhiệm vụ. Trong đó có: {{ CT_THOI | hai_số }} nhiệm vụ thôi không thực hiện. Đến nay, có {{ CT_HT | phân_số: CT_CON }} nhiệm vụ đã hoàn thành, có {{ CT_DTH | phân_số: CT_CON }} nhiệm vụ đang thực hiện.',
  },
  { kind: 'tiểu mục', content: '3.2. Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao:' },
  {
    kind: 'gạch đầu dòng',
    content:
      'Trong {{ kỳ.tên }}, UBND tỉnh, Chủ tịch UBND đã giao {{ NV_GIAO }} nhiệm vụ cho các cơ quan, đơn vị, địa phương. Kết quả thực hiện cụ thể như sau: có {{ NV_HT }} nhiệm vụ đã hoàn thành ({{ NV_HT | tỷ_lệ: NV_GIAO }}), {{ NV_DTH }} nhiệm vụ đang thực hiện (chiếm {{ NV_DTH | tỷ_lệ: NV_GIAO }}), {{ NV_QH }} nhiệm vụ quá hạn (chiếm {{ NV_QH | tỷ_lệ: NV_GIAO }}).',
  },
  {
    kind: 'gạch đầu dòng',
    content:
      'Trong {{ kỳ.lũy_kế }}, UBND tỉnh, Chủ tịch UBND đã giao {{ NV_GIAO.lũy_kế }} nhiệm vụ, trong đó có {{ NV_HT.lũy_kế }} nhiệm vụ đã hoàn thành (đạt {{ NV_HT.lũy_kế | tỷ_lệ: NV_GIAO.lũy_kế }}); {{ NV_DTH.lũy_kế }} nhiệm vụ đang thực hiện (chiếm {{ NV_DTH.lũy_kế | tỷ_lệ: NV_GIAO.lũy_kế }}); {{ NV_QH.lũy_kế }} nhiệm vụ quá hạn (chiếm {{ NV_QH.lũy_kế | tỷ_lệ: NV_GIAO.lũy_kế }}).',
  },
  {
    kind: 'kết',
    content:
      'Trên đây là báo cáo công tác chỉ đạo điều hành {{ kỳ.tên }} của UBND tỉnh, Chủ tịch UBND tỉnh. Văn phòng xin báo cáo các đồng chí Lãnh đạo UBND tỉnh, các đồng chí Ủy viên UBND tỉnh.',
  },

  {
    kind: 'chú thích',
    code: 'kinh_tế',
    content:
      'Tranh thủ thời tiết thuận lợi, Tỉnh đã chỉ đạo đẩy nhanh tiến độ sản xuất nông nghiệp, tăng cường ứng dụng khoa học kỹ thuật vào sản xuất nông nghiệp, nâng cao giá trị, hiệu quả sản xuất và thu nhập cho nông dân. Diện tích các loại cây trồng đều tương đương hoặc vượt (*trong đó diện tích: cây thuốc là vượt kế hoạch {{ THUOC_LA_VUOT_KH }}, cây lúa {{ LUA_TANG | tăng_giảm }}*); công tác chăn nuôi, phát triển thủy sản có nhiều kết quả tích cực: dịch tả lợn Châu Phi được kiểm soát tốt, công tác tái đàn lợn được thuận lợi, tổng đàn vật nuôi tăng so với cùng kỳ năm trước (*tổng đàn trâu ước {{ TRAU_TANG | tăng_giảm }}; Tổng đàn lợn ước {{ LON_TANG | tăng_giảm }}; Tổng đàn gia cầm ước {{ GIA_CAM_TANG | tăng_giảm }}*); tổng sản lượng thủy sản {{ THUY_SAN_TANG | tăng_giảm }}; trồng rừng tập trung {{ RUNG_TT }} ha, {{ RUNG_TT_TANG | tăng_giảm }} so với cùng kỳ năm trước.',
  },
  {
    kind: 'chú thích',
    code: 'kinh_tế',
    content:
      'Hoạt động sản xuất công nghiệp, kinh doanh dịch vụ ổn định, tiếp tục mở rộng trong điều kiện bình thường mới. So với cùng kỳ năm {{ kỳ.cùng_kỳ.năm }}: Giá trị sản xuất công nghiệp {{ GTSXCN_TANG | tăng_giảm }}, bằng {{ GTSXCN_KH }} kế hoạch năm; Chỉ số sản xuất công nghiệp {{ IIP_TANG | tăng_giảm }}; Hoạt động thương mại nội địa và dịch vụ có nhiều chuyển biến tích cực, tổng mức bán lẻ hàng hoá ước đạt {{ BAN_LE }} tỷ đồng, {{ BAN_LE_TANG | tăng_giảm }}, bằng {{ BAN_LE_KH }} KH; Kim ngạch xuất nhập khẩu tháng {{ kỳ.tháng }} tăng mạnh do kim ngạch nhập khẩu tăng đột biến vì phát sinh nhập khẩu mặt hàng ô tô nguyên chiếc giá trị lớn; kết quả kinh doanh dịch vụ vận tải và dịch vụ du lịch tháng {{ kỳ.tháng }}/{{ kỳ.năm }} tăng khá so với tháng {{ kỳ.trước.tháng }}/{{ kỳ.trước.năm }} (*vận chuyển hành khách {{ VC_HANH_KHACH_TANG | tăng_giảm }}, số lượt hành khách {{ LUOT_HANH_KHACH_TANG | tăng_giảm }}, tổng lượt khách du lịch {{ KHACH_DU_LICH_TANG | tăng_giảm }}, tổng thu du lịch {{ THU_DU_LICH_TANG | tăng_giảm }}*). Thu ngân sách trên địa bàn đạt {{ THU_NS }} triệu đồng; {{ THU_NS_TANG | tăng_giảm }}, đạt {{ THU_NS_TW }} so với dự toán TW giao; đạt {{ THU_NS_HDND }} so với dự toán HĐND giao. Các nhiệm vụ về cải thiện môi trường kinh doanh, nâng cao năng lực cạnh tranh tiếp tục được quan tâm thực hiện.',
  },
  {
    kind: 'chú thích',
    code: 'kinh_tế',
    content:
      'Các lĩnh vực văn hóa – xã hội được quan tâm, chỉ đạo sát sao; thực hiện công tác tổ chức bộ máy, công tác cán bộ, chế độ chính sách đối với cán bộ, công chức, viên chức, người lao động đúng quy định, kịp thời; chỉ đạo tổ chức các hoạt động giáo dục phù hợp tình hình địa phương; tiếp tục thực hiện hiệu quả các chủ trương, chính sách hỗ trợ người lao động, hộ kinh doanh và doanh nghiệp trên địa bàn tỉnh bị ảnh hưởng bởi dịch bệnh COVID – 19, công tác bảo trợ xã hội - giảm nghèo, đảm bảo an sinh xã hội. Quốc phòng, an ninh được củng cố, trật tự an toàn xã hội được đảm bảo, hoạt động đối ngoại được đẩy mạnh, tổ chức thành công {{ danh_sách.sự_kiện_đối_ngoại | nối: "; " }}.',
  },
  { kind: 'chú thích', code: 'phụ_lục', content: 'Có phụ lục kèm theo.' },
  { kind: 'chú thích', code: 'phục_hồi', content: '{{ văn_bản.triển_khai_phục_hồi | nối: "; " }}; ...' },
  { kind: 'chú thích', code: 'kỳ_họp', content: '{{ văn_bản.kỳ_họp_hđnd | nối: "; " }};...' },
  { kind: 'chú thích', code: 'cơ_sở', content: '{{ danh_sách.đi_cơ_sở | nối: "; " }}; ...' },
  {
    kind: 'chú thích',
    code: 'covid',
    content:
      'Từ đầu {{ kỳ.tên }}, số trường hợp mắc COVID-19 mới trên địa bàn tỉnh giảm mạnh, dịch bệnh cơ bản được kiểm soát, số bệnh nhân khỏi bệnh ngày càng tăng, tốc độ tiêm vaccine được đẩy nhanh, tạo tiền đề để đẩy mạnh phục hồi các hoạt động kinh tế - xã hội. Từ ngày **{{ thông_tin.covid_từ_ngày | ngày }}** đến {{ thông_tin.covid_đến_giờ }} ngày **{{ thông_tin.covid_đến_ngày | ngày }}**, tỉnh Cao Bằng ghi nhận, phát hiện **{{ COVID_TONG }}** trường hợp dương tính với SARS-COV-2; có **{{ COVID_KHOI }}** người đã khỏi bệnh, **{{ COVID_TU_VONG }}** ca tử vong (chủ yếu là các trường hợp tuổi cao, có bệnh nền, chưa tiêm vắc xin), chuyển tỉnh khác **{{ COVID_CHUYEN_TINH | hai_số }}** ca; có **{{ COVID_TAI_NHA }}** bệnh nhân điều trị tại nhà, **{{ COVID_CO_SO }}** bệnh nhân được điều trị tại các cơ sở thu dung điều trị của tỉnh.',
  },
  {
    kind: 'chú thích',
    code: 'covid',
    content:
      'Về hoạt động tiêm chủng vắc xin phòng COVID-19: Tính từ ngày **{{ thông_tin.tiêm_chủng_từ_ngày | ngày }}** đến ngày **{{ thông_tin.tiêm_chủng_đến_ngày | ngày }}**: tỷ lệ dân số trên 18 tuổi được tiêm 1 mũi vắc xin chiếm {{ TIEM_18_MUI_1 }}; tiêm mũi 2 chiếm {{ TIEM_18_MUI_2 }}; tiêm mũi 3 liều nhắc lại {{ TIEM_18_MUI_3 }}; trẻ em từ 12 đến dưới 18 tuổi được tiêm 1 mũi vắc xin chiếm {{ TIEM_12_MUI_1 }}, tiêm mũi 2 chiếm {{ TIEM_12_MUI_2 }}; trẻ từ 5 đến dưới 12 tuổi được tiêm 1 mũi vắc xin {{ TIEM_5_MUI_1 }}.',
  },

  {
    kind: 'phụ lục',
    content:
      'Phụ lục\nVĂN BẢN ĐƯỢC DẪN VÀ TÌNH HÌNH THỰC HIỆN NHIỆM VỤ\n*(Kèm theo Báo cáo số {{ thông_tin.số }}/{{ thông_tin.ký_hiệu }} {{ thông_tin.ngày_ký | ngày: "đầy đủ" }} của Văn phòng UBND tỉnh Cao Bằng)*',
  },
  { kind: 'bảng', code: 'Văn bản triển khai Chương trình phục hồi và phát triển kinh tế - xã hội', content: 'văn_bản: Triển khai phục hồi' },
  { kind: 'bảng', code: 'Văn bản chuẩn bị kỳ họp HĐND tỉnh', content: 'văn_bản: Kỳ họp HĐND' },
  {
    kind: 'bảng',
    code: 'Nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, theo tình trạng thực hiện',
    content: 'chỉ_tiêu: NV_GIAO, NV_HT, NV_DTH, NV_QH; cột: kỳ này, lũy kế',
  },
  {
    kind: 'bảng',
    code: 'Nhiệm vụ trong Chương trình công tác và nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao',
    content: 'chỉ_tiêu: CT_TONG, CT_THOI, CT_CON, CT_HT, CT_DTH, CP_GIAO, CP_HT, CP_TIEN_DO; cột: kỳ này',
  },
];
