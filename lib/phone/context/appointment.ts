import { lowered } from '../text/lower';

/*
 * What somebody is called for: to book, to cancel, to ask. `Para cancelar: `, `Rejestracja: `, `Randevu için: `.
 */

/** Behind a word for a purpose: what is done. */
const TO_DO = [
  'to (?:cancel|re-?schedule|re-?book|book|reserve|confirm|order|enquire|inquire|register|sign up|rsvp|make an? (?:appointment|booking|reservation|enquiry))',
  'for (?:cancell?ations|bookings?|reservations|appointments|enquiries|orders|takeaway|directions)',
  'para (?:cancelar|reservar|anular|modificar|confirmar|agendar|reprogramar|encargar|remarcar|marcar|desmarcar|encomendar|(?:pedir|solicitar|sacar) (?:cita|hora|turno|ficha)|reservas|pedidos|marcações|encomendas|informes)',
  'per (?:prenotare|disdire|annullare|confermare|ordinare|iscriversi|prenotazioni|disdette|informazioni|iscrizioni)',
  'pour (?:annuler|réserver|confirmer|reporter|commander|déplacer|prendre (?:un )?(?:rendez-vous|rdv)|(?:vous )?inscrire|toute? (?:réservation|renseignement|information|annulation))',
  'zu[mr] (?:anmeldung|reservierung|stornierung|termin(?:vereinbarung|absage)|buchung|absage|bestellung|stornieren|buchen|bestellen|absagen|reservieren)',
  '(?:om te|voor) (?:annuler|reserver|bestell|afspr|boek)\\p{L}+',
  '(?:aby|żeby|w celu) (?:odwoła|zarezerw|potwierdz|umówi|przełoż|zapisa|zamówi)\\p{L}+(?: się)?',
  '(?:pro|pre|na) (?:zrušen|objednán|objednávk|rezervac|rezerváci|prihlás|přihláš)\\p{L}*',
  '(?:for|ved|til|for å|for at|vid|för(?: att)?) (?:av|om|af|time|tids|bord)?(?:bestill?|bok|bud|booking|beställ)\\p{L}*',
  '(?:tilmelding|påmelding|anmälan|afbud|avbud)',
  '(?:[iİ]ptal|randevu|rezervasyon|sipariş|bilgi|kayıt) için',
  '(?:для|щодо) (?:отмены|записи|заказа|бронирования|справок|подтверждения|скасування|запису|замовлення|бронювання|довідок)',
  'за (?:записване|резервации|поръчки|информация|отказ|заказивање|резервације)',
  'για (?:ακύρωση|κρατήσεις|κράτηση|ραντεβού|πληροφορίες|παραγγελίες|επιβεβαίωση)',
  'pentru (?:programări|rezervări|anulare|anulări|informații|comenzi|confirmare)',
  'za (?:narudžbe|rezervacije|naručivanje|otkazivanje|informacije|naročanje|naročila|odpoved|prijave|zakazivanje)',
];

/** Nouns that need no such word, and are no heads of what was booked. */
const DONE = [
  'reservas? de horas|reserva(?:ciones|s)|cancelaciones|anulaciones|cancelamentos|turnos|domicilios|informes|marcações|prenotazioni|disdette|réservations|reservierungen|terminvereinbarung|reserveringen',
  'rejestracja|zapisy|rezerwacje|objednávání|objednávanie|(?:időpont|asztal)foglalás|lemondás|bejelentkezés',
  '(?:av|af|time|tids|bord)bestilling(?:er)?|(?:av|om|tids|bords)bokning(?:ar)?|ajanvaraus|varaukset|peruutukset|ilmoittautumiset',
  'запись|запись на при[её]м|заказ столиков|запис на прийом|записване|резервации|κρατήσεις|programări|rezervări',
  'rezervacije|naročanje|zakazivanje|pieraksts|broneerimine',
];

/** What may stand behind what is done: whose, and no word for a thing that has a number of its own. */
const WHOSE =
  ' (?:la|el|su|tu|your|the|an?|my|il|una|uma?|o|votre|une?|le|die|den|das|ihren?|uw|je|de|swoją)';
const APPOINTMENT =
  ' (?:appointment|booking|reservation|visit|table|attendance|place|seat|cita|turno|hora|reserva|visita|mesa|consulta|marcação|appuntamento|tavolo|rendez-vous|rdv|termin|tisch|platz|afspraak|tafel|wizytę|termín|návštěvu|időpontot|tid|time|plass|bord|randevu|часу|приём|прием)';

const AT = '(?:call|at|on|al|no|pelo|au|allo|unter|pod|na|på|tel|на|στο)';
const FOR_BOOKINGS = String.raw`por (?:reservas|consultas|informes|turnos|pedidos)(?: de (?!exp|fact|ped|comp|orden|tr[aá]m)\p{L}+)?:? `;
const PURPOSE = new RegExp(
  `^(?:(?:${TO_DO.join('|')})(?:(?:${WHOSE})?(?:${APPOINTMENT})? ?[:：]| ?[–—-]| ${AT}) ?|(?:${DONE.join('|')})(?: ?[:：]| ${AT}) ?|${FOR_BOOKINGS})$`,
  'u',
);

/** Whether the words before a number begin their clause with what is booked, cancelled or asked there. */
export function isForAppointment(before: string): boolean {
  if (!mayEndClause(before)) return false;
  const clause = before.slice(clauseStart(before));
  return clause.length <= LONGEST && PURPOSE.test(lowered(clause));
}

/** A cheap look at the end: a colon, a dash, or a word for where somebody is called. */
const mayEndClause = (before: string): boolean =>
  ENDS_CLAUSE.test(before.slice(-LONGEST_END)) || /[Pp]or [rcitp]/.test(before);
const ENDS_CLAUSE = new RegExp(`[:：–—-] ?$| ${AT} $`, 'u');
const LONGEST_END = 8;

/** Behind the last sign but for that at the end. */
function clauseStart(before: string): number {
  let at = before.length - 2;
  while (at > 0 && !ENDS.includes(before[at - 1] ?? '') && !PARTED.includes(before.slice(at - 1, at + 1)))
    at -= 1;
  while (before[at] === ' ') at += 1;
  return at;
}

const ENDS = '.!?;(|·•>\t';

/** Two spaces, and dashes before one. */
const PARTED: readonly string[] = ['  ', '- ', '– ', '— '];
const LONGEST = 56;
