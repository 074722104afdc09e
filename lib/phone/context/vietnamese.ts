/**
 * Whether the words before a number name a thing in Vietnamese: `Mã khách hàng của quý khách là`. It writes a word for
 * each syllable, and says what is meant behind the thing.
 */
export function isVietnameseThing(before: string): boolean {
  const [said] = (/[ăđơưạ-ỹ]/.test(before) ? THING.exec(before) : null) ?? [];
  // Behind it, a name is somebody's.
  return said !== undefined && !/ \p{Lu}/u.test(said.slice(1));
}

const THING =
  /(?:^|[^\p{L}])(?:mã(?! vùng)|hợp đồng|h[oó][áa] đơn|hồ sơ|danh bộ|đơn hàng|thẻ|công tơ|sê-?ri|yêu cầu|lô|phiếu|tài khoản|căn cước|vụ án|bưu kiện|báo giá|chỉ số|số (?:thuế|vé|ghế|khung|tk|hđ|báo danh|bút toán|bệnh án|công chứng|hộ chiếu|khế ước|lưu trữ|quyết định|séc|tham chiếu|thụ lý|định danh)|quyết định|đơn đặt hàng)(?: (?!qua|gọi|liên|gặp|anh|chị|cô)[\p{L}-]+){0,6}[ :]{0,30}$/iu;
