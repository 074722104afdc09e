/**
 * Whether the words before a number name a thing in Vietnamese: `Mã khách hàng của quý khách là`. It writes a word for
 * each syllable, and says what is meant behind the thing.
 */
export const isVietnameseThing = (before: string): boolean => /[ăđơưạ-ỹ]/.test(before) && THING.test(before);

const THING =
  /(?:^|[^\p{L}])(?:mã(?! vùng)|hợp đồng|h[oó][áa] đơn|hồ sơ|đơn hàng|thẻ|công tơ|sê-?ri|yêu cầu|lô|phiếu|vé|bảo hiểm|tài khoản|thuế)(?: (?!qua|gọi|liên|gặp|anh|chị|cô)[\p{L}-]+){0,6}[ :]{0,3}$/iu;
