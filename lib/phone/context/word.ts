import { countryOfCityAdjective } from '../regions/city-adjectives';
import { placeDeclined } from '../regions/declined';
import { nationalityOf, slavicNation } from '../regions/nationalities';
import { placeNamed } from '../regions/place-words';
import { lowered } from '../text/lower';
import { isAcronym } from './organisations';
import { LIKE, OWNER, WHOSE } from './said-of-numbers';
import { isCounter, isWho, SERVICE } from './who';
import { classify, isCompound, type WordClass, withoutArticle } from './words';

/** What is known of a word that stands before digits, whatever its case. */
export interface Word {
  readonly says: WordClass;
  /** Whether it means a number of whatever: with nothing but unknown words beside it, that is no phone's. */
  readonly isNumber: boolean;
  /** `no`, `nos`, `n`, `o`: so too where it is written as an abbreviation. */
  readonly isNumberIfShortened: boolean;
  /** Whether it does so before the thing too: `n° de constat`. */
  readonly isLeading: boolean;
  /** `my`, `notre`. */
  readonly isPossessive: boolean;
  /** `The new number`, `el nuevo número`: somebody's phone's. */
  readonly isNew: boolean;
  /** `Driver number`, `číslo na lékaře`: of whoever is called. */
  readonly isOwner: boolean;
  /** `My new number`: somebody's, unless it is said of a thing. */
  readonly isRenewed: boolean;
  /** `Bookings: 613…`, `Pedidos: 902…`: who answers there. */
  readonly isDepartment: boolean;
  /** `Client: Anna Kern 0664…`: whose name may stand behind it. */
  readonly isPerson: boolean;
  /** Whether it is a thing's name only beside a word for a number. */
  readonly isWeak: boolean;
  /** `Projektnummer`: whether it is a thing's name and a word for its number in one. */
  readonly isCompound: boolean;
  /** Whether it names a phone outright. */
  readonly isNamed: boolean;
  /** `ВУ 99 27 403182`, `PDR 0088…`: an abbreviation that nobody knows. */
  readonly isAcronym: boolean;
  /** Whether it is a label however it is written. Single letters and doubtful words are not. */
  readonly isSure: boolean;
  /** `T`, `M`: a label before a space. */
  readonly isCapital: boolean;
  /** `to`, `unter`: somebody is called there, whatever about. */
  readonly isTowards: boolean;
  /** `Espace client ou 01 42…`: what is named before may be used instead, and is not what has the number. */
  readonly isOr: boolean;
  /** `Service`, `support`, `manager`: who speaks of customers, or sees to things. */
  readonly isService: boolean;
  /** `has`, `hat`: before a number, somebody's. */
  readonly isHaving: boolean;
  /** `unter`, `al`: before a number, that of who is called there. */
  readonly isAtNumber: boolean;
  /** `client's`: somebody's. */
  readonly isGenitive: boolean;
}

const known = new Map<string, Word>();
const MOST_KNOWN = 2_000;

/** What is known of a word. The same words stand before digits again and again, so the last ones are remembered. */
export function wordOf(written: string): Word {
  const word = known.get(written);
  if (word !== undefined) return word;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readWord(written);
  known.set(written, read);
  return read;
}

/** What a word says of the digits beside it. Words of any length are fine. */
export const classOfWord = (written: string): WordClass => wordOf(written).says;

function readWord(word: string): Word {
  const small = lowered(word);
  return {
    says: ONLY_AS_WRITTEN.has(word) ? 'other' : classOf(word),
    isNumber: NUMBER.test(small),
    isNumberIfShortened: /^(?:n|n?os?)$/.test(small),
    isLeading: LEADING.test(small),
    isPossessive: WHOSE.has(small),
    isNew: word !== FREIGHT && LIKE.has(small),
    isOwner: OWNER.has(withoutArticle(small)),
    isRenewed: RENEWED.test(small),
    isDepartment: DEPARTMENT.test(small),
    isPerson: PERSON.test(small),
    isWeak: WEAK.test(small),
    isCompound: isCompound(word),
    isNamed: NAMED.test(small),
    isAcronym: isAcronym(word),
    isSure: isSure(word),
    isCapital: /^\p{Lu}$/u.test(word),
    isTowards: TOWARDS.has(word),
    isOr: OR.has(word),
    isService: isService(small),
    isHaving: HAVING.test(small),
    isAtNumber: AT_NUMBER.test(small),
    isGenitive: GENITIVE.test(word),
  };
}

/** `The Polish number`, `numéro suisse`, `Nummer in Polen`: whether a word says that somebody is there. */
export const isNational = (word: string): boolean =>
  nationalityOf(word) !== null ||
  slavicNation(word) !== null ||
  countryOfCityAdjective(word.toLowerCase()) !== null ||
  placeNamed(word, 0, word.length)?.kind === 'country' ||
  placeDeclined(word, 0, word.length) !== null;

const isService = (word: string): boolean => SERVICE.has(word) || isWho(word) || isCounter(word);

/** `Steuerberater`, `Auftragsannahme`: no tax and no order, but who sees to them. */
function classOf(word: string): WordClass {
  if (word === TURKISH_TITLE) return 'unknown';
  const says = classify(word);
  return says === 'other' && (isWho(word.toLowerCase()) || SURNAME.test(word)) ? 'unknown' : says;
}

/** `Paczkowski`, `Bankmann`: no parcel and no bank. */
const SURNAME = /^\p{Lu}\p{Ll}+(?:mann?|[eo]wsk[ai]|[eo]wicz|[eo]vi[cć]|escu)$/u;

/** A bill of freight, not what French people call their number at work. */
const FREIGHT = 'PRO';

/** `Sn. Yıldırım`: his number, not a serial one. */
const TURKISH_TITLE = 'Sn';

/**
 * Mozambique's tax number, not the night of the French; where Germans keep shares, not where anybody keeps buses; of a
 * device, not of a family (`Fort Mac`); a request in a repository, not an Estonian lady; of customs, not a hotel's; a batch,
 * not the charge of a call; a lorry's, not what is loaded; of a delivery, not any two letters.
 */
const ONLY_AS_WRITTEN: ReadonlySet<string> = new Set([
  'NUIT',
  'Depot',
  'MAC',
  'PR',
  'HS',
  'Charge',
  'Load',
  'LS',
]);

const NUMBER =
  /^(?:nos|nrs?|nro|númer(?:ið)?|numerid|n[uú]m|n\.º|number|numbers|nummer(?:et|n)?|numre(?:t|ne)?|numéro|número|numero(?:n?ne|ni|si|nsa|mme|t)?|n°|nº|№|numer(?:em|u|ze)?|čísl(?:o|em|om|a)|č|št|sz|szám|száma|sorszáma?|numara(?:m(?:[ıi]z)?|s[ıi]|s[ıi]na|s[ıi]ndan|n[ıi]z)?|nomor|nomer|nombor|номер(?:ом|а)?|код|id|ids|pin|code|codes|ref|refs|kod|kode|#|zahl|codice|código|codigo|αριθμ(?:ό[ςν]?|ού)|αρ|מספר|מס|شماره|எண்(?:ணுக்கு)?|අංකය|नं|numri|številk[aeo]|numărul?|broj(?:em)?|бро[јй](?:ем)?|бр|numru|nro|kod(?:as|s)|kood|رقم|أرقام|מספרי|nambari|namba|коды)\.?$/u;

const LEADING =
  /^(?:n[°o]s?|n\.º|شماره|رقم|nos|nº|№|nr|num[eé]ro|número|numero|numer|nambari|namba|номер|id|cod|code|código|codice)$/;

const DEPARTMENT =
  /^(?:contra(?:tti|ts|tos|cts|cten|cte)|expedientes|memberships|договор[ыи]|sutartys|līgumi|ugovori|уговори|szerződések|συμβόλαια|verträge|sinistres|boletos|matrículas|dossiers|поръчки|доставки|rezervácia|reklamation(?:er|sstelle)?|reclamaci[oó]n?|reklamasjoner|reklamaatiot|reclamații|рекламаці[її]|рекламациит?е?|жалобы|skundai|sūdzības|kaebused|oferte|tilbud|ponud[ae]|ponuk[ay]|nabídk[ay]|щети|штет[ае]|štet[ae]|škod[ay]|şikâyet\p{L}*|yedek|parça|alkatrész\p{L}*|árajánl\p{L}*|meterstand\p{L}*|varahlut\p{L}*|schutzbrief|δέματα|plaintes?|bookings?|reservations|reservas|reservaciones|orders|claims|returns|tickets|pedidos|encomendas|compras|commandes|réservations?|bokning|ordini|prenotazioni|bestellungen|reservierungen|buchungen|rechnungen|boekingen|bestellingen|naročila|narudžbe|objednávky|zamówienia|rendelés|comenzi|bestillinger|beställningar|reklamacje|reklamace|reklamácie|reklamationen|complaints|customers|clients|members|patients|policyholders|guests|tenants|residents|parents|accounts|ticketing|ordering|invoicing|licensing|expediciones|bilety|bilete|bilhetes|jízdenky|vstupenky|εισιτήρια|siparişler|faturalama|τιμολόγηση|fakturiranje|reklamacije|(?:tisch)?reservierung|visitors|kunden|gäste|mitglieder|klanten|kunder|clientes|clienti|adhérents|assurés|chamados|ocorrências|sinistr(?:os|es|i)|siniestros|fa[ck]tur(?:ación|ation|ação|ering|ace|atie|are)|faturação|fatturazione|laskutus|účtárna|abonnés|socios|miembros|registration|anmeldung(?:en)?|inscri(?:ptions?|pciones|pcions|ções|zioni)|tilmelding(?:er)?|påmelding|anmälan|rezerwacje|rezerv[aá]c(?:e|ie|ije)|rezervasyon|reservasi|reserveringen|замовлення|הזמנות|παραγγελίες|\p{L}{4,}(?:verfolgung|meldung|sperrung|verkauf|annahme))$/u;

/** Who has a number, or who answers: of a thing only where a number is named. */
const WEAK =
  /^(?:karte$|foglal|varau|polis$|complaint$|rezervacij|projekt|pro[yj]e[ct]t|товар|сч[её]тч|обраще|звернен|(?:кл|пац)[иі][еє]нт|člen|członk|član|kup[cs]a|s[oó]ci[oe]|segur|anggota|bail$|card$|afil|pasien|hasta$|prenotazi|бронюв|про[еє]кт|ασθεν|μέλ|[iİ]şlem|poj?ist|resi$|zaak$|pelanggan|[בהלמ]?(?:לקוח|ספק|מטופל|חבר|עסק[הת]|משלוח|קריא[הת]|פגיש|חביל|פני[הי]|פרויקט)|re[sz]er[vw]a|(?:consumer|student|kustomer|mkataba|mteja|mgonjwa|mradi)$|рецепта|резервац|randevu$|[ei]nquiry$|(?:service )?connection$|subscription$)/u;

const PERSON =
  /^(?:rif|pacjent(?:ka)?|customer|client[ea]?|pa[tzc]iente?|member|kund(?:e|in)|mitglied|klant|kund|klient|клиент|ügyfél|pesakit|pasyente)$/u;

const RENEWED =
  /^(?:new|nouvo|novi[qy]|nov[ýéo]ho|nov[éa]|now(?:ego|e|a|ym)|noul?|nytt|nýtt|nyja|nýja|jaun(?:ais|s|ā|o)|nauj(?:as|o|asis)|uu[sd]e?|καινούρ[γι]\p{L}+|neo|сменился|сменилось|змінився|değişti|pasikeitė|nomainīj\p{L}+|muutunud|vahetasin|άλλαξ\p{L}+|canviat|mudado|trocou|troquei|zmienił\p{L}*|změnil\p{L}*|zmenil\p{L}*|megváltoz\p{L}*|schimbat|neue?[nr]?|nei|nouveau|nouvel|nuevo|nuovo|novo|nieuwe?|ny(?:e|tt)?|uusi|uus|nowy|nový|új|nou|новы?й?|новий|νέος|νέο|yeni|numaram(?:ız)?|חדש|chang(?:ed?|é)|gewechselt|geändert|cambi(?:ado|ato|é|o)|mud(?:ou|ei)|сменила?|змінив|змінила|поменяла?|החלפתי|החליפ[הו]?)$/u;

const NAMED =
  /tel|phone|f[oô]n|puh|tlf|fax|faks|mob|cell?|handy|gsm|natel|whatsapp|电话|電話|手机|手機|携帯|传真|傳真|ファ|тел|факс|моб|τηλ|κιν|טל|נייד|פקס|هاتف|جوال|فاكس|전화|휴대|โทร|फ़?ोन|मोबा|^[tmf]$/u;

function isSure(word: string): boolean {
  if (OF_A_COUNTRY.test(word)) return false;
  if (word.length > 3 || word === '#' || word === '№') return true;
  if (word.length > 1)
    return (
      !AMBIGUOUS.has(word.toLowerCase()) || word === word.toUpperCase() || word === 'Art' || word === 'Cod'
    );
  return /\P{Script=Latin}/u.test(word);
}

/** `National : 0800…`, but `registre national 85.07…`. */
const OF_A_COUNTRY = /^na[tzc]ional/i;

/** Abbreviations that are words of some language too, unless they are written as abbreviations. */
const AMBIGUOUS = new Set(
  'az po los pan tan dea dob sag kid org ice bl hs cas ac rol inn ein dni rut part key art ust ani kod nit rc cid cod id pin pis es cf va exp ser te'.split(
    ' ',
  ),
);

/** `Fax the order to 713…`, `Bestellung unter 040…`: where somebody is called, whatever about. */
const TOWARDS: ReadonlySet<string> = new Set(
  'to at on unter au al aan op til på pe pod sul allo lewat melalui için üçün cepat segera sórí'.split(' '),
);

/** `Or`: what stands before it may be used instead. */
const OR: ReadonlySet<string> = new Set(
  'or oder ou o eller lub albo nebo alebo vagy sau или або ili ali veya tai või vai arba ή'.split(' '),
);

/** `Client's no: `, `the driver's number`, `Ahmet’in numarası`: somebody's. */
const GENITIVE = /\p{L}['’](?:s|n?[ıiuü]n)$/u;

/** `Der Fahrer hat die Nummer`. */
const HAVING =
  /^(?:gilt|geldt|gäller|gjelder|gælder|ha[st]?t?|hatte|hade|havde|had|avait|avete|avevi?a?|tenía|tinha|mia[łl]a?|m[ěe]la?|имел[аи]?|hast|have|haben|tiene[ns]?|tem|têm|heeft|hebben|har|má|ma|ima|имеет|имам|має|έχει)$/u;

/** `il nostro magazzino al numero`, `die Zentrale unter der Nummer`: who is called there. */
const AT_NUMBER =
  /^(?:al|au|dal|desde|depuis|unter|von|from|fra|från|på|pod|pelo|op|sul|ao|la|na|qua|di|od|z|iz|из|с|від|от|από|στο|по|за|на|nga|kwa|با|به|از)$/u;
