/*
 * The most frequent function words of the languages that people write mails in, those first that sisters of a
 * language have not. Words of two languages count for both: what decides is which language has most of them.
 */

/** A language's code (ISO 639-1), its words, and the countries whose numbers are meant where it is written. */
export interface Language {
  readonly code: string;
  readonly words: string;
  /** The likeliest first; those of a language that is written everywhere are none. */
  readonly countries: string;
}

const language = (code: string, countries: string, words: string): Language => ({ code, countries, words });

export const LANGUAGES: readonly Language[] = [
  language(
    'en',
    '',
    'the and of to is in for you we that on with this be are have please your it at our was from if will can he she they has not my me by an or but here he’s i’m his her',
  ),
  language(
    'de',
    'DE AT CH',
    'der die und das ist nicht wir ich sie mit für auf ein eine einen den dem des von zu zum zur im bei auch wird haben noch bitte uns ihre ihr ihnen sich oder aus am wenn als vom sind bin habe dann hat kann nur sehr geehrte geehrter hallo liebe lieber grüße gruß grüßen herr frau',
  ),
  language(
    'nl',
    'NL BE',
    'het een van niet wij ik met voor op te dat zijn aan bij ook wordt hebben nog uw er naar om als je de en is in dan maar kan graag groeten geachte heer mevrouw beste vriendelijke jullie hij ze deze',
  ),
  language(
    'fr',
    'FR BE CH CA',
    'le la les des et est une un pour dans vous nous je avec sur pas du au aux ce que qui votre en à de ou sont il elle ne plus cette vos merci bonjour cordialement madame monsieur par notre',
  ),
  language(
    'es',
    'ES MX AR CO',
    'el la los las de y es una un para con por en que no su se del al está nos le lo más este esta pero como le si hola gracias saludos estimado estimada señor señora usted o mañana',
  ),
  language(
    'ca',
    'ES',
    'el la els les i és una un per amb de que no es del al dels si aquest però us bon dia gràcies salutacions em és',
  ),
  language(
    'pt',
    'PT BR',
    'o a os as de e é um uma para com por em que não se do da no na ao dos das seu sua nos mais está ou mas bom dia obrigado obrigada cumprimentos você pelo pela caro cara se amanhã',
  ),
  language(
    'it',
    'IT CH',
    'il lo la gli le e è un una per con di che non si del della dei nel al alla sono vi ci da ha ho ma o anche più buongiorno gentile saluti grazie signor signora cordiali distinti dal in i',
  ),
  language(
    'sv',
    'SE FI',
    'och att det är en på som för inte med av den till har vi jag ni om ett kan så när eller hej mvh hälsningar du min mig var ska från kl',
  ),
  language(
    'da',
    'DK',
    'og at det er en på som for ikke med af den til har vi jeg de om kan et nu efter mig jer hvad også kun blev vores jeres hej hilsen venlig fra så når eller skal',
  ),
  language(
    'no',
    'NO',
    'og at det er en på som for ikke med av den til har vi jeg de om kan et nå etter meg deg dere hva også bare ble vår deres hei hilsen vennlig fra så når eller skal ved gjerne mvh',
  ),
  language('is', 'IS', 'og að er á í ekki með fyrir til sem við það en um hann ég þú eða frá sé kveðja'),
  language(
    'fi',
    'FI',
    'ja on ei että se ole tai mutta kun niin myös olen voi hän me te ovat sekä jos vain kanssa hei terveisin ystävällisin meille teille',
  ),
  language(
    'et',
    'EE',
    'ja on ei et see ma sa kui või oma ka siis meie teie kas ning oli mis kuid tere tervitades lugupidamisega palun kell midagi homme aga',
  ),
  language(
    'lv',
    'LV',
    'un ir uz no ar par kas pie vai lai ja jūs mēs nav bet labdien lūdzu paldies cieņu jūsu tikai es',
  ),
  language(
    'lt',
    'LT',
    'ir yra į iš su kad ar bet nuo jūs mes nėra prašome dėl laba diena labas ačiū pagarbiai jūsų už tai',
  ),
  language(
    'pl',
    'PL',
    'i w z na do nie się jest to że za od po jak proszę dla dzień dobry czy ale lub o pan pani panie pod jutro będzie są pozdrawiam szanowny cześć razie ul mam jestem dziś jeśli proszę mnie ten ma',
  ),
  language(
    'cs',
    'CZ',
    'a v na se je že do za s k od pro po jsem jsme prosím dobrý den ale nebo není ve by jako mi jsou bude pan paní děkujeme děkuji pozdravem vám o u ahoj',
  ),
  language(
    'sk',
    'SK',
    'a v na sa je že do za s k od pre po som sme prosím dobrý deň ale alebo nie vo by ako mi sú bude pán pani ďakujeme ďakujem pozdravom vám o u prípade ahoj ste',
  ),
  language(
    'sl',
    'SI',
    'in je na za se da v z so ni ali pa bo ki tudi kot pri od po lep pozdrav pozdravljeni prosimo hvala spoštovani vas smo',
  ),
  language(
    'hr',
    'HR RS BA',
    'i je na u za se da su od ili s ne će što kao koji smo sam molim pozdrav poštovani hvala vas do po iz nije bi',
  ),
  language(
    'hu',
    'HU',
    'a az és nem hogy van egy is vagy meg már csak ez azt ha de kedves tisztelt üdvözlettel kérem kérjük majd el még az itt ami önök lesz',
  ),
  language(
    'ro',
    'RO MD',
    'și în de la cu pe nu este un o pentru din că sunt sau mai vă bună ziua stimate stimată mulțumesc mulțumim si in va am ne dar',
  ),
  language('sq', 'AL XK', 'dhe në të për me nga një është që e i përshëndetje faleminderit ju do nuk ose'),
  language(
    'tr',
    'TR',
    've bir bu için ile de da ne var değil olarak lütfen çok daha veya ama en mi sayın merhaba saygılarımla teşekkürler hanım bey olan gibi',
  ),
  language(
    'id',
    'ID MY',
    'dan yang di untuk dengan ini dari ke tidak ada akan kami saya atau bapak ibu terima kasih juga sudah bisa pada selamat tuan puan',
  ),
  language('tl', 'PH', 'ang ng sa na ay mga po ko mo lang yung at si kay ito'),
  language('sw', 'KE TZ', 'na ya wa kwa ni za la katika habari asante tafadhali hii'),
  language('vi', 'VN', 'và của là có không cho với được các này anh chị em xin gửi để ngày tôi vui lòng'),
  language('af', 'ZA', 'die en van is het nie met vir om te jy ek ons dit in op sal wat as groete'),
  language('lb', 'LU', 'an de d den vun ass net fir mat op dat mir ech si eng en ze och'),
  language('cy', 'GB', 'y yn a i’r o ar mae ac wedi ei eich gyda am i’n'),
  language('ga', 'IE', 'an agus na ar le is tá go do a ag'),
  language(
    'el',
    'GR CY',
    'και το να της για με στο τα είναι από που δεν στην ή η ο τη του των θα σας μας σε ότι',
  ),
  language(
    'ru',
    'RU KZ BY',
    'и в на не с что по для это как вы мы от за к из или но у добрый день здравствуйте уважением нас вас',
  ),
  language(
    'uk',
    'UA',
    'і в на не з що до для це як ви ми від за та або але у є й добрий день вітаю повагою нас вас',
  ),
  language(
    'bg',
    'BG',
    'и на да се за от не е с в са ще по или като със ви ни здравейте поздрави моля уважаеми',
  ),
  language('mk', 'MK', 'и на да се за од не е со во ќе или ве ни почитувани поздрав'),
  language('sr', 'RS BA ME', 'и је на у за се да су од или не ће сам смо поштовани поздрав'),
  language('kk', 'KZ', 'және мен үшін бұл бар жоқ бойынша сіздің'),
  language('he', 'IL', 'של את לא על זה אני עם גם כי או אם שלום היי אנחנו'),
  language('fa', 'IR', 'و در به از که این را است با برای'),
  language('ar', '', 'في من على إلى أن هذا مع أو عن'),
];

/** What is said in more countries than those above names: mails in it are nothing from abroad there. */
export const ALSO_SPOKEN: Readonly<Record<string, string>> = {
  de: 'LI LU BE IT',
  nl: 'SR AW CW',
  fr: 'LU MC MA TN DZ SN CI CM BF BJ CD CG GA GN HT MG ML NE TG RE GP MQ GF PF NC MU VU LB',
  es: 'CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR US GQ AD GI',
  pt: 'AO MZ CV GW ST TL MO LU',
  it: 'SM VA MT SI HR',
  ca: 'FR IT',
  sv: 'AX',
  da: 'GL FO NO SE',
  no: 'SJ DK SE',
  et: 'LV',
  hu: 'RO SK RS UA',
  sk: 'CZ HU RS',
  ro: 'UA',
  sq: 'MK ME',
  hr: 'ME SI MK',
  tr: 'CY',
  id: 'SG BN TL',
  sw: 'UG RW CD',
  af: 'NA',
  el: '',
  ru: 'UA KG UZ TJ TM AM AZ GE MD EE LV LT IL',
  uk: 'PL',
};
