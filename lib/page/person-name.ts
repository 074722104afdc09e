import { once } from '../core/once';

/*
 * What plainly is a person's name in a mail, and what is not. Whoever is told a wrong name calls the wrong
 * person with confidence, so everything doubtful is no name. Browsers take a millisecond for what they make of these
 * patterns: they are made when the first name is looked at.
 */

const TITLE = String.raw`(?:(?:Dr|Prof|Herrn?|Frau|Mr|Mrs|Ms|Mx|Ing|Dipl|M(?:me|lle)|i|A|V)\.?[\s-]*)*`;
const PARTICLE = String.raw`(?:(?:van|von|vom|zu|zur|de|del|della|der|den|da|di|du|la|le|bin|al|el|ter)\s+)*`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]+`;
const name = once(() => new RegExp(String.raw`^${TITLE}${WORD}(?:\s+${PARTICLE}${WORD}){1,3}$`, 'u'));

/** Words of labels, greetings, companies, departments: a line with one of them names nobody. */
const noName = once(
  () =>
    new RegExp(
      String.raw`(?:^|[^\p{L}])(?:tel|telefon|telephone|téléphone|phone|fon|mobil|mobile|handy|cell|fax|telefax|direct|direkt|durchwahl|` +
        `office|büro|zentrale|number|nummer|nr|no|hotline|notruf|regards|grüße|grüßen|gruß|hello|hallo|hi|dear|call|please|bitte|` +
        `thanks|danke|contact|kontakt|sehr|liebe|lieber|best|kind|yours|your|ihr|ihre|from|cc|sent|gesendet|subject|betreff|` +
        `service|support|sales|vertrieb|team|department|abteilung|head|manager|director|leiter|leiterin|engineer|consultant|assistant|` +
        String.raw`gmbh|ag|kg|ohg|ltd|inc|llc|plc|corp|co|sa|sarl|group|gruppe|street|straße|road)(?![\p{L}])`,
      'iu',
    ),
);

/** No name begins so: `Bei Fragen`, `Unser Zeichen`. */
const BEGINNING =
  /^(?:Von|An|To|De|Bei|Für|Im|In|Am|Auf|Mit|Nach|Über|Unter|Vor|Zu|Zum|Zur|Der|Die|Das|Den|Dem|Unser|Ihr|Mein|Dein|Sein|Alle|Neue|Weitere|Außerhalb|Während|For|On|At|If|The|Our|Your|My|His|Her|Their|All|New|Any|After|Outside|Pour|En|Au|Notre|Votre|Nos|Vos|Per|Il|Nostro|Vostro|Por|Para|Nuestro|Su|Voor|Bij|Onze|Uw|Het)e?[rnms]?\s/;

export const isPersonName = (text: string): boolean =>
  text.length <= 60 && name().test(text) && !noName().test(text) && !BEGINNING.test(text);

/** Whether a line holds this name and hardly anything else: `i. A. Dr. Stefan Hölzl` for `Hölzl, Stefan`. */
export function namesPerson(line: string, name: string): boolean {
  const words = wordsOf(name);
  const found = wordsOf(line);
  if (words.length < 2 || /[\d:,;!?@]/.test(line)) return false;
  return words.every((word) => found.includes(word)) && found.length <= words.length + 3;
}

/** Whether an e-mail address belongs to a name, as far as its first part tells: `a.nowak@…` for `Anna Nowak`. */
export function isAddressOf(address: string, name: string): boolean {
  const local = folded(address.split('@')[0] ?? '');
  return wordsOf(name).some((word) => word.length > 2 && local.includes(word));
}

const eachWord = once(() => /[\p{L}\p{M}'’-]{2,}/gu);

const wordsOf = (text: string): string[] => folded(text).match(eachWord()) ?? [];

const accents = once(() => /\p{M}/gu);

const folded = (text: string): string => text.normalize('NFD').replace(accents(), '').toLowerCase();

const invisible = once(() => /[\p{Cc}\p{Cf}]/gu);

/** A name as it may be shown and sent: one line of at most 100 characters, without invisible ones. */
export const cleanName = (text: string): string =>
  text.replace(invisible(), '').replace(/\s+/g, ' ').trim().slice(0, 100).trim();
