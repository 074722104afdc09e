/*
 * Words that say what the digits beside them are, in the languages that people write to each other in. Stems: a
 * word counts by how it begins, in lower case.
 */

/** What a word says of digits. `filler` says nothing; `call` says that somebody calls or is called. */
export type WordClass = 'phone' | 'mobile' | 'fax' | 'tollfree' | 'call' | 'other' | 'filler' | 'unknown';

const WHOLE: Readonly<Record<Exclude<WordClass, 'unknown'>, string>> = {
  phone:
    'abitazione algemeen aloqa ambulancia ambulanta ani answerphone azur balie birou biuro bostad budėtojas buero bureau büro callto central centrala centrale centralita conmutador contact contactos coordonnées ddi dect denwa desk dežurni did dienthoai dir diretto dispecerat dispo disque diszpécser domicile dt dw døgnvagt døgnvakt elérhetőség epabx escritório fastnet fernruf fijo fiksni fisso fixe fixed fixo fon fone fones fón geral guthán hattı heimasími helpdesk home iletişim infolinka informace informacja jour jouren kantor keskus klienditugi kundendienst központ legevakt legevakten linka linku lægevagt lægevagten main minicom mottagningen munkahelyi móttaka neyðarsími notaufnahme nöbetçi office oficina ofis onthaal ordinacija ordination otthoni ouvidoria pabx pbx pejabat permanence permanentie pevná pforte ph ph.no pharmacy pisarna plantão podatelna pogotowie pohotovost pohotovosť polizei pompiers portirnica programări prywatny ptcl puh päivystys recados recapiti recapito recepsioni recepție receção registratuur registratūra renseignements reperibile resepsjon resepsjonen residencial residência reģistratūra sabit santral sav scheduling signal simu sip skiptiborð skype spoed sprechstunde stacionarni standard storing storingsdienst suora switch sđt służbowy t tajništvo talian tdd te teil tel tels textphone tf tfn tfno thoai thoại tilefono titkárság tlph tn trunkline tty turnos tél tél. uan ufficio urgențe uzziņas vagt vakt vast vastaanotto vaste vastuvõtt vermittlung viber vinnusími voice voip vx växel wa wasap whatsapp work wsp zakazivanje zap zyrë zyrën zöld ügyelet đt əlaqə γραμματεία γραφείο γραφειο επικοινωνία νουμερο νούμερο οικίας ραντεβού σταθερό τηλ аварийная атс байланыс вайбер ватсап гарадскі городской дежурный деловодство дом домашний домашній контора лавлах личен міський офис оффис офіс приемная приймальня приёмная р раб рабочий регистратура ресепшн рецепция реєстратура робочий секретарь сервис служебен справочная стаціонарний т тел тэл тэлефон централа черговий հեռ հեռախոս հեռախոսահամար הטל טל ישיר להזמנות לפרטים מוקד מזכירות מרכזייה משרד الأرضي السكرتارية السنترال الموحد ت تلفون للاستفسار للتواصل للحجز واتس واتساب پشتیبانی कॉल टेलिफोन दूरध्वनी दूरभाष फ़ोन फोन টেলিফোন ফোন যোগাযোগ হটলাইন ஃபோன் தொலைபேசி දුරකථන දුරකථනය ເບີໂທ ໂທ ໂທລະສັບ တယ်လီဖုန်း ဖုန်း ဖုန်းနံပါတ် ტელ ტელეფონი ስልክ ទូរស័ព្ទ ទំនាក់ទំនង លេខទូរស័ព្ទ ☎ ✆ 📞 📱',
  mobile:
    '06 bimbit c cel cep dd diensthandy dđ funk h/p handphone hanphone hape hp hàndy keitai kinito kom kom. känny m mob mob.tel mobi mobitel mobitela mobla mowbajl msisdn mòbil natel ponsel port portable rpc rpm rununu selfoon selno selnr seluler shouji telemovel tlm tlmv uyali wats wpp κιν мабільны моб моб. мобайл мт сот ұялы բջջ բջջային נייד סלולר סלולרי פלאפון جوال خلوي سيلولر متحرك محمول موبائل موبايل موبایل نقال همراه وواتساب चलभाष मो मो. मोबाइल मोबाईल মোবাইল அலைபேசி கைபேசி மொபைல் ජංගම ມືຖື မိုဘိုင်း လက်ကိုင်ဖုန်း მობ მობილური ሞባይል ተንቀሳቃሽ ទូរស័ព្ទដៃ ケータイ スマホ 大哥大 手提 모바일 폰',
  fax: 'f tfax fx ф φαξ פקס belgegeçer dokufax',
  tollfree: 'free freecall telverde vert',
  call: 'anklingeln anläuten ara arayabilirsiniz auskunft averías bel belde belt bereik bereikbaar bereiken call calling care chamada chamadas contactați contacto contato contatto dhovolat dial dialed dialing dialled dialling dudas dzwoń dúvida dúvidas emergencias emergencies emergency enquiries enquiry faults fragen gebeld guasti gọi hours info information informationen informations infos inquiries inquiry joindre klingel kontak kontakt lhe-ligar liga liga-me ligar ligar-lhe ligar-me ligaram ligação ligou ligue ligue-me line marcaron marque nås objednat objednejte objednávat objednávejte oproep outside phone phoning pregunte queries questions rappeler rappelez recado retorna retornar retorne rezervujte rezerwujcie ring ringa ringe ringer rispondere rsvp rueckruf ruf rufe service servicio servizio serviço sms squillo support telefonare telefonisch telepon terugbellen text timbrar toque txt unter urgent whats zamawiać πάρε τηλεφώνησε смс телефонуйте',
  other:
    'a/c aadhaar aankoopbestelling aanmaning abn abone abonnee acc accession acct acct# acknowledgement acn afm agência akstursmælir aktbilaga albarán algnäit alvará amount angebot anl.id antragsformular appareil application art article arve asin assessment asset asset-tag atcud atestatas atestāts auth autocolante awb awb-ul az b/l badge bagagetag bagagetagg bagasjelapp balance ballot balík bancale bayar bekeuring belirtiniz berkas betalningspåminnelse beutaló beyannamesi bibliotheekpas bic biedra bilty bl blanke blanketil bloedmonster blz bol boleta bond bono bordereau brandsläckare brannslukkeren brevetto brickan bsn bsz build buono byggetillatelse bygglovet byla bylos bøden c.c. c.f c.f. c.i.f c.n.p c/c cacifo cadang capakey cardul carnet carné carta carte cartilla cas cbill cbu cccd cert certidão certs cf cfop ch.-b charge chart chassis cheque chip chèque cif cig cipa citare cjsz clabe client cliente cmnd cmr-vrachtbrief cnes cnh cnp cnpj coc cod colis column commessa commit compilación compte concepte concepto conf consignment constat cont conta container containerul conto contromarca cp cpf cpv cui cuil cuit curp cvr cédula cód dea debitor deed deklaracija deklarācija dekont deposit derleme detaļa devis dic diel digitável dio diákigazolvány dič dni dnr dnro dob docket doeaneverklaring doi dok dosya drikkevannsprøve duplicata díl e-challan e-recept e-recepte e-receptet e-resept e-ticket ean eic ein elektroskaitītājs emšo engine eori epf eref erf esi estintore etichetta etiketė etiqueta evid ewid exp expte extincteur fabr factuur farangursmiði farmbréf feuerlöscher file fiskerimerke folio folios forelegget form formulario formulir formulário frachtbrief fssai fundsache fylgiseðill félagsnúmerið förbrukningsställe g-mid garderobelapp garderobemærke garderobenmarke geboortesertifikaat gencod gerk-pid gerät geskenkbewys giftcard gprn grootboek gst gstin gtin guía gz harga herd hesap hetu hidrômetro història hivatkozzon hofbevel hosp hospital hotărârea hra hrb hrsz hsn/tsn huurcontract huurkontrak i-cad iban iccid ice ico ics id ids iec iep iesniegums ifsc iktsz ildslukker imei incassomachtiging incidencia incidència index indiqui infracción inkooporder innsigli insz intimação inv inv# inventori invois ip ipp isbn issn issue item iuv iva ič ičo jauhesammutin jegyzőkönyv jmbg job journalpost karta kartu karty kassabon kassenbon kasus kd kellerabteil kenmerk kennit kennitala kennitalan kennung kennwort kenteken key kfz khoản kid klaim klant klient klienta km-stand kmg-mid kod kodu kodunuz koepon konta konteineris kontena kontrolny konts korvamerkki kostenplaats kostenstelle kostesentrum kostnadssted kostnadsställe kostnaðarstaður kpl kreditor krs ks kto kuitti kulkutunniste kulukoht kunde kustannuspaikka kvittens kvittering kvitto kvittot kvittun kvk kvörtunin kvīts kód kódem kóði kõrvamärk költséghely l.dz lacre lading lectura leitura lejekontrakten lenerspas lettura leyfislykill lieta lietas litsentsivõti loan log login lot lote loteriipilet lottokaartjie lpo ltsz lupa lurits läbisõit lõppnäit lõputunnistus mahnung mainitse maksekorraldus matr mbs membru menționați mersis meter mikrorachunek model mortgage mpan mprn mst málsnúmerið mã märkige mælastaða mėginys n.i.f nabídka nalog napotnica navedite ncm ndc neq nf-e nfe nhc nif nip nipc niss nit nmi nobraukums nomenclature nopol norādiet nosologico nosso notule notulen npi npwp nre nsn nss nummerplaat nuoroda nurodykite nuss nutartis nyckeln nzbn objekt objeto obrascu obrazcu obręb ocr ocr-linje octrooi odometer odčitek offert oib oormerk oplys oppgi orden ordine ordnungsbegriff ordre org osvědčení otp p-licens p.i p.i. p.iva p/n pacco pagamento pagasilipik page pages pago paki palautustarra palete palettenplatz pallet palé pan part particella particulars paspor pass passaporte pastkaste paten patenditaotlus patent patentet patentschrift patentsøknad patentti payment pcs pdr peca pedimento penawaran pengaduan pension perkara permit peça pieces pieteikums pieza pin pis plainte planilla plate plombe plomben plomm plot plusgiro plz pnr po po# poggyászcímke polica položnica ponuda ponudba ponuka postal postkast poukaz ppsn prece prekė preskripsi presuda preventivo price prm pro# procesul-verbal proforma proformy prüfsumme pszám puk purring putusan pwd pzn póliza pósthólf questionnaire quittance quittungen quotation quote r.č raklapcímke rayuan rc rcs receipt recepta recibo recibos reclamo ref referanse refs reg.märk regal reikningsnúmerinu reikningur rek rekam rekening rekisteriote rem.id renspa repuesto requerimiento request requisition requisição resguardo retourenetikett retourlabel returetikett returetiketten reçu rețeta rfc rfq rgseaa ricambio rif rkn rma rma# rnc rodmuo rol room routing row rozhodnutí rpu rsb rsin ruc ruhsatı ruj run rut rx rxbin récépissé réf s/n saabumisteade saapumisilmoitus sag sak sakkoon saman sample scheda schließfach schutzbrief scontrino seal seat sebutkan segel seq ser seri seria serie sesión session seël sha shelfmark sicil sigiliul sigillo sinetin sitplek skapītis skatteoppgjøret skjema skjøte sklic skrytka sku slip sluitkas sn snro sodba sollecito soumission spalte spintelė spisa spriedums ssn staatslot staðgreinir stemdistrik stingătorul stk stranke stück sub-meter suivi sum surat svjedodžba swift szkoda szt számjel síbérlet sąmata sērijas tagihan takip talebi talloncino talonas talons talão tanker taotlus targa tarima tarjouksesta tarjous tarla/parcelă tehasetähis teklifi telaio tender tesisat tfn thread tilang tilbud tilv tilvísun tin title toimik token tollideklaratsioon total tovar tpa trace trimiterea trn tutanağı tva txn tytuł tértivevény tíquete tāme ubn udalosť uds událost uei ufr uhid uln uložak umr units upc upi upn uppge uprn uputnica urbroj user usi ust utr uveďte uvjerenje uvádějte uzlīme uzovi va vakuutuskirjan vandprøve varaosa varaus varausvahvistus varuosa vat vedlegg veemõõtja vehicle veidlapā vereproov vergi verkeersboete verwysing vessel vignette vigtarnóta viitteemme viitteenne viivakoodia vin visačka viðskiptanúmerið vkn vloga vnr voiture voyage vozeň/miesto vrachtbrief vragbrief vraghouer vtsz vyhlásenie vysvedčenie vzorek vůz/místo warranty watermonster waybill wifi wkn wlan wo# wycena wz year zabojnik zakázka zboží zeichen zeichnung zeile zending zertifikat zip zvr zákazka zählerstand álestur årsopgørelsen échantillon înreg õpilaspilet örmerki öronmärke øremerke øremærke ügysz č.j č.p č.ú čekis čj đơn šteta žetonas žetons žetoon žiadosť έντυπο αναφέρετε αφμ δικογραφία λαχνός ντουλαπάκι παράβολο παραπεμπτικό πυροσβεστήρας σχετ υδρόμετρο арт атестат аттестат барање бик бирка булстат ваучер ваучерът вкажіть вогнегасник водосчётчик декларация дело деталь дипломата едб еик електролічильник емб етикетът заявление инв к/с катоттг комп контейнерът кор кошторис л/с наведите налог направлението наряд о/р огнетушитель особовий п/р патент пиб платёжка платіжка пломба пломбата пломбу понуда посочете протокол р/с расч рахунку рахунок рахунок-фактура рнокпп сведочанство скарга смета техпаспорт ттн укажите указывайте фишът чек шот штета єдрпоу іпн ה"פ הלוקר המרשם הפיקדון הפלומבה הצעת זהות ח"פ ח.פ חבילה חוזה חלקה חשבונית מורשה משלם סע"ש ע"א ע.מ עוסק עת"מ פטנט פל"א צרכן רישוי רע"א רשימון שפ ת"ז ת"פ ת.ז תביעה תלונה תלוש إشارتكم إشارتنا اظهارنامه الآيبان البلاغ التأميني الحيازة السويفت الصك العضوية المخالفة المطالبة الوديعة الوصفة بارنامه بل جریمه دادنامه ردمك رقم-الطلب رمز رهگیری سفارش سپرده شناسه صنف صورتجلسه كوبون مرجع نموذج وثيقة پلمب کد گواهی अनुबंध आईएमईआई आईडी कूपन क्रयादेश जीएसटीआईएन ज्ञापांक नमूना निविदा परमिट पेटेंट पॉलिसी प्रपत्र बिल्टी यूएएन यूएचआईडी रसीद वाउचर वारंटी सीआईएन सील আইডি',
  filler:
    '# a al alla allo also am an and aos are at au auf aux bei below bitte broju btw cadeau cest cet cha cislo da das de del della dem den der des di die direkte do dos du e een el er es est et following for fyi für gmt her here het his hjá ihr ihre il in ir is ist its je jouw just la lautet le les lo mein meine mi mijn mio mon mpya my n na namba nambari nas nb nel neue neuer new ng no no. nostro notre nouveau nouvelle now nr nuestro nuevo num numarasi numarası numb number numbers numer numerem numeris numeriu numero numeroon numerossa numerosta numeru numerze nummer nummeret nummern numret numurs numuru numéro nuovo n° número o oder of on ons or ou our par para pe per please pod por pour ps regalo sein seine su suo svp szám száma t/m the their to uhr und under unser unsere utc van via votre was which y ya your yra za zu à às är è é č čísle číslo įr št η ο της το του мой на наш номер номера нөмір нөмірі по ნომერი 번호 번호가 번호는',
};

/** Beginnings of words: `telefonnummer`, `Bestellungen`. */
const STEMS: Readonly<Partial<Record<WordClass, string>>> = {
  phone:
    'accueil|ajanvar|asiakaspalv|beint$|bereitschaft|bezpośred|bürot|centralin|direct|direkt(?:wahl|n)|direkt[ea]?$|dispatch|dispeč|doorkies|durchwahl|dyżur|einwahl|empfang|festnetz|fon(?:nr|num|o)|front-?desk|hemn|hot-?line|hovedn|infoline|infolinia|irod[aá]|irtibat|kancel[aá]ri|kancel[aá]ř|kantoor|kontakttel|kontor|kundeservice|kundtjänst|közvetlen|landline|lanka(?:num|puh)|ligne|lin(?:ij[aąoiu]|i[ae]$)|linha|línea|nacional|national|nazional|nebenst|neposredn|notdienst|notfall|notruf|omstilling|otse(?:number|liin)|phone|pikett|pronto|puhel|přepoj|přím[áéý]|recepc[eij]|reception|recepç|rezeption|ruf-?n|se[ck]r[eé]t|sentralb|servicenummer|servicetel|spojov|stacjonarn|standard[- ]?tél|storings?n|störungs?n|switchb|sím[ai]|tel[.-]|tele(?!gr|[ck]om|m[aá]t|x|work|vis)|telf|telnr|telpo?n?|telèf|teléf|tids?b(?:ok|est)|tiesiogin|timeb|tlf|tlpn?$|toimisto|téléph|tālr|unified|vaihde|vezetékes|voicemail|whatsapp-n|zentral|çağrı|ústred|ústřed|ügyfélszol|απευθεί|γραμμή|τηλ[εέ]|диспетч|един|колл-ц|коммутат|лин[иі][яюї]|национал|прям(?:ой|ая)$|стацион|счетоводств|тел\\.|телеф|утас|טלפ|تلفن|تليف|تماس|تواصل|رابطہ|فون|هات|ٹیلی|टेलीफ|व्हाट्स|संपर्क|सम्पर्क|हेल्पल',
  mobile:
    'cell(?!ar)|celul|celus?$|farsím|gsm|handy|komór|kännyk|m[oó]vil|matkap|mobiel|mobii?l|mugikor|móbil|smartph|telemó|κινητ|моб[иі]л|нейд|сотов',
  fax: '(?:tele-?|télé|mail|zentral)?fa(?:x|ks)|(?:теле)?факс|belgeç|bréfa?s[ií]m|e-?fax|fa[ck]-?s[ií]mil|ff?acs$|feks$|nukushi|telec[oó]p|telekop|téléc(?!om)|τηλεομ|ֆաքս|פקסימ|دورنگار|ف[یي]?[كک]س|ناسوخ|نمابر|و?فا[كک]س|फ\u093c?ै?क्स|फ्याक्स|ফ্যাক্স|தொலைநகல்|ෆැක්ස්|ແຟັກ|ໂທລະສານ|ဖက်စ်|ფაქს|ፋክስ|ទូរសារ',
  tollfree:
    '(?:ال)?مجان|avgiftsf|besplatn|bezmaksas|bezplatn|bezpłat|brezplačn|falas|free[pf]|gratis|gratuit|ingyen|kostenlos|maksut|nemokam|numéro-?vert|tasuta|toll-?free|verde|zdarma|ücretsiz|δωρεάν|безкошт|безплат|бесплатен|бесплатн|टोल',
  call: '(?:meng)?hubungi|naber[iy]|pozvon|obadi$|rejoin|(?:za|do)?vola[tlťj]|(?:пере|по|до|за|под|перед)?зв[оіі]н|(?:ל|מ)?התקשר|alternate$|angeruf|anrop|anruf|apela|appel|ara(?:d[ıi]|yacak|y[ıi]n|yan)|av[ií]s(?:[ae]|ar)(?:nos|me)|bell(?:en|t)|brnk|callb|cham(?:ar|e)$|chiam|comun[ií]c(?:ate|arse|ese|arte|ar-se)|comuníqu|cont[aá]cte|contact(?:ar|er|e[zns]?$|at?$)|contat(?:ar|e$|em$)|contatta(?!ti$)|csör[gö]|deit[uz]|dovol[aá]|durchklingel|dzwon|einsprech|elér(?:he|ni|je)|encu?entr|erreich|ffoni|glaoi|helist|hizmet(?:ler)?i|hovor|hring|hív|inspre[ek]|javit|joign|kli[čc]i|klic(?:a|$)|kontakta|kontaktov|kontaktować|ll[aá]m|locali[sz]ar|m[aá]rc(?:ame|ar$|enos|ar-me)|nazov|nazv|oddzw|opkald|panggil|paskambin|piezvan|piga(?!t)|pigia|pokli[čc]|pozov|połączen|prozv[oá]|rappell|reach|richiam|ring(?:de|t|te|ede|et|ing)$|rozmow|ruf(?:en|t)|répon|rückfrag|rückruf|samtal|skamb|soit|sun[aă]$|sunaț|tavoit|tawag|telefonier|teleph|truca|truqu|træff|tubazo|tumawag|ubic[aá]|ulaş(?:[ıi]n|abil|mak|[ıi]r)|uppringd|visszah[ií]v|volej|zadzw|zatelef|zavol|zovi|zurückruf|zva(?:ti|o|li)$|zvan|ċemp|εξυπηρ|επικοινων|κάλεσ|καλέσ|κλήσ|υποστήριξ|дзв[оі]н|дзвон|закажи|заказыва|зателеф|зва(?:ти|о|ли)$|звон|звън|конта[кч]т|набер|набр[ауе]|назов|обад|обажд|обслужив|поддержк|позва|позов|підтримк|тел[еї]фонуй|ѕвон|јавет|јавит|התקשר|חייג|מתקשר|צלצל|תתקשר|اتصال|اتصل|الاتصال|خدمات|زنگ|ل?خدمة|للاتصال|مكالم',
  other:
    '(?:data-?)?logger|odjemn|înregistr|регистров|(?:ال)?(?:طلب(?!ة)|فا[کت]+ور|عقد|ملف|حساب|سجل|هوي|بوليص|شحن|ضريب|رخص|عداد|تذكر|حجز|عميل|معر[\\u0651]?ف(?!ة)|معاملة|شكو|تشغيلة|بطاق|تسلسل|قسيم|قضية|باركود)|[ck]up[oó][nm]|[иі]дентиф|[והבלשכמ]{0,2}(?:אצוו|ברקוד|מזהה|מעקב|מק.?ט$|סידורי|פוליס|קופון|שובר|קוד|כרטיס(?!ים)|תעוד|שרטוט|דרכון)|abonament(?:ul)?$|abono$|account|actas?$|adhér|adósz|agizo|ajánlat|aktenz|albar[aà]|alkatr|ap[oó]lic|arbeidsordre|arbetsorder|articol|artigo|artikal|artikel|artikl|artikul|artykuł|artícul|arven|arvesti|asiakas(?!palv)|auftrag|aufzeichn|ausweis|auth?ori[sz]|aviz(?:ul)?$|avläs|avtal|azonos|ba[rs][- ]?[ck]od|bank(?!s$|ärend|er|head|haus|filial)|batch(?!e[lr]|w)|bekräft|beleg|besprechungs(?!termin)|bestel(?:be|bo|or|re)|bestell(?!en$)|bestelnu|bestilling|beställning|bewerb|biglie|bilet|bilhet|billet(?!t?[eksl])|bima$|bokning(?!ar$)|boleto|bolla$|bollett|book(?:ing|ed|r|n|-)|bordereau|brojil|broneering$|buchung|bungkus|bérlet|bókun$|cadast(?!r[eu]$)|cart(?:ella|ea)$|carteir|case(?:$|s$|id|#|file|n[ou]|r[eé]f|-)|casella|catast(?!r?o$)|causal|certif|challan|chamado|chargen|chitan[tț]|cikksz|claim|code|codi(?:c[ei]|g)|codul|colet|comand(?!an)|comenz|command(?!an[td]|eur)|communicat|compra|comptador|compteur|conferm(?!i$|o$|are)|confirm(?:at|aci|aç)|connote|conta[dt]or|contenedor|contor|contrac|contraseñ|contrat|contribu|coupon|cronometr|crotal|csomag|cuenta|custom(?!s)|código|datenlog|davčn|depot(?:n|k|a|-)|desenho|disegn|dobavn|dodací|dosar|dossier|drawing|działk[aię]|elektrom[eě]r|encomend|enregistr|enviament|equipament|ersatzteil|erä(?:n|t)?$|evidenč|evrak|expedici|expedient|exposé-?(?:nr|id|nummer)|fabryczn|factur|factuurn|faili$|fakt[uú]r|fascic|fattur|fatura|fedelt|fidelid|fidélit|firmware|fișe?|flight|flug(?!hafen|schul|lots|begl|lehr)|flurst|fogyaszt|fornitur|fra[gk]tbrev|fuvarlev|försäkringsb|følgesed|führersch|gelenk|grabac|grava[cç]|guia|gutschein|gutschrift|gyári|handelsreg|hasł|havale|hediye|heslo|hinnapak|histor|hoolduslep|hyresobj|ident|iktatva|impegnativ|incident|inscri|invent[aá]r|invoic|inwentar|irsaliye|jednací|jelsz|justificant|játékeng|jäsenk|jízdenk|kadastr|kadi$|kaebus|kahjujuh|kargo|kartennu|kartenz|kifurushi|kimli[kğ]|kitambulisho|klantn|kliendin|koda$|kode|kolli$|konferenz-?id|konto(?!r)|kontra[kt]|kontroll(?!e?$|termin)|kood|korrelat|kreskow|kunden(?!d|s|h|b)|kundmach|kvitter|käyttöpaik|kötvény|közlem|lahjak|lasku|legajo|legitima[tț]ie|legitym|leltár|leping|licen|licznik|liefer|lisans|lisens|llicènc|localiz|lot(?:to|ul)$|lozink|lukema|lähete|lähetyslu|lístk|līgum|mahnung|makbuz|maksājum|mandat|mappal|matičn|matr[ií]cul|matri[ck](?!a$)|medidor|medlem|meeting|melding$|member|merilno|meteran|meterstand|mitglied|mittar|mokėjim|munkalap|mätar|måle[rp]|mæli|mérő|müşteri|naroč|narud[zž]b|nota(?![ria])|nákladní|objedn|odb[eě]rn|odečet|ofert[aăe]$|ohrmark|omschrijving|onderdeel|onderhoudsc|order(?!n?tel)|ordre(?:be|re|se)|organisasjonsenh|organisationsn|orçament|otpremn|pa[cs]i[jen]+t|paczk|pagar[eé]$|pak(?:k?et(?!dienst|shop)|je|ke(?!t))|pakbon|paquet|paragonu|parcel|parsela|parti(?:a|da|j$)|parzell|parça|passcode|passport|passw|pasyente|pasūt|patient|patrim|pavadz|pazient|pedid|pelanggan|permis|personal(?!e)|personnu|pesakit|pesanan|pesel|pincode|platz|plinomj|plynom[eě]r|pogodb|police|policy|polis(?!en|i|h)|polizz[ae]|poliçe|poliț(?!i)|položk|porud|potila|poukáz|pozyc|pošiljk|pratic|predmet|prek[ėe]s|pressupost|presupu|preukaz|process|produ[kc]t(?:u|e|[oa]?s?)?$|produs|proizvod|promo|prontu[aá]r|prot(?!e[cçz]|h[eè]s|t)|protoc|protok|przesył|przewoz|prüfst|průkaz|pääsukood|pòliss|quantité|rabatt|rachun|rahtikirj|rapport|račun|rechnung(?!sfr)|reclamaci(?:ó|o|ón|on)$|reclamați|recording|refacci|referen|referință|referê|regist(?!rat[uū]|rar$|ry$)|regon|reisepass|reklam[aá]c(?!ió)|reklama[cč]|reklamaati|reklamasjon|reklamation(?!en)|remiss$|remito|renavam|rendel|reporte$|reserv(?!ar$|eren$|e?dela?r|edele)|rezerv(?:area|ării)|rezervasyon|rezervác|rešenj|ricevut|ritning|romaneio|référ(?!ent)|réserv|rēķin|saadeti|saateleh|sagsn|saksn|salasan|saldo|samning|sayaç|schaden|sendung|senha|serial|serien|serij|serviceaftale|seryjn|shipm|siniestro$|sinistr|sipariş|siren|siret|sitz(?!t|en$|e$)|siunt|skaitikl|skaitīt|skund[oa]|smlouv|sopimu|sozialvers|spediz|spelerspas|spielerpass|spis(?:u|em|om)?$|spisov[áé]|sprawa$|steuer|strikamerk|strujom|sutart|svītrkod|sygn|symbol|szerződ|szállítól|számla|számláj|séri|sözleşm|sąskait|sūdzīb|sūtīj|tagliand|tapu|tegning|tellimu|tessera|ti(?:ch|k)et|ticket|tilaukse[ns]|tilaus|tilboð|tr[aá]mite|track|tran[sz]a[kzcç]|tukipyyn|tunnus|tuote[nk]|työmäär|tétel|töökäsk|ugovor|umow|uten[tz]|uzdevum|užduot|užsak|valuation|varahlut|varen[ur]|variabiln|važtarašt|veenäi|verbale$|verbrauchsst|verkbeiðn|versenyengedély|versicher|version|vertrag|verwendungszw|viite|vikailmoituksen|vodom[eě]r|vodomj|vorgang|voucher|vrachtbrie|vuelo|vízóra|vöötkood|výkres|výrobn|werkbon|wersj|wnios|zahlung|zahtev(?:ek|ka)|zamów|zavarov|zgłoszen|zimmer(?!mann|e)|zleceni|zmluv|zákazn|zásielk|zásil|zähler|zählpunkt|árajánl|ärende|úče?t|ürün|üye|člans|člensk|şifre|şikâyet|šarž|šifr|škodn|števec|žal(?:os|a)$|žádank|ένδειξ|αίτημα|αιτιολογ|αποστολ|απόδειξ|ασφαλιστήρ|γραμμωτ|δέμα|δελτί|είδους|εισιτήρ|κάρτ|καρτέλα|κράτηση|κωδικ|λογαρ|μετρητ|μητρώ|παραγγ|παραστατ|παροχ|παρτίδ|πελάτ|προσφορά|πρωτοκ|σειριακ|συμβ[όο]λ(?!αιογρ)|συναλλαγ|σύμβασ|σύσκεψ|τιμολ|φ[άα]κ[εέ]λ|абонат|артикал|артикул|билет|брон[ьи]$|бројил|білет|водомер|догов|електром|есептегіш|жалоб|заводсь?к|заказ(?!ыва|ать|ите)|замовл|заявк|инн|кадастр|карт(?:[аыу]|к[аиу])$|картон|квит|келісім|кпп|креслен|купон|лицев|лічильн|накладн|нарач|наруџб|огрн|окпо|операц(?:ии|ія|ії)$|парол|парт[иі][яюїй]$|партид|паспорт|полис|полица|поліс|поруџб|поръч|посвідч|посилк|посыл|пошиљ|пратк|предмет|промо|разписк|рекламац|решењ|сер[иі]йн|сметк|справ[аиу]$|сч[её]т(?!чик)|тапсырыс|транзакц|трек|убыт|уговор|удостов|фактур|членсь?к|штрих|щет[аи]|электром|ה?(?:אסמכת|הזמנ|מבוטח|מונה|נכס|רישיון|תיק|חשבון)|قرارداد|پرونده|کارت|کنتور|पीएनआर|কোড|ඇණවුම|ගිණුම|კოდ|eksemplar|näyt(?:e$|teen)|posjedovn|uplatnic|товарител',
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
    /^faxで(?:の|お)|(?:fax|传真|傳真|ファックス|ファクス|ファクシミリ|팩스|แฟกซ์|โทรสาร)[^\p{L}]*(?:电话|電話)?(?:号码?|號碼?|番号|번호|หมายเลข)?(?:是|为|為|[はがをも]|至|到|[은는이가])?$/u,
  ],
  ['call', /(?:先生|小姐|女士|太太|さん)$/u],
  [
    'mobile',
    /(?:手机|手機|移动|移動|携帯|行動電話|휴대폰|휴대전화|핸드폰|มือถือ)(?:电话|電話)?(?:号码?|號碼?|番号|번호)?(?:是|为|為|[はがをも])?$/u,
  ],
  [
    'phone',
    /(?:电话|電話|熱線|热线|座机|固话|連絡先?|直通|代表|直線|内線|專線|专线|전화|연락처|대표|사무실|โทร|โทรศัพท์|สายด่วน|เบอร์|打|拨|撥|致电|致電|請電|总机|總機|管理[处處]|接待[处處]|校[务務][处處]|公司|留言信箱|微信|[医醫]生|[师師]傅|客服|联系|聯絡|聯繫)(?:号|號|码|碼|番号|번호)*(?:是|为|為|[はがをも]|係|系|：)?$/u,
  ],
  [
    'other',
    /(?:(?<![更班])[錶表歷历]|工牌|代金券|档案|铅封|[储儲]物[柜櫃]|[钥鎖]匙|营业执照|彩票|托盘|判决书|集装箱|借据|血样|处方|行李[牌條]|[标標][书書]|[专專]利|支票|收據|批次|現金券|封條|八達通|卡板|貨櫃|樣本|領収書|名札|商品券|封印|申請書|ロッカー|鍵|宝くじ|パレット|発注書|保険証券|判決|コンテナ|小切手|定期預金|検体|処方箋|荷札|シリアル|旅券|契約書|クーポン|特許|整理券|保証書|영수증|출입증|로트|상품권|자격증|봉인|신청서|비품|사물함|복권|팔레트|차대|발주서|컨테이너|수표|검체|처방전|수하물표|계약서|고지서|특허|접수증|보증서|มิเตอร์น้ำ|แบบฟอร์ม|ใบตราส่ง|ล็อกเกอร์|(?<!ช่าง)กุญแจ|ใบขับขี่|กรมธรรม์|คอนเทนเนอร์|เช็ค|ใบสั่งยา|พาสปอร์ต|สัญญาเช่า|สิทธิบัตร|คำร้อง|ใบรับประกัน|订单|訂單|账户|賬戶|帳戶|戶口|保單|保单|檔案|参考编|參考編|发票|發票|账|帳|编|編|邮|郵|单|單|证|證|合同|流水|会员|卡|快递|车牌|学|护照|税|批|型|注文|伝票|会員|口座|暗証|郵便|追跡|客様|契約|登録|管理|整理|請求|送り状|계기|계량기|청구서?|견적서?|작업지시서?|납품서?|검침값?|민원|참조|열쇠|쿠폰|바|품번|환자|거래|고지|차량|부품|자산|신청|발[행급]|일련|제조|도면|결재|송장|주문|사업자|등록|운송장|계좌|회원|품목|관리|문서|계약|증권|면허|여권|카드|승인|납부|QQ)(?:号码?|號碼?|番号|번호|コード|코드|代码)?(?:是|为|為|は|[이가은는])?$|(?:請求書|見積書|指示書|指針|荷物|读数|讀數|配件|包裹|[図型品機製]番|(?<=[\u4e00-\u9fff])(?<!代表)番号|コード|(?<=[\u30a0-\u30ff\u4e00-\u9fff])id|(?:계기|고지|차량|부품|자산|신청|발행|일련|제조|도면|결재|송장|주문|사업자|등록|계좌|예약|접수|고객|회원|품목?|관리|문서|계약|증권|면허|여권|카드|승인|납부자?|쿠폰|계량기|보험|환자|거래|시리얼|바코드|주민|사건|수험|청구서?|영수증|멤버십|모델|발주|병록|보증서|부동산고유|사원|수령|수용가|승차권|시료|어음|예매|요양기관|원동기|응모|이력|입찰공고|증서|지로|차트|탑승권|특허|티켓|품목허가|필지|항공권|개체식별|건축허가|검사증|계산서|공고|과세|귀표|납세|단말기|대출|등기|바우처) ?번호|(?:ロット|クーポン|シリアル|メーター|カード|チケット|ロッカー|ビルド|シール|チップ)番号|(?:会員|カルテ|メーター|シリアル|ルーム|ロット|整理|検体|社員|製造|見積書|発注|請求書|送り状|受付)no\.?|(?:プロダクト|ライセンス)キー|型式|パスワード|[군지]번|지침|제품키|[照籍記擎片戶牌身件票盤據箱員][号號][码碼]|[指度]數|코드)(?:[は：은는]|が)?$|(?<=[\u4e00-\u9fff])(?<![的新挂这這那換换老舊旧同此本话話线線番])[号號](?:是|为|為)?$|(?<=[\u4e00-\u9fff])(?<![号號])[码碼](?:是|为|為)?$|(?:(?:หมายเลข|เลขประจ)(?!โทร)|เลขที่|เลข(?:บัตร|ประกัน|ผู้เสีย|ทะเบียน|ยืนยัน|ล็อต|สารบบ|อ่าน|เคลม|เรียก|ซีล|ตู้)|เวอร์ชัน|บาร์โค้ด|แทร็ค|ระวาง|รหัส|(?<!ฝ่าย)บัญชี|พัสดุ|สั่งซื้อ|ใบแจ้ง).{0,24}$/u,
  ],
];

/** `l'interno`, `d’ordre`: what stands before the apostrophe is no part of the word. */
export const withoutArticle = (word: string): string =>
  word.replace(/^(?:l|d|c|dell|all|nell|sull|un|qu)['’](?=\p{L}{2})/u, '');

/** What a word says, whatever its case: looked up, or told by its beginning or its end. */
export function classify(written: string): WordClass {
  const word = withoutArticle(written.normalize('NFKC').toLowerCase().replace('i\u0307', 'i'));
  const says = classOf(word);
  if (says !== 'unknown' || !PREFIXED.test(word)) return says;
  const bare = classOf(word.replace(PREFIXED, ''));
  return bare === 'filler' ? says : bare;
}

/** `الفاكس`, `بالهاتف`, `הטלפון`: the article and short words of place are written together with what they belong to. */
const PREFIXED = /^(?:[وف]?(?:ب?ال)|[והבלמש]{1,2})(?=[\u05d0-\u05ea\u0621-\u064a]{3})/u;

function classOf(word: string): WordClass {
  const exact = whole.get(word);
  if (exact) return exact;
  if (ID_AT_LAST.test(word)) return 'other';
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(word)) {
    return UNSPACED.find(([, pattern]) => pattern.test(word))?.[0] ?? 'unknown';
  }
  // `Mobility-Reservation`, but not `WhatsApp-Bestellung`
  const last = word.lastIndexOf('-') + 1;
  if (
    last > 1 &&
    /(?:ung|tion|nummer|konto|karte|akte|schein)(?:e?n|s)?$/.test(word) &&
    !/^(?:whatsapp|tel)/.test(word) &&
    classify(word.slice(last)) === 'other'
  )
    return 'other';
  for (const [one, pattern] of stems)
    if (pattern.test(word)) return one === 'other' && PHONE_AT_LAST.test(word) ? 'phone' : one;
  if (PHONE_AT_LAST.test(word)) return 'phone';
  const parts = word.split(/\.?\//);
  if (
    SOMETHING_NUMBER.test(word) ||
    THING_AT_LAST.test(word) ||
    parts.some((part) => whole.get(part) === 'other')
  )
    return 'other';
  // `Tel./Faks`, `Viber/WhatsApp`
  const named = parts.length > 1 ? parts.map(classOf).find(isOfPhone) : undefined;
  if (named) return named;
  // `Cel./WhatsApp`
  if (parts.some((part) => part.length > 2 && whole.get(part) === 'mobile')) return 'mobile';
  return CALLING_AT_LAST.test(word) ? 'call' : 'unknown';
}

/** Whether a word names a phone or a fax. */
export const isOfPhone = (says: WordClass): boolean =>
  says === 'phone' || says === 'mobile' || says === 'fax';

/** Whether it speaks of one, or of calling. */
export const speaksOfCalling = (says: WordClass): boolean =>
  isOfPhone(says) || says === 'tollfree' || says === 'call';

/** `Anruf-ID`, but `Anrufer-ID` is whose phone it is. */
const ID_AT_LAST = /(?<!anrufer)[-_]ids?$/;

/** `Bestellhotline`, `Ticket-Telefon`, `tilauspuhelin`: a phone, whatever about. */
const PHONE_AT_LAST =
  /(?:tālrunis|(?:stunden|jour|vakt|vagt|nöd|nød|nood|spoed|wacht|pech|support|växel)-?nummer|hotline|telef?oo?n(?:en|et|nummer|numret|i|inumero)?|puhelin|lijn|(?:ruf|fax|handy|mobil|fon|natel|gsm)-?n(?:umme)?r\.?|(?:päivystys|asiakaspalvelu|neuvonta|varaus|hätä|yhteys|vara)numero)$/;

/** `local-call`, `lo-call`: who calls pays so much. */
const CALLING_AT_LAST = /-(?:call|phone)$/;

/** `Patiëntendossier`, `Elmätarens`: languages that write a thing's names together have what it is behind. */
const THING_AT_LAST =
  /^[\p{L}-]{2,}(?:dossier|gsbon|bricka(?:ns?)?|(?<!fa|ru)brikken?|(?:cadeau|waarde|geschenk|tegoed)bon|(?<!sim-?)kártya|mätar(?:e|ens?)?|måler(?:en)?|mittari|kaart|kort(?:et)?|sed+el(?:ns?)?|beteckning|lukema|lesing|(?<!sonnen|lieb)schein|forschungsauftrag|lisens|lisenssi|lipuke|kortti|sopimus|vertrag|avtale?t?|faktura|rechnung|regning|jegy|paket(?:et)?|bescheid(?:e[sn]?|s)?|(?<!kontakt|e-)konto)$/u;

/** Whether a word names both a thing and its number. */
export const isCompound = (written: string): boolean => SOMETHING_NUMBER.test(written.toLowerCase());

/** Germanic, Finnic and Hungarian compounds for a number that is not said to be a phone's. */
const SOMETHING_NUMBER =
  /^[\p{L}.&/-]{2,}(?:kod(?:en|et)?|koden?|tunnus|azonosító|referenz|referan[sc]e[nr]?|reference[nr]?|referens(?:en)?|referentie|beleg|zeichen|(?<![aeoó](?<!auto)|tri)polis(?!en|i)|(?<!kirchen|haus|wohnungs|auto|keller|ersatz|tür|tor|garagen|zweit)schlüssel|kenmerk|kennung|kennzeichen|[-_]pin|ziffer|nummer(?:e?n|s)?|nummeret|numret|numre(?:ne)?|[.-]?nr|nro|[.-]no|numero(?:n?ne|[ns]i|mme|lla)?|koodi|(?<!suuna)kood|száma?|\.sz|numarası|auðkenni|(?<!-|kontakt|otse|abi|info|töö|lühi|heima|neyðar|vinnu)n(?:umber|umbri|úmer)|code|kode|kód(?:ja)?|код(?:ом)?|[-_](?:id|sn|нөмірі)|zahl)\.?$/u;
