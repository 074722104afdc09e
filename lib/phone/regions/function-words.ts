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
    'an and are at be but by can for from has have he her here he’s his if in is it i’m me my not of on or our please she that the they this to was we will with you your',
  ),
  language(
    'de',
    'DE AT CH',
    'als am auch auf aus bei bin bitte dann das dem den der des die ein eine einen frau für geehrte geehrter gruß grüße grüßen habe haben hallo hat herr ich ihnen ihr ihre im ist kann liebe lieber mit nicht noch nur oder sehr sich sie sind und uns vom von wenn wir wird zu zum zur',
  ),
  language(
    'nl',
    'NL BE',
    'aan als beste bij dan dat de deze een en er geachte graag groeten hebben heer het hij ik in is je jullie kan maar met mevrouw naar niet nog om ook op te uw van voor vriendelijke wij wordt ze zijn',
  ),
  language(
    'fr',
    'FR BE CH CA',
    'au aux avec bonjour ce cette cordialement dans de des du elle en est et il je la le les madame merci monsieur ne notre nous ou par pas plus pour que qui sont sur un une vos votre vous à',
  ),
  language(
    'es',
    'ES MX AR CO',
    'al como con de del el en es esta este estimada estimado está gracias hola la las le lo los mañana más no nos o para pero por que saludos se señor señora si su un una usted y',
  ),
  language(
    'ca',
    'ES',
    'al amb aquest bon de del dels dia el els em es gràcies i la les no per però que salutacions si un una us és',
  ),
  language(
    'pt',
    'PT BR',
    'a amanhã ao as bom cara caro com cumprimentos da das de dia do dos e em está mais mas na no nos não o obrigada obrigado os ou para pela pelo por que se seu sua um uma você é',
  ),
  language(
    'it',
    'IT CH',
    'al alla anche buongiorno che ci con cordiali da dal dei del della di distinti e gentile gli grazie ha ho i il in la le lo ma nel non o per più saluti si signor signora sono un una vi è',
  ),
  language(
    'sv',
    'SE FI',
    'att av den det du eller en ett från för har hej hälsningar inte jag kan kl med mig min mvh ni när och om på ska som så till var vi är',
  ),
  language(
    'da',
    'DK',
    'af at blev de den det efter eller en er et for fra har hej hilsen hvad ikke jeg jer jeres kan kun med mig nu når og også om på skal som så til venlig vi vores',
  ),
  language(
    'no',
    'NO',
    'at av bare ble de deg den dere deres det eller en er et etter for fra gjerne har hei hilsen hva ikke jeg kan med meg mvh nå når og også om på skal som så til ved vennlig vi vår',
  ),
  language('is', 'IS', 'að ekki en er eða frá fyrir hann kveðja með og sem sé til um við á ég í það þú'),
  language(
    'fi',
    'FI',
    'ei että hei hän ja jos kanssa kun me meille mutta myös niin ole olen on ovat se sekä tai te teille terveisin vain voi ystävällisin',
  ),
  language(
    'et',
    'EE',
    'aga ei et homme ja ka kas kell kui kuid lugupidamisega ma meie midagi mis ning oli oma on palun sa see siis teie tere tervitades või',
  ),
  language(
    'lv',
    'LV',
    'ar bet cieņu es ir ja jūs jūsu kas labdien lai lūdzu mēs nav no paldies par pie tikai un uz vai',
  ),
  language(
    'lt',
    'LT',
    'ar ačiū bet diena dėl ir iš jūs jūsų kad laba labas mes nuo nėra pagarbiai prašome su tai už yra į',
  ),
  language(
    'pl',
    'PL',
    'ale będzie cześć czy dla do dobry dzień dziś i jak jest jestem jeśli jutro lub ma mam mnie na nie o od pan pani panie po pod pozdrawiam proszę razie się szanowny są ten to ul w z za że',
  ),
  language(
    'cs',
    'CZ',
    'a ahoj ale bude by den do dobrý děkujeme děkuji jako je jsem jsme jsou k mi na nebo není o od pan paní po pozdravem pro prosím s se u v ve vám za že',
  ),
  language(
    'sk',
    'SK',
    'a ahoj ako ale alebo bude by deň do dobrý je k mi na nie o od pani po pozdravom pre prosím prípade pán s sa sme som ste sú u v vo vám za ďakujem ďakujeme že',
  ),
  language(
    'sl',
    'SI',
    'ali bo da hvala in je ki kot lep na ni od pa po pozdrav pozdravljeni pri prosimo se smo so spoštovani tudi v vas z za',
  ),
  language(
    'hr',
    'HR RS BA',
    'bi da do hvala i ili iz je kao koji molim na ne nije od po pozdrav poštovani s sam se smo su u vas za će što',
  ),
  language(
    'hu',
    'HU',
    'a ami az azt csak de egy el ez ha hogy is itt kedves kérem kérjük lesz majd meg már még nem tisztelt vagy van és önök üdvözlettel',
  ),
  language(
    'ro',
    'RO MD',
    'am bună cu că dar de din este in la mai mulțumesc mulțumim ne nu o pe pentru sau si stimate stimată sunt un va vă ziua în și',
  ),
  language('sq', 'AL XK', 'dhe do e faleminderit i ju me nga një nuk në ose për përshëndetje që të është'),
  language(
    'tr',
    'TR',
    'ama bey bir bu da daha de değil en gibi hanım ile için lütfen merhaba mi ne olan olarak saygılarımla sayın teşekkürler var ve veya çok',
  ),
  language(
    'id',
    'ID MY',
    'ada akan atau bapak bisa dan dari dengan di ibu ini juga kami kasih ke pada puan saya selamat sudah terima tidak tuan untuk yang',
  ),
  language('tl', 'PH', 'ang ng sa na ay mga po ko mo lang yung at si kay ito'),
  language('sw', 'KE TZ', 'na ya wa kwa ni za la katika habari asante tafadhali hii'),
  language('vi', 'VN', 'anh cho chị các có của em gửi không là lòng ngày này tôi vui và với xin được để'),
  language('af', 'ZA', 'as die dit ek en groete het in is jy met nie om ons op sal te van vir wat'),
  language('lb', 'LU', 'an ass d dat de den ech en eng fir mat mir net och op si vun ze'),
  language('cy', 'GB', 'y yn a i’r o ar mae ac wedi ei eich gyda am i’n'),
  language('ga', 'IE', 'an agus na ar le is tá go do a ag'),
  language(
    'el',
    'GR CY',
    'ή από για δεν είναι η θα και μας με να ο που σας σε στην στο τα τη της το του των ότι',
  ),
  language(
    'ru',
    'RU KZ BY',
    'в вас вы день для добрый за здравствуйте и из или к как мы на нас не но от по с у уважением что это',
  ),
  language(
    'uk',
    'UA',
    'або але в вас ви від вітаю день для до добрий з за й ми на нас не повагою та у це що як є і',
  ),
  language(
    'bg',
    'BG',
    'в ви да е за здравейте и или като моля на не ни от по поздрави с са се със уважаеми ще',
  ),
  language('mk', 'MK', 'и на да се за од не е со во ќе или ве ни почитувани поздрав'),
  language('sr', 'RS BA ME', 'да за и или на не од поздрав поштовани сам се смо су у је ће'),
  language('kk', 'KZ', 'және мен үшін бұл бар жоқ бойынша сіздің'),
  language('he', 'IL', 'של את לא על זה אני עם גם כי או אם שלום היי אנחנו'),
  language('fa', 'IR', 'و در به از که این را است با برای'),
  language('ar', '', 'في من على إلى أن هذا مع أو عن'),
];

/** What is said in more countries than those above names: mails in it are nothing from abroad there. */
export const ALSO_SPOKEN: Readonly<Record<string, string>> = {
  de: 'LI LU BE IT',
  nl: 'SR AW CW',
  fr: 'BF BJ CD CG CI CM DZ GA GF GN GP HT LB LU MA MC MG ML MQ MU NC NE PF RE SN TG TN VU',
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
