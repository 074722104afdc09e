import type { Words } from './word-ends';

/*
 * Who is called, and what about: with one of these beside it, the word for a thing (`account manager`, `questions about
 * your order`) says nothing of the digits.
 */

/** Who speaks of customers. */
export const SERVICE: ReadonlySet<string> = new Set(
  'infolinia hotline service servicio serviço servizio atención atendimento assistenza suporte support layanan khidmat שירות hizmetleri care relation relations linha línea linea ligne line apoio asistencia obsługa dział biuro sprzedaż vente ventes ventas vendas verkauf verkoop sales serwis servis servisas služba podpora linka pomoc pomoč aptarnavimas huduma apkalpošana teenindus palvelu dotazy dienst kundtjänst municipale nationale'.split(
    ' ',
  ),
);

/** People and departments that are called by the things they see to. */
const WHO =
  /^(?:accountant|contractor|manager|officer|clerk|agent|handler|advis|expert|techni|engineer|consult|inspect|driver|courier|broker|department|zimmere|conseill|gestor|responsab|compta|chauffeu|livreur|asesor|técnic|encargad|repartid|comprador|caseir|referente|kierow|kurier|księgow|účetní|účtovn|rendelő|könyvelő)|(?:berater|betreuer|bearbeiter|makler|leiter|fahrer|techniker|verwalter|vertreter)(?:in)?$|(?:abteilung|a[un][fn]nahme|verwaltung|buchhaltung|büro|service|team|afdeling|avdelning(?:en)?|handläggare|rådgiv(?:are|er)|medewerker|shop|omat|toimisto|neuvonta|tt?er[ií][ae]|pakketpunt|paqueter[ií]a|bilheteira)$/;

/** Whether a word, in lower case, is one for somebody. */
export const isWho = (word: string): boolean => WHO.test(word);

/** `Questions about your order: 0161…`. */
const QUESTIONS =
  /^(?:question|quer(?:y|ies)$|[ei]nquir|problem|help|lost|stolen|perte|blocc|blocag|bloque[oia]|sperr|blok[ao][dv]|(?:rück)?frage|hilfe|verlust|pregunt|dud|dúvid|domand|vra|fråg|spør|kysy|pyta|dotaz|otáz|kérdés|întreb|вопрос|питан|soru)/;

/** Whoever is asked, or what about. */
export const ASKED: Words = {
  has: (word) => QUESTIONS.test(word) || WHO.test(word),
};
