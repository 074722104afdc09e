import type { CountryCode } from '../region';
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

/** A script, the languages that call countries in it, and what may stand around a name that is one of a place. */
interface Script {
  readonly letters: RegExp;
  readonly languages: string;
  readonly before: RegExp;
  readonly behind: RegExp;
  /** What stands before or behind the name of a country where somebody is in it. */
  readonly inBefore?: RegExp;
  readonly inBehind?: RegExp;
}

/** Prefixes are glued to names; streets, banks and restaurants are called by them. */
const SCRIPTS: readonly Script[] = [
  {
    letters: /[\u05d0-\u05ea]/,
    languages: 'he',
    before: /(?<!\p{L}|(?:פיצה|מסעדת|רחוב) )[בלמהוכש]{0,2}$/u,
    behind: /^(?!\p{L})/u,
    inBefore: /ב$/,
  },
  {
    letters: /[\u0620-\u06cc]/,
    languages: 'ar fa',
    before: /(?<!\p{L}|(?:شارع|مطعم|فندق|بنك) )[وف]?[بل]?(?:ال)?$/u,
    behind: /^(?!\p{L})/u,
    inBefore: /(?:ب|في |در )(?:ال)?$/,
  },
  {
    letters: /[\u0900-\u097f]/,
    languages: 'hi',
    before: /(?<![\p{L}\p{M}])$/u,
    behind: /^(?![\p{L}\p{M}])/u,
    inBehind: /^ ?में/,
  },
  { letters: /[\u0e00-\u0e7f]/, languages: 'th', before: /$/, behind: /^/, inBefore: /ใน$/ },
  { letters: /[\u10d0-\u10ff]/, languages: 'ka', before: /(?<!\p{L})$/u, behind: /^/, inBehind: /^ში/ },
  { letters: /[\u0531-\u0587]/, languages: 'hy', before: /(?<!\p{L})$/u, behind: /^/, inBehind: /^ում/ },
  {
    letters: /[\uac00-\ud7af]/,
    languages: 'ko',
    before: /(?<![\uac00-\ud7af])$/,
    behind: /^(?![인어산제])/,
    inBehind: /^에/,
  },
  {
    letters: /[\u3040-\u30ff]/,
    languages: 'ja',
    before: /(?<![\u30a0-\u30fa\u30fc-\u30ff])$/,
    behind: /^(?![\u30a0-\u30ff語人製産字店])/,
  },
  {
    letters: /[\u4e00-\u9fff]/,
    languages: 'zh zh-Hant',
    before: /$/,
    behind: /^(?![語语文人製制產産元])/,
    inBefore: /在$/,
  },
];

/** Names that are words, people or other places too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['جدة', 'ירדן', 'مالي', 'ชาด', '남극']);

interface Named {
  readonly country: CountryCode;
  readonly isCity: boolean;
}

/** What places are called in a script, and by their first two signs, the longest first. */
interface Names {
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  readonly places: ReadonlyMap<string, Named>;
}

const known = new Map<Script, Names>();

function namesIn(script: Script): Names {
  const names = known.get(script) ?? collect(script);
  known.set(script, names);
  return names;
}

function collect({ letters, languages }: Script): Names {
  const places = new Map<string, Named>();
  const add = (name: string, country: CountryCode, isCity: boolean) => {
    if (name.length > 1 && letters.test(name) && !AMBIGUOUS.has(name) && !places.has(name))
      places.set(name, { country, isCity });
  };
  for (const [country, all] of Object.entries(NAMES))
    for (const name of all.split(' ')) add(name.replace('_', ' '), country as CountryCode, true);
  for (const language of languages.split(' '))
    for (const [name, country] of namesOfCountries(language))
      if (!/[()（）]/.test(name)) add(name, country, false);
  const byBeginning = new Map<string, string[]>();
  for (const name of [...places.keys()].sort((one, other) => other.length - one.length)) {
    const beginning = name.slice(0, 2);
    const others = byBeginning.get(beginning);
    if (others) others.push(name);
    else byBeginning.set(beginning, [name]);
  }
  return { places, byBeginning };
}

/** Whether a character code is one of a letter of those scripts. */
export const isScripted = (code: number): boolean =>
  (code > 0x530 && code < 0x1100) || (code >= 0x2e80 && code < 0xd800);

/** A cheap look. */
const MAY_BE_APART = /[。！？؟0-9٠-٩]/;

/** What ends what is said of a number, and other numbers. */
const APART = /[。！？؟]|(?:\p{Nd}[ ().-]{0,2}){6,}/u;

/**
 * The country of the place that is named last in what stands before a number; `null` where none is. Countries are named of
 * people too (`フランス大使館`), but for where somebody is said to be in one (`בגרמניה`, `في مصر`, `독일에`): the ones of those
 * are asked for by themselves (`wantsPeople`).
 */
export function scriptedPlace(before: string, wantsPeople: boolean): CountryCode | null {
  const said = MAY_BE_APART.test(before) ? (before.split(APART).at(-1) ?? '') : before;
  let nearest: { readonly country: CountryCode; readonly at: number } | null = null;
  for (const script of SCRIPTS) {
    if (!script.letters.test(said)) continue;
    const { byBeginning, places } = namesIn(script);
    for (let index = said.length - 2; index > (nearest?.at ?? -1); index -= 1) {
      const name = byBeginning.get(said.slice(index, index + 2))?.find((one) => said.startsWith(one, index));
      const named = name === undefined ? undefined : places.get(name);
      if (!name || !named) continue;
      const [head, rest] = [said.slice(0, index), said.slice(index + name.length)];
      if (!script.before.test(head) || !script.behind.test(rest)) continue;
      const isThere =
        named.isCity || script.inBefore?.test(head) === true || script.inBehind?.test(rest) === true;
      if (isThere !== wantsPeople) nearest = { country: named.country, at: index };
    }
  }
  return nearest?.country ?? null;
}
