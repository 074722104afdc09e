import type { Words } from './word-ends';

/*
 * Who is called, and what about: with one of these beside it, the word for a thing (`account manager`, `questions about
 * your order`) says nothing of the digits.
 */

/** Who speaks of customers. */
export const SERVICE: ReadonlySet<string> = new Set(
  'servisi guardhouse services infolinia hotline ufficio reparto sportello departamento afdeling avdeling abteilung oddělení oddelenie osztály отдел відділ τμήμα стол service servicio serviço servizio atención atenció atendimento assistenza suporte support layanan khidmat שירות hizmetleri care relation relations linha línea linea ligne line apoio asistencia obsługa dział biuro sprzedaż vente ventes ventas vendas verkauf verkoop sales serwis servis servisas služba podpora linka pomoc pomoč aptarnavimas huduma apkalpošana teenindus palvelu dotazy dienst kundtjänst municipale nationale'.split(
    ' ',
  ),
);

/** People and departments that are called by the things they see to. */
const WHO =
  /^(?:accountant|contractor|manager|officer|clerk|agent|handler|advis|expert|techni|engineer|consult|inspect|driver|courier|broker|department|zimmere|conseill|gestor|responsab|compta|chauffeu|livreur|asesor|técnic|encargad|repartid|comprador|caser[oa]|caseir|caseworker|gestionnaire|chargée?$|uffici|spedizionier|fakturzyst|računovo[đd]|personalrat|(?:fatura|kargo)c[ıu]|referente|kierow|kurier|księgow|účetní|účtovn|rendelő|könyvelő)|(?:berater|betreuer|bearbeiter|makler|leiter|(?:bau|zug|geschäfts|protokoll)führer|fahrer|techniker|verwalter|vertreter)(?:in)?$|(?:abteilung|a(?:uf|n)nahme|verwaltung|buchhaltung|(?:kunden|mitglieder)betreuung|beratung|agentur|(?:steuer|anwalts)kanzlei|bankfiliale|kontoführung|(?:ungs|weis|schein)stelle|registergericht|zentrum|center|abwicklung|bearbeitung|prüfung|wesen|verkehr|kammer|anfragen|(?:ticket|kunden|bank|post)schalter|(?:telefon|rettungs|taxi|einsatz|ticket|buchungs)zentrale|vermittlung|vertragsmanagement|ableser(?:in)?|prüfstelle|(?:geschäfts|abteilungs|personal|schul|objekt|bau|projekt|pflege)leitung|chef(?:in)?|beheer|ordertafel|desk|(?:liefer|zähler|teil|sitzungs)dienst|(?:zentral|haupt|auslieferungs|ersatzteil|reservdels)lager|platzwart|(?:ticket|gutschein|teil|karten)verkauf|mottagning|palvelu|büro|service|team|afdeling|avdeln?ing(?:en)?|kontor(?:et)?|frågor|spørg?smål|ombud|nämnden|vejleder|reiser|utlevering|keskus|kysymykset|automaatti|asiamies|vastaava|lukija|bolag|kontroll?rum(?:met)?|kontrollrom|handläggare|rådgiv(?:are|er)|medewerker|shop|omat|toimisto|neuvonta|tt?er[ií][ae]|pakketpunt|paqueter[ií]a|bilheteira)$/;

/** Whether a word, in lower case, is one for somebody. */
export const isWho = (word: string): boolean => WHO.test(word);

/** Whether a word, in lower case, is who answers for what stands before it: `Parcel desk: `, but not `Transport invoice: `. */
export const isCounter = (word: string): boolean => COUNTER.test(word);

const COUNTER =
  /^(?:dept|transport|desk|counter|liaison|collections|helpline|perdue|volée|smarrita|rubata|robada|centrum|ured|temsilcisi|danışmanı|masası|şubesi|müdürlüğü|dairesi|merkezi|işleri|gişesi|satış)s?$/;

/** `Questions about your order: 0161…`, `Perte de carte: `, `Oddělení reklamací: `: what is asked, lost or seen to behind them. */
const QUESTIONS =
  /^(?:question|küsi|quer(?:y|ies)$|[ei]nquir|problem|help|lost|stolen|vol$|opposit|opiekun|doradc|likwida|kasa$|zgubion|ztrát|oddzia|oddělen|příjem|preluar|zaprim|τμήμα|απώλει|smarrim|furt[oi]|robo$|perte|blocc|blocag|bloque[oia]|sperr|blok[ao][dv]|(?:rück)?frage|hilfe|verlust|pregunt|dud|dúvid|domand|vra|fråg|spør|kysy|pyta|dotaz|otáz|kérdés|întreb|вопрос|питан|soru)/;

/** Whether a word, in lower case, says that something is asked, or what has happened. */
export const isQuestion = (word: string): boolean => QUESTIONS.test(word);

/** Whoever is asked, or what about. */
export const ASKED: Words = {
  has: (word) => isQuestion(word) || WHO.test(word),
};
