import { type CountryCode, listCountries } from '../region';
import { namesOfCountries } from './place-words';

/*
 * Places in scripts without capitals, most of which put no spaces between words either. Countries are called as the
 * browser knows them.
 */

/** Cities that many have to do with, and what countries are called beside their own names. */
const NAMES: Readonly<Partial<Record<CountryCode, string>>> = {
  HK: '香港 九龍 九龙 홍콩 ฮ่องกง הונג_קונג',
  MO: '澳門 澳门',
  TW: '台北 臺北 台中 高雄 台湾 台灣 타이베이 ไทเป',
  SG: '新加坡 シンガポール 싱가포르 สิงคโปร์',
  JP: '東京 东京 大阪 横浜 名古屋 京都 도쿄 오사카 โตเกียว טוקיו طوكيو',
  KR: '서울 부산 首尔 首爾 韓國 ソウル โซล סיאול سيول',
  CN: '北京 上海 深圳 廣州 广州 杭州 成都 苏州 东莞 東莞 内地 內地 상하이 베이징 เซี่ยงไฮ้ ปักกิ่ง',
  TH: 'กรุงเทพ バンコク 방콕 曼谷',
  VN: '河内 胡志明 ハノイ ホーチミン 하노이 호치민',
  AU: 'シドニー 시드니 悉尼 雪梨 墨尔本 ซิดนีย์ סידני',
  GB: 'אנגליה בריטניה بريطانيا إنجلترا انجلترا לונדון لندن ロンドン 런던 ลอนดอน लंदन 伦敦 倫敦 ლონდონ Լոնդոն',
  FR: 'פריז باريس پاریس パリ 파리 ปารีส पेरिस 巴黎 პარიზ',
  DE: 'ברלין מינכן פרנקפורט برلين برلین ميونخ فرانكفورت ベルリン ミュンヘン フランクフルト デュッセルドルフ 베를린 뮌헨 프랑크푸르트 เบอร์ลิน 柏林 慕尼黑 法兰克福 法蘭克福 ბერლინ Բեռլին',
  IT: 'רומא מילאנו روما ميلانو ローマ ミラノ 밀라노 罗马 羅馬 米兰 米蘭',
  ES: 'מדריד ברצלונה مدريد برشلونة マドリード バルセロナ 마드리드 바르셀로나 马德里 巴塞罗那',
  NL: 'אמסטרדם أمستردام アムステルダム 암스테르담 阿姆斯特丹',
  BE: 'בריסל بروكسل ブリュッセル 브뤼셀 布鲁塞尔',
  CH: 'ציריך זנבה زيورخ جنيف チューリッヒ ジュネーブ 취리히 제네바 苏黎世 蘇黎世 日内瓦 日內瓦',
  AT: 'וינה فيينا ウィーン 빈_지사 维也纳 維也納',
  US: 'אמריקה أمريكا امريكا ניו_יורק لوس_أنجلوس نيويورك ニューヨーク ロサンゼルス シカゴ アメリカ 米国 뉴욕 로스앤젤레스 นิวยอร์ก 纽约 紐約 洛杉矶 洛杉磯 न्यूयॉर्क',
  RU: 'מוסקבה موسكو モスクワ 모스크바 莫斯科 მოსკოვ Մոսկվա',
  TR: 'איסטנבול إسطنبول اسطنبول استانبول イスタンブール 이스탄불 伊斯坦布尔 სტამბულ',
  GR: 'אתונה أثينا アテネ 아테네 雅典',
  PL: 'ורשה ワルシャワ 바르샤바 华沙',
  CZ: 'פראג プラハ 프라하 布拉格',
  AE: 'الإمارات الامارات דובאי دبي دبی أبوظبي أبو_ظبي ابوظبي الشارقة ドバイ 두바이 ดูไบ 迪拜 杜拜 दुबई',
  SA: 'السعودية الرياض جدة الدمام リヤド 리야드 利雅得 रियाद',
  EG: 'القاهرة الإسكندرية קהיר カイロ 카이로 开罗',
  QA: 'الدوحة ドーハ 도하',
  LB: 'بيروت ביירות',
  MA: 'الدار_البيضاء الرباط طنجة مراكش',
  IQ: 'بغداد',
  IR: 'طهران تهران',
  IL: 'תל_אביב ירושלים חיפה',
  IN: 'मुंबई दिल्ली बेंगलुरु ムンバイ 뭄바이 孟买',
};

/** Languages by the letters that they are told by. */
const LANGUAGES: readonly (readonly [letters: RegExp, languages: string])[] = [
  [/[\u05d0-\u05ea]/, 'he'],
  [/[\u0620-\u06cc]/, 'ar fa'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0e00-\u0e7f]/, 'th'],
  [/[\u10d0-\u10ff]/, 'ka'],
  [/[\u0531-\u0587]/, 'hy'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\u4e00-\u9fff]/, 'zh zh-Hant'],
];

/** Names that are words, people or other places too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['جدة', 'ירדן', 'مالي', 'ชาด', '남극']);

/** What stands around a name: prefixes that are glued to it, and no other letter, or none of its own script. */
const around = (name: string): string => {
  if (/[\u05d0-\u05ea]/.test(name)) return `(?<!\\p{L}|(?:פיצה|מסעדת|רחוב) )[בלמהוכש]{0,2}${name}(?!\\p{L})`;
  if (/[\u0620-\u06cc]/.test(name))
    return `(?<!\\p{L}|(?:شارع|مطعم|فندق|بنك) )[وف]?[بل]?(?:ال)?${name}(?!\\p{L})`;
  if (/[\u0900-\u097f]/.test(name)) return `(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`;
  if (/[\u30a0-\u30ff]/.test(name)) return `(?<![\\u30a0-\\u30ff])${name}(?![\\u30a0-\\u30ff語人製産字店])`;
  if (/[\uac00-\ud7af]/.test(name)) return `(?<![\\uac00-\\ud7af])${name}(?![인어산제])`;
  if (/[\u4e00-\u9fff]/.test(name)) return `${name}(?![語语文人製制產産元])`;
  return /[\u0e00-\u0e7f]/.test(name) ? name : `(?<!\\p{L})${name}`;
};

/** A country's names or those of its cities, and where they may stand. */
interface Scripted {
  readonly country: CountryCode;
  readonly isCity: boolean;
  readonly pattern: RegExp;
}

const known = new Map<string, readonly Scripted[]>();

/** What the places are called that are written with some letters. */
function placesOf(letters: RegExp, languages: string): readonly Scripted[] {
  const places = known.get(languages);
  if (places) return places;
  const made: Scripted[] = [];
  const add = (country: CountryCode, names: readonly string[], isCity: boolean) => {
    const written = names.filter((name) => name.length > 1 && !AMBIGUOUS.has(name) && letters.test(name));
    if (written.length > 0)
      made.push({ country, isCity, pattern: new RegExp(written.map(around).join('|'), 'gu') });
  };
  for (const [country, all] of Object.entries(NAMES))
    add(
      country as CountryCode,
      all.split(' ').map((name) => name.replace('_', ' ')),
      true,
    );
  for (const language of languages.split(' '))
    for (const [name, country] of namesOfCountries(language, listCountries()))
      if (!/[()（）]/.test(name)) add(country, [name], false);
  known.set(languages, made);
  return made;
}

/** Whether a character code is one of a letter of those scripts. */
export const isScripted = (code: number): boolean =>
  (code > 0x530 && code < 0x1100) || (code >= 0x2e80 && code < 0xd800);

/** What ends what is said of a number, and other numbers. */
const APART = /[。！？؟]|(?:\p{Nd}[ ().-]{0,2}){6,}/u;

/**
 * The country of the place that is named last in what stands before a number; `null` where none is. Countries are named of
 * people too (`フランス大使館`), but for where somebody is said to be in one (`בגרמניה`, `في مصر`, `독일에`): the ones of those
 * are asked for by themselves (`wantsPeople`).
 */
export function scriptedPlace(before: string, wantsPeople: boolean): CountryCode | null {
  const said = before.split(APART).at(-1) ?? '';
  let nearest: { readonly country: CountryCode; readonly at: number } | null = null;
  for (const [letters, languages] of LANGUAGES) {
    if (!letters.test(said)) continue;
    for (const { country, isCity, pattern } of placesOf(letters, languages)) {
      const found = [...said.matchAll(pattern)].at(-1);
      if (!found || found.index <= (nearest?.at ?? -1)) continue;
      const isThere = isCity || isIn(said, found.index, found.index + found[0].length);
      if (isThere !== wantsPeople) nearest = { country, at: found.index };
    }
  }
  return nearest?.country ?? null;
}

const isIn = (text: string, start: number, end: number): boolean =>
  IN_BEFORE.test(text.slice(Math.max(0, start - 3), start + 1)) || IN_BEHIND.test(text.slice(end, end + 2));

const IN_BEFORE = /ב$|ب$|في .$|در .$|在.$|ใน.$/u;
const IN_BEHIND = /^(?:에|में|ში|ում)/u;
