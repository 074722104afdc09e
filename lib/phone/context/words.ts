/*
 * Words that say what the digits beside them are, in the languages that people write to each other in. Stems: a
 * word counts by how it begins, in lower case.
 */

/** What a word says of digits. `filler` says nothing; `call` says that somebody calls or is called. */
export type WordClass = 'phone' | 'mobile' | 'fax' | 'tollfree' | 'call' | 'other' | 'filler' | 'unknown';

const WHOLE: Readonly<Record<Exclude<WordClass, 'unknown'>, string>> = {
  phone:
    't tel te tél tfn tfno tf puh tlph ph fon fone diretto direkt dir office büro buero bureau home work main desk helpdesk voice voip dw standard fastnet lankapuhelin vaste fijo fisso fixe central centrale did ddi pbx uan fixed växel switch dect tn тел т р раб дом τηλ טל הטל تلفون ت dt đt sđt tél. contact whatsapp wa signal sms-to skype sip vermittlung notdienst notaufnahme geral receção informace informacja zöld kebele kundendienst फ़ोन फोन दूरभाष ph.no कॉल οικίας сервис приёмная приемная офис office: ☎ 📞 ✆ ℡ 📱 biuro ufficio oficina escritório birou pisarna γραφείο γραφειο контора офіс ofis pejabat kantor zyrë zyrën linka linku infolinka dispo santral központ keskus ügyelet polizei pompiers الموحد واتساب واتس viber zap wasap вайбер ватсап',
  mobile:
    'rpm hanphone m c mob mobiel cel natel telemovel portable port tlm kom kom. hp моб сот моб. мт κιν נייד פלאפון جوال محمول موبايل خلوي dđ dd cep मोबाइल मोबाईल hàndy 06 handphone rpc hape',
  fax: 'f tfax fx ф φαξ פקס belgegeçer dokufax telekopie',
  tollfree: 'free freecall vert',
  call: 'queries enquiries inquiries enquiry inquiry questions service servizio servicio serviço support care fragen info infos information informationen informations auskunft averías emergencias emergency emergencies faults hours call calling ring phone text dial sms ruf rufe unter telefonisch klingel joindre rappeler rappelez marque telefonare bel belt bereikbaar ringa ringe ringer nås soita soittakaa dzwoń volat suna позвоните позвони телефонуйте arayın arayabilirsiniz ara ligue ligar liga ligue-me call: rueckruf kontakt gọi hubungi telepon outside urgent dialing dialling line πάρε τηλεφώνησε dhovolat',
  other:
    'p/n p.n. p.no sklic corrid ersatzteil onderdeel ricambio repuesto reservdel alkatrész varaosa עוסק מורשה זהות ruj guía folio planilla chip plot accession application bond tender job hospital trace run arve سفارش کد رهگیری रसीद بل чек барање mã réf réfs p.i p.i. c.f c.f. cf reclamo orden conta voiture commessa partida evid inv.č asset permit zeichen coc albarán lote boleta lettura letture leitura lectura telaio targa spis znak gz tesisat sicil mersis receipt waybill particulars póliza recibo recibos mandaat рахунок рахунку особовий משלם חוזה seq rol nit iec conf cnh pdr zvr zahl a/c c/c n.i.f p.iva piva cod cid pan dni cedula cédula kd art spiel objekt zeichnung kostenstelle kennwort kennung transaction nosso agência agencia constat carta grootboek kenteken kfz dekont kontrolny kod tilauksesi anläggning item# cert certs ifsc upi epf esi fssai udyam tanker krs ssid wifi wlan pass pwd user userid login plate msg thread sha commit build row column zeile spalte ports page rfc doi isbn: pallet container seal vessel voyage lot: loan mortgage pension vehicle chassis engine odometer meter po inv ref refs consignment client acct acc quote quotation id ids iban bic swift vat sn s/n model part sku item article lot pin gate seat room zip postal plz isbn ean issn asin upc gtin imei mac ip patent docket file form pages rcs tva ice rc kvk btw bsn nip vin nif cif rut cpf cnpj curp cuit ssn ein tin abn acn gst gstin aadhaar hrb hra ust blz kto az angebot kunde devis compte suivi colis ordine cliente preventivo conto klient konta zakázka factuur klant rek rekening ordre sag cvr org kid plusgiro ocr комп бик р/с расч кор трек vergi takip hesap pnr eticket e-ticket iva cep: key token otp txn payment deposit amount total sum price balance bug issue pr request rfq rma asn awb bl hs cas ndc npi dea dob born year seria serie nr.crt cnp cui cif: ico ičo dič ič dic ičdph afm αφμ δοy שפ ח.פ ע.מ ת.ז חשבונית رقم-الطلب ruc rnc rif rtn cuil nipc oib jib npwp utr mst cccd cmnd cp va eic auth carné carnet cód pcs pieces units szt stk stück uds ks kpl badge badges uhid tpa emit едб емб jmbg embg emšo арт шот sesión session deed erf herd slip flyer requisition warranty carte karta karty kartu đơn khoản bayar tagihan invois scheda abone dosya polica polici quittance tytuł tytułem title kasus caso: charge index log exp ser hosp fabr matr čj č.j čp č.p ewid înreg seri pago pagamento appareil apparecchio gerät',
  filler:
    'cet cest gmt utc uhr al aos às na št nas nel alla allo au aux no nr num numb number numbers nummer nummern numéro numero número número: nº n° n numer numeru číslo cislo čísle numerem numerze č szám száma номер номера № no. # is are was ist lautet est es è er är on the a my your our his her their its mein meine unser unsere ihre ihr seine sein die der das den dem mon votre notre le la les mi su nuestro el il mio nostro suo lo bei at in an am auf via and und et y e o or oder ou of for für pour per par para por to zu à de del della di du des do da dos van het een mijn ons je jouw new neue neuer nouveau nuevo nuovo nouvelle also please bitte svp just under pod pe на по мой наш numarası numarasi numaram no: nummeret numret direkte now following below here',
};

/** Beginnings of words: `telefonnummer`, `Bestellungen`. */
const STEMS: Readonly<Partial<Record<WordClass, string>>> = {
  phone:
    'stacjonarn|стацион|vezetékes|tele(?!gr|m[aá]t|x|work|vis)|telf|tlf|telnr|phone|fon(?:nr|num|o)|durchwahl|rufnummer|zentral|se[ck]r[eé]t|festnetz|hotline|notruf|notfall|servicenummer|bürot|puhel|телеф|тел\\.|τηλέ|טלפ|هات|تليف|teléf|nebenst|switchb|landline|direktwahl|ruf-?n|sentralb|kundeservice|kundtjänst|asiakaspalv|vaihde|ügyfélszol|standard[- ]?tél|infoline|hot-?line|kontakttel|servicetel|bereitschaft|pikett|pronto|centralin|infolinia|dyżur|direct|dispatch|front-?desk|reception|rezeption|empfang|accueil|recepci|recepç|recepc[ej]|voicemail|tel[.-]|einwahl|unified|national|nazional|nacional|национал|един|kontor|irod[aá]|kancel[aá]ř|kancel[aá]ri|toimisto|kantoor|ústřed|ústred|dispeč|диспетч|коммутат|omstilling|hovedn|tālr|çağrı|колл-ц',
  mobile:
    'mobil|handy|cell|celul|celus?$|móvil|movil|matkap|kännyk|komór|мобил|сотов|smartph|gsm|нейд|κινητ|telemó',
  fax: '(?:tele|mail)?fax|faks|téléc(?!om)|telecop|efax|факс|و?فاكس',
  tollfree:
    'maksut|avgiftsf|ingyen|zdarma|ücretsiz|бесплатн|безкошт|безплат|toll-?free|gratis|kostenlos|gratuit|numéro-?vert|freep|verde|bezpłat|(?:ال)?مجان',
  call: 'anruf|telefonier|rückruf|rückfrag|erreich|joign|appel|llám|llam|chiam|звон|дзвон|zadzw|dzwon|volej|zavol|ruf(?:en|t)|reach|callb|hív|bell(?:en|t)|sunaț|apelaț|teleph|helist|zvan|piezvan|skambin|paskambin|pokli[čc]|kli[čc]i|nazov|zovi|назов|обад|звън|јавет|ѕвон|hring|ċemp|glaoi|ffoni|tawag|tumawag|piga(?!t)|truqu|truca|اتصل|للاتصال|الاتصال|תתקשר|התקשר|צלצל|חייג|тел[еї]фонуй|набер|τηλεφων|καλέσ|inspre[ek]|einsprech|ل?خدمة|خدمات|hizmet(?:ler)?i|поддержк|обслужив|підтримк|εξυπηρ|υποστήριξ|заказыва|закажи',
  other:
    'articol|artícul|artigo|artykuł|ersatzteil|korrelat|correlat|corrélat|utente|firmware|kontrat|gelenk|fabryczn|výrobn|datenlog|data-?logger|medidor|заявк|contenedor|refacci|cronometr|gruppenbil|verkbei|challan|bordereau|contador|contator|compteur|licznik|elektrom[eě]r|vodom[eě]r|plynom[eě]r|sayaç|лічильн|μετρητ|mätar|måle[rp]|misurat|zählpunkt|mittar|mérő|avläs|lukema|odečet|albar[aà]|følgesed|följesed|pakbon|vrachtbr|dodací|inventar|inventár|inwentar|leltár|gyári|patrim|fedelt|fidélit|fidelid|comand|comenz|bollett|boleto|inscri|tapu|cadast|catast|kadastr|flurst|certif|permis|evidenč|jednací|sygn|sérií?|sériov|seryjn|serijsk|desenho|disegn|výkres|tegning|ritning|piirust|heslo|hasł|senha|contraseñ|salasan|парол|jelsz|účet|účt|rachun|pelanggan|pesanan|kontrak|paciente|pazient|מונה|נכס|תיק|רישיון|(?:ال)?(?:طلب(?!ة)|فاتور|عقد|ملف|حساب|سجل|هوي|بوليص|شحن|ضريب|رخص|عداد|تذكر|حجز|عميل)|bestell|auftrag|rechnung(?!sfr)|zahlung|spediz|wersj|kunden(?!d|s|h|b)|sendung|liefer|vertrag|artikel|serien|steuer|konto(?!r)|bank|buchung|vorgang|versicher|mitglied|aktenz|mandat|depot(?:n|k|a|-)|police|schaden|zähler|zaehler|beleg|ticket|track|invoic|order(?!n?tel)|reserv|book(?!s?$|shop|store|keep)|confirm(?:at|aci|aç)|referen|referê|contrac|custom(?!s)|account|shipm|parcel|licen|lisens|passw|passcode|meeting|konferenz-?id|besprechungs|command|factur|fattur|dossier|réserv|contrat|pedid|expediente|presupu|cuenta|encomend|process|zamów|faktur|umow|przesył|zleceni|objedn|zákazn|smlouv|zásil|rendel|számla|szerződ|adósz|bestelnu|factuurn|klantn|ordern|kundenn|tilaus|lasku|asiakas(?!palv)|заказ(?!ыва)|догов|накладн|посыл|сч[её]т(?!чик)|sipariş|fatura|müşteri|kargo|protoc|protok|nota(?![ri])|matric|matrik|tessera|pratic|codice|código|codigo|code|kode|kood|ident|regist|handelsreg|batch|serial|version|policy|claim|member|patient|case(?!t)|incident|voucher|coupon|gutschein|promo|rabatt|personn|personal|sozialvers|organisationsn|passport|паспорт|артикул|regd|drawing|κωδικ|πελάτ|παροχ|λογαρ|τιμολ|παραγγ|אסמכת|מבוטח|הזמנ|polis(?!en|i)|prot(?!ect|hes)|symbol|renavam|equipament|compra|kimli[kğ]|şifre|specifick|variabiln|localiz|histor|azonos|rapport|capitol|causal|communicat|contribu|apólic|apolic|bokning|bekräft|tunnus|viite|polizz|fascic|kontroll|kartennu|saldo|reisepass|ausweis|führersch|flug|flight|vuelo|platz|sitz|zimmer|pincode|siret|siren|regon|pesel|инн|огрн|кпп|окпо|bestel(?:be|bo|or|re)|ordre(?:be|re|se)|varen[ur]|kvitter|sagsn|saksn|medlem|bestilling|beställning|fakt[uú]r|rahtikirj|tellimu|kliendin|saateleh|leping|arvesti|arven|pasūt|rēķin|līgum|pavadz|skaitīt|klienta nu|užsak|sąskait|sutart|skaitikl|bilet|legitym|pozyc|paragonu|wnios|položk|jízdenk|lístk|poukáz|průkaz|preukaz|člensk|zmluv|reklam[aá]c(?!ió)|reklama[cč]|zásielk|odběrn|odbern|naroč|račun|dobavn|pogodb|števec|zavarov|narudžb|narudzb|ugovor|brojil|otpremn|pošiljk|kötvény|csomag|ajánlat|cikksz|fogyaszt|poliț|dosar|colet|contor|поръч|полица|полис|поліс|нарач|наруџб|фактур|поруџб|бројил|водомер|електром|электром|партид|абонат|замовл|квитанц|посвідч|удостов|лицев|билет|білет|есептегіш|тапсырыс|келісім|δελτί|συμβόλ|μητρώ|παραστατ|απόδειξ|εισιτήρ|κράτηση|poliçe|irsaliye|rezervasyon|sözleşm|référ|adhér|ricevut|sinistr|biglie|conferm|tagliand|utenza|fornitur|orçament|bilhet|gutschrift|mahnung|bewerb|chargen|prüfst|expedici|cyfeirn|ගිණුම|ඇණවුම|autoris|authoris|authoriz|autoriz',
};

const CLASSES: readonly Exclude<WordClass, 'unknown'>[] = [
  'fax',
  'mobile',
  'phone',
  'tollfree',
  'call',
  'filler',
  'other',
];

const whole = new Map<string, WordClass>();
for (const one of CLASSES) {
  for (const word of WHOLE[one].split(' ')) if (!whole.has(word)) whole.set(word, one);
}

const stems = CLASSES.flatMap((one) => {
  const stem = STEMS[one];
  return stem === undefined ? [] : [[one, new RegExp(`^(?:${stem})`, 'u')] as const];
});

/** Scripts that put no spaces between words: the class is that of the last word in it. */
const UNSPACED: readonly (readonly [WordClass, RegExp])[] = [
  [
    'fax',
    /(?:传真|傳真|ファックス|ファクス|ファクシミリ|팩스|แฟกซ์|โทรสาร)[^\p{L}]*(?:号码?|號碼?|番号|번호)?(?:是|为|為|は)?$/u,
  ],
  [
    'mobile',
    /(?:手机|手機|移动|移動|携帯|行動電話|휴대폰|휴대전화|핸드폰|มือถือ)(?:电话|電話)?(?:号码?|號碼?|番号|번호)?(?:是|为|為|は)?$/u,
  ],
  [
    'phone',
    /(?:电话|電話|熱線|热线|座机|固话|連絡先?|直通|代表|直線|内線|專線|专线|전화|연락처|대표|โทร|โทรศัพท์|สายด่วน|เบอร์|打|拨|撥|致电|致電|客服|联系|聯絡|聯繫)(?:号|號|码|碼|番号|번호)*(?:是|为|為|は|：)?$/u,
  ],
  [
    'other',
    /(?:订单|訂單|账户|賬戶|帳戶|戶口|保單|保单|檔案|参考编|參考編|发票|發票|账|帳|编|編|邮|郵|单|單|证|證|合同|流水|会员|卡|快递|车牌|学|护照|税|批|型|注文|伝票|会員|口座|受付|暗証|郵便|追跡|客様|契約|登録|管理|予約|整理|請求|送り状|계기|고지|차량|부품|자산|신청|발행|일련|제조|도면|결재|송장|주문|사업자|등록|운송장|계좌|예약|접수|고객|회원|품목|관리|문서|계약|증권|면허|여권|카드|승인|납부자|QQ|微信)(?:号码?|號碼?|番号|번호|コード|코드|代码)?(?:是|为|為|は)?$|(?:[図型品機製]番|(?<=[\u4e00-\u9fff])番号|合わせコード)(?:は|：)?$|(?<=[\u4e00-\u9fff])(?<![的新这這那換换老舊旧同此本话話线線番])[号號]$|(?:หมายเลข(?!โทร)|เลขที่|รหัส|(?<!ฝ่าย)บัญชี|พัสดุ|สั่งซื้อ|ใบแจ้ง).{0,24}$/u,
  ],
];

/** `l'interno`, `d’ordre`: what stands before the apostrophe is no part of the word. */
export const withoutArticle = (word: string): string =>
  word.replace(/^(?:l|d|dell|all|nell|sull|un|qu)['’](?=\p{L}{2})/u, '');

/** What a word says, whatever its case: looked up, or told by its beginning or its end. */
export function classify(written: string): WordClass {
  const word = withoutArticle(written.normalize('NFKC').toLowerCase());
  const exact = whole.get(word);
  if (exact) return exact;
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(word)) {
    return UNSPACED.find(([, pattern]) => pattern.test(word))?.[0] ?? 'unknown';
  }
  for (const [one, pattern] of stems)
    if (pattern.test(word)) return one === 'other' && PHONE_AT_LAST.test(word) ? 'phone' : one;
  if (PHONE_AT_LAST.test(word)) return 'phone';
  if (SOMETHING_NUMBER.test(word) || word.split('/').some((part) => whole.get(part) === 'other'))
    return 'other';
  return CALLING_AT_LAST.test(word) ? 'call' : 'unknown';
}

/** `Bestellhotline`, `Ticket-Telefon`, `tilauspuhelin`: a phone, whatever about. */
const PHONE_AT_LAST = /(?:hotline|telef?oo?n(?:nummer)?|puhelin|lijn|rufnummer)$/;

/** `local-call`, `lo-call`: who calls pays so much. */
const CALLING_AT_LAST = /-(?:call|phone)$/;

/** Germanic, Finnic and Hungarian compounds for a number that is not said to be a phone's. */
const SOMETHING_NUMBER =
  /^[\p{L}.&/-]{2,}(?:kod(?:en|et)?|koden?|tunnus|azonosító|referenz|beleg|zeichen|κωδικ|πελάτ|παροχ|λογαρ|τιμολ|παραγγ|אסמכת|מבוטח|הזמנ|polis(?!en|i)|prot(?!ect|hes)|symbol|renavam|equipament|compra|kimli[kğ]|şifre|schlüssel|kennzeichen|[-_]?pin|ziffer|nummern?|nummeret|numret|[.-]?nr|nro|[.-]no|numero|száma?|numarası|code|kode|[-_](?:id|sn)|zahl)\.?$/u;
