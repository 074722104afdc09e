/*
 * Words that say what the digits beside them are, in the languages that people write to each other in. Stems: a
 * word counts by how it begins, in lower case.
 */

/** What a word says of digits. `filler` says nothing; `call` says that somebody calls or is called. */
export type WordClass = 'phone' | 'mobile' | 'fax' | 'tollfree' | 'call' | 'other' | 'filler' | 'unknown';

const WHOLE: Readonly<Record<Exclude<WordClass, 'unknown'>, string>> = {
  phone:
    'ani birou biuro buero bureau büro central centrale contact ddi dect desk did dir diretto dispo dt dw escritório fastnet fijo fisso fixe fixed fon fone geral helpdesk hattı home infolinka informace informacja kantor keskus kundendienst központ linka linku main notaufnahme office oficina ofis pbx pejabat ph ph.no pisarna polizei pompiers puh receção santral signal sip skype standard switch sđt t te tel tf tfn tfno tlph tn tél tél. uan ufficio vast vaste vermittlung viber voice voip νούμερο νουμερο azur tty tdd pabx ptcl атс callto epabx växel wa wasap whatsapp wsp work zap zyrë zyrën zöld ügyelet đt γραφείο γραφειο οικίας τηλ вайбер ватсап дом контора офис офіс оффис городской міський приемная приёмная р раб сервис т тел הטל טל الموحد ت تلفون واتس واتساب कॉल दूरभाष फ़ोन फोन ☎ ✆ 📞 📱 simu fernruf pforte sprechstunde ordination textphone minicom answerphone scheduling pharmacy domicile coordonnées permanence sav renseignements centralita recapito recapiti reperibile abitazione algemeen spoed balie storing storingsdienst onthaal permanentie fixo contactos residência fones residencial plantão disque recados ouvidoria tels conmutador turnos centrala pogotowie służbowy prywatny pevná pohotovost pohotovosť podatelna ambulancia titkárság otthoni munkahelyi elérhetőség diszpécser recepție dispecerat urgențe programări служебен личен централа рецепция деловодство регистратура рабочий домашний секретарь ресепшн справочная аварийная дежурный стаціонарний приймальня реєстратура робочий домашній черговий fiksni dežurni ordinacija zakazivanje portirnica tajništvo stacionarni ambulanta σταθερό γραμματεία ραντεβού επικοινωνία sabit iletişim nöbetçi vx bostad jour jouren mottagningen resepsjon resepsjonen vakt legevakt legevakten døgnvakt vagt lægevagt lægevagten døgnvagt suora päivystys vastaanotto klienditugi vastuvõtt registratuur uzziņas reģistratūra registratūra budėtojas heimasími vinnusími skiptiborð neyðarsími móttaka recepsioni משרד מוקד מרכזייה ישיר לפרטים להזמנות מזכירות السنترال للتواصل للاستفسار للحجز الأرضي السكرتارية پشتیبانی टेलिफोन दूरध्वनी ফোন টেলিফোন যোগাযোগ হটলাইন දුරකථන දුරකථනය தொலைபேசி ஃபோன் talian trunkline ስልክ հեռ հեռախոս հեռախոսահամար ტელ ტელეფონი əlaqə байланыс aloqa лавлах ទូរស័ព្ទ លេខទូរស័ព្ទ ទំនាក់ទំនង ໂທ ໂທລະສັບ ເບີໂທ ဖုန်း တယ်လီဖုန်း ဖုန်းနံပါတ် fón guthán teil тэл тэлефон гарадскі',
  mobile:
    '06 c cel cep dd dđ handphone hanphone hape hp hàndy kom kom. m mob natel port portable rpc rpm telemovel tlm κιν моб моб. мт сот נייד פלאפון جوال خلوي محمول موبايل मोबाइल मोबाईल rununu funk diensthandy mòbil tlmv wats wpp mobitel mobitela mobi mob.tel mobla känny سيلولر סלולרי סלולר وواتساب نقال النقال متحرك موبایل همراه موبائل मो मो. चलभाष মোবাইল ජංගම கைபேசி அலைபேசி மொபைல் ponsel seluler bimbit h/p ケータイ スマホ 手提 大哥大 모바일 폰 selfoon selnr selno ሞባይል ተንቀሳቃሽ բջջ բջջային მობ მობილური ұялы uyali мобайл ទូរស័ព្ទដៃ ມືຖື လက်ကိုင်ဖုန်း မိုဘိုင်း mowbajl мабільны',
  fax: 'f tfax fx ф φαξ פקס belgegeçer dokufax',
  tollfree: 'free freecall telverde vert',
  call: 'смс anläuten anklingeln chamada chamadas ligação contactați phoning dialed dialled gebeld belde terugbellen bereiken bereik oproep ligou ligaram ligar-lhe ligar-me liga-me lhe-ligar retorne retornar retorna toque marcaron pregunte timbrar squillo rispondere contacto contato contatto whats recado dudas dúvida dúvidas rsvp objednat objednávejte objednejte objednávat rezervujte rezerwujcie zamawiać queries enquiries inquiries enquiry inquiry questions service servizio servicio serviço support care fragen info infos information informationen informations auskunft averías guasti emergencias emergency emergencies faults hours call calling ring phone text txt dial sms ruf rufe unter telefonisch klingel joindre rappeler rappelez marque telefonare bel belt bereikbaar ringa ringe ringer nås dzwoń телефонуйте arayabilirsiniz ara ligue ligar liga ligue-me rueckruf kontakt gọi telepon outside urgent dialing dialling line πάρε τηλεφώνησε dhovolat',
  other:
    'shelfmark ordnungsbegriff hsn/tsn prüfsumme sendungsverfolgung kellerabteil km-stand ch.-b kostenplaats lenerspas staatslot inkooporder nummerplaat asset-tag kostesentrum stemdistrik sluitkas sitplek gencod i-cad capakey nomenclature nosologico n.i.f renspa rgseaa pedimento compilación expte digitável bagagetag ocr-linje p-licens f.nr kostnadssted journalpost øremerke fiskerimerke vnr dnr aktbilaga anl.id kostnadsställe förbrukningsställe rem.id bagagetagg dnro hetu snro kustannuspaikka viitteemme viitteenne korvamerkki varausvahvistus kennit rkn mælastaða staðgreinir tilv tilvísun örmerki kostnaðarstaður leyfislykill álestur akstursmælir farangursmiði kóði kvittun innsigli farmbréf vigtarnóta l.dz obręb mikrorachunek čj r.č č.ú vůz/místo vozeň/miesto hrsz ltsz bsz cjsz pszám számjel poggyászcímke ügysz iktsz költséghely c.n.p c.i.f tarla/parcelă awb-ul algnäit lõppnäit läbisõit kulukoht litsentsivõti reg.märk tehasetähis pagasilipik konts nobraukums rodmuo odčitek g-mid kmg-mid gerk-pid δικογραφία λαχνός σχετ ע"א ת"פ ה"פ ח"פ סע"ש עת"מ פל"א רע"א חלקה רשימון إشارتكم إشارتنا التأميني الآيبان السويفت ردمك الوصفة الحيازة जीएसटीआईएन ज्ञापांक आईएमईआई यूएएन यूएचआईडी सीआईएन к/с п/р техпаспорт єдрпоу рнокпп катоттг булстат urbroj uložak bankgiro nopol putusan sub-meter folios pósthólf skrytka postkast pastkaste ipp tfn mpan mprn uprn uln upn eori iccid gprn ppsn nzbn nmi usi rxbin nsn uei nhc cipa nuss cig iuv cbill atcud niss neq insz rsin uzovi ubn wkn puk cnes cfop ncm cbu rpu nss clabe ics iep prm nf-e nfe о/р л/с debitor kreditor debitornr assessment eref bol història historia kenmerk vignette cartilla verwysing الطلبية lupa incidencia incidència concepto concepte sērijas lietas bylos дело událost udalosť cont пиб іпн surat rekam penawaran paspor cadang pengaduan תביעה תלונה התלונה צרכן רישוי החבילה חבילה הצעת وثيقة مرجع الصنف صنف العضوية المطالبة البلاغ رمز uveďte uvádějte navedite наведите посочете укажите указывайте вкажіть menționați αναφέρετε belirtiniz hivatkozzon oppgi oplys uppge mainitse märkige norādiet nurodykite sebutkan citare indiqui chart odometer schutzbrief soumission plainte pacco pieza peça peca díl diel balík tovar zboží wycena szkoda ponuda понуда ponudba nabídka ponuka zákazka nalog налог šteta штета dio spisa stranke sak tilbud sag offert teklifi talebi tarjous varaosa varuosa detaļa деталь наряд смета кошторис скарга lieta byla prekė prece tāme sąmata paki toimik klaim perkara berkas fylgiseðill kennitala kennitalan kvörtunin reikningur reikningsnúmerinu viðskiptanúmerið félagsnúmerið málsnúmerið ттн rsb a/c aadhaar kód kódem kodu kodunuz objeto pis cardul membru kasus abn abone acc accession acct acn afm c.c. nre routing ת"ז ת.ז agência albarán amount angebot appareil application art article arve asin asset auth awb az badge balance bayar bic bl blz boleta bond bsn build c.f c.f. c/c carnet carné carta carte cas cccd cert certs cf charge chassis chip cif client cliente cmnd cnh cnp cnpj coc cod colis column commessa commit compte conf consignment constat conta container conto cp cpf cui cuil cuit curp cvr cédula cód dea deed dekont deposit devis dic dič dni dob docket doi dosya e-ticket ean eic ein emšo engine epf erf esi evid ewid exp fabr factuur file folio form fssai gerät grootboek gst gstin gtin guía gz harga herd hesap hosp hospital hra hrb iban ice ico id ids iec ifsc imei index inv invois ip isbn issn issue item iva ič ičo jmbg job karta kartu karty kd kennung kennwort kenteken key kfz khoản kid klant klient kod konta klienta kontrolny kostenstelle kpl krs ks kto kunde kvk lectura leitura lettura loan log login lot lote matr mersis meter model mortgage pro# mst mã ndc nif nip nipc nit nosso npi npwp objekt ocr oib orden ordine ordre org otp p.i p.i. p.iva p/n pagamento page pages pago pallet pan part particulars pass patent payment pcs pdr pension permit pieces pin planilla plate plot plusgiro plz pnr po polica postal preventivo price pwd pzn póliza quittance quotation quote rc rcs receipt recibo recibos reclamo ref refs regal rek rekening repuesto request requisition rfc rfq ricambio rif rma rnc rol room row ruc ruj run rut rx réf s/n scheda seal seat seq ser seri seria serie sesión session sha sicil sklic sku slip sn spalte ssn stk stück suivi sum swift szt tagihan takip tanker targa telaio tender tesisat thread tin title token total tpa trace trn tva txn tytuł uds uhid units upc upi user ust utr va vat vehicle vergi vessel vin voiture voyage warranty waybill wifi wlan year zakázka zeichen zeichnung zeile varaus zip zvr înreg č.j č.p đơn αφμ арт барање бик едб емб комп кор особовий р/с расч рахунку рахунок трек чек шот זהות ח.פ חוזה חשבונית מורשה משלם ע.מ עוסק שפ еик biedra بل رقم-الطلب رهگیری سفارش کد شناسه रसीद আইডি आईडी',
  filler:
    'é ir yra hjá įr # fyi ps nb btw a al alla allo also am an and aos are at au auf aux bei below bitte cest which cet cislo da das de del della dem den der des di die direkte do dos du e een el er es est et following for für gmt her here het his ihr ihre il in is ist its je jouw just la lautet le les lo mein meine mi mijn mio mon my n na nas nel neue neuer new no no. nostro notre nouveau nouvelle now nr nuestro nuevo num numarasi numarası numb number numbers numer numerem numero numeru numerze nummer nummeret nummern numret numéro nuovo n° número o oder of on ons or ou our par para pe per please pod por pour sein seine su suo svp szám száma the their to uhr und under unser unsere utc van via votre was y your zu ο η το à às är è č čísle číslo numerosta numerossa numeroon broju 번호 번호는 번호가 št мой на наш номер номера по ya cha ng mpya nambari namba numurs numuru numeris numeriu za ნომერი нөмір нөмірі',
};

/** Beginnings of words: `telefonnummer`, `Bestellungen`. */
const STEMS: Readonly<Partial<Record<WordClass, string>>> = {
  phone:
    'lanka(?:num|puh)|direkt[ea]?$|tiesiogin|otse(?:number|liin)|beint$|přím[áéý]|bezpośred|közvetlen|απευθεί|прям(?:ой|ая)$|neposredn|téléph|lin(?:ij[aąoiu]|i[ae]$)|лин[иі][яюї]|γραμμή|línea|linha|ligne|telèf|टेलीफ|accueil|ajanvar|tids?b(?:ok|est)|timeb|asiakaspalv|bereitschaft|bürot|centralin|direct|direkt(?:wahl|n)|dispatch|doorkies|dispeč|durchwahl|dyżur|einwahl|empfang|festnetz|fon(?:nr|num|o)|front-?desk|hemn|hot-?line|hovedn|infoline|infolinia|irod[aá]|kancel[aá]ri|kancel[aá]ř|kantoor|kontakttel|kontor|kundeservice|kundtjänst|landline|nacional|national|nazional|nebenst|notdienst|notfall|notruf|omstilling|phone|pikett|pronto|puhel|recepc[eij]|reception|recepç|rezeption|ruf-?n|se[ck]r[eé]t|sentralb|servicenummer|servicetel|stacjonarn|storings?n|störungs?n|standard[- ]?tél|switchb|tel[.-]|tele(?!gr|[ck]om|m[aá]t|x|work|vis)|telf|telnr|teléf|tlf|toimisto|tālr|unified|vaihde|vezetékes|voicemail|whatsapp-n|zentral|sím[ai]|çağrı|ústred|ústřed|přepoj|spojov|ügyfélszol|τηλ[εέ]|диспетч|един|колл-ц|коммутат|национал|стацион|тел\\.|телеф|טלפ|تليف|هات|telpo?n?|tlpn?$|irtibat|утас|تلفن|تماس|تواصل|ٹیلی|فون|رابطہ|सम्पर्क|संपर्क|व्हाट्स|हेल्पल|счетоводств',
  mobile:
    'móbil|mobiel|mugikor|cell(?!ar)|celul|celus?$|gsm|handy|komór|kännyk|matkap|farsím|mobii?l|m[oó]vil|smartph|telemó|κινητ|моб[иі]л|нейд|сотов',
  fax: '(?:tele-?|télé|mail|zentral)?fa(?:x|ks)|e-?fax|fa[ck]-?s[ií]mil|telec[oó]p|telekop|téléc(?!om)|bréfa?s[ií]m|belgeç|facs$|feks$|nukushi|τηλεομ|(?:теле)?факс|פקסימ|و?فا[كک]س|ف[یي]?[كک]س|ناسوخ|نمابر|دورنگار|फ\u093c?ै?क्स|फ्याक्स|ফ্যাক্স|ෆැක්ස්|தொலைநகல்|ფაქს|ֆաքս|ፋክስ|ទូរសារ|ແຟັກ|ໂທລະສານ|ဖက်စ်',
  tollfree:
    'टोल|(?:ال)?مجان|brezplačn|bezplatn|δωρεάν|besplatn|tasuta|nemokam|bezmaksas|falas|бесплатн|бесплатен|avgiftsf|bezpłat|free[pf]|gratis|gratuit|ingyen|kostenlos|maksut|numéro-?vert|toll-?free|verde|zdarma|ücretsiz|безкошт|безплат',
  call: 'конта[кч]т|contact(?:ar|er|e[zns]?$|at?$)|contat(?:ar|e$|em$)|contatta(?!ti$)|cont[aá]cte|kontakta|kontaktov|kontaktować|rappell|zurückruf|durchklingel|angeruf|richiam|chiam|ring(?:de|t|te|ede|et|ing)$|uppringd|samtal|anrop|opkald|soit|tavoit|oddzw|połączen|rozmow|zatelef|hovor|(?:za|do)?vola[tlťj]|prozv[oá]|brnk|dovol[aá]|visszah[ií]v|elér(?:he|ni|je)|csör[gö]|sun[aă]$|apela|обажд|(?:пере|по|до|за|под|перед)?зв[оіі]н|дзв[оі]н|зателеф|набр[ауе]|κάλεσ|κλήσ|επικοινων|ulaş(?:[ıi]n|abil|mak|[ıi]r)|ara(?:d[ıi]|yacak|y[ıi]n|yan)|nazv|zva(?:ti|o|li)$|pozov|javit|позва|позов|зва(?:ти|о|ли)$|јавит|klic(?:a|$)|skamb|deit[uz]|cham(?:ar|e)$|(?:meng)?hubungi|panggil|pigia|(?:ל|מ)?התקשר|מתקשר|اتصال|مكالم|زنگ|truca|comuníqu|anruf|appel|bell(?:en|t)|callb|dzwon|einsprech|erreich|ffoni|glaoi|helist|hizmet(?:ler)?i|hring|hív|inspre[ek]|joign|locali[sz]ar|comun[ií]c(?:ate|arse|ese|arte|ar-se)|m[aá]rc(?:ame|ar$|enos|ar-me)|træff|av[ií]s(?:[ae]|ar)(?:nos|me)|encu?entr|ubic[aá]|tubazo|kli[čc]i|ll[aá]m|nazov|paskambin|piezvan|piga(?!t)|pokli[čc]|reach|répon|ruf(?:en|t)|rückfrag|rückruf|sunaț|tawag|telefonier|teleph|truqu|tumawag|volej|zadzw|zavol|zovi|zvan|ċemp|εξυπηρ|καλέσ|υποστήριξ|дзвон|закажи|заказыва|звон|звън|набер|назов|обад|обслужив|поддержк|підтримк|тел[еї]фонуй|ѕвон|јавет|התקשר|חייג|צלצל|תתקשר|اتصل|الاتصال|خدمات|ل?خدمة|للاتصال',
  other:
    'versenyengedély|жалоб|reclamați|reclamaci(?:ó|o|ón|on)$|трек|számláj|quantité|meterstand|onderdeel|onderhoudsc|omschrijving|rezervác|vízóra|szállítól|árajánl|alkatr|referință|aviz(?:ul)?$|ofert[aăe]$|пратк|щет[аи]|картон|разписк|рекламац|сметк|plinomj|vodomj|strujom|artikal|артикал|предмет|zahtev(?:ek|ka)|davčn|koda$|merilno|σύμβασ|ένδειξ|αιτιολογ|καρτέλα|προσφορά|δέμα|havale|şikâyet|parça|reklamation(?!en)|reklamasjon|reklamaati|arbeidsordre|serviceaftale|tukipyyn|työmäär|lähetyslu|vikailmoituksen|veenäi|töökäsk|kahjujuh|saateleh|hinnapak|kaebus|vöötkood|pääsukood|hoolduslep|sūtīj|maksājum|uzdevum|sūdzīb|svītrkod|mokėjim|užduot|žal(?:os|a)$|važtarašt|skund[oa]|убыт|verkbeiðn|varahlut|strikamerk|pressupost|llicènc|expedient|comptador|enviament|chamado|impegnativ|पीएनआर|(?:ال)?(?:طلب(?!ة)|فا[کت]+ور|عقد|ملف|حساب|سجل|هوي|بوليص|شحن|ضريب|رخص|عداد|تذكر|حجز|عميل|معر[\\u0651]?ف(?!ة)|معاملة|شكو|تشغيلة|بطاق|تسلسل|قسيم|قضية|باركود)|account|adhér|adósz|ajánlat|aktenz|albar[aà]|aufzeichn|ap[oó]lic|articol|artigo|artikel|arbetsorder|artykuł|munkalap|werkbon|artícul|arven|arvesti|asiakas(?!palv)|auftrag|ausweis|auth?ori[sz]|avläs|azonos|bank(?!s$|ärend|er|head|haus|filial)|batch(?!e[lr]|w)|bekräft|beleg|besprechungs(?!termin)|bestel(?:be|bo|or|re)|bestell(?!en$)|bestelnu|bestilling|beställning|bewerb|biglie|bilet|bilhet|bokning(?!ar$)|boleto|bollett|book(?:ing|ed|r|n|-)|bordereau|brojil|kreskow|buchung|cadast(?!r[eu]$)|carteir|case(?:$|s$|id|#|file|n[ou]|r[eé]f|-)|casella|catast(?!r?o$)|causal|certif|challan|chargen|cikksz|claim|code|codi(?:c[ei]|g)|colet|comand(?!an)|comenz|command(?!an[td]|eur)|communicat|compra|compteur|conferm(?!i$|o$|are)|confirm(?:at|aci|aç)|conta[dt]or|contenedor|contor|contrac|contraseñ|contrat|contribu|coupon|actas?$|exposé-?(?:nr|id|nummer)|kartenz|broneering$|bókun$|mæli|rešenj|решењ|cronometr|csomag|cuenta|custom(?!s)|código|(?:data-?)?logger|datenlog|depot(?:n|k|a|-)|desenho|disegn|dobavn|dodací|dosar|dossier|drawing|elektrom[eě]r|encomend|enregistr|equipament|ersatzteil|evidenč|expedici|fabryczn|factur|factuurn|fakt[uú]r|fascic|fattur|fatura|fedelt|fidelid|fidélit|firmware|flight|flug(?!hafen|schul|lots|begl|lehr)|fogyaszt|fornitur|følgesed|führersch|gelenk|grabac|grava[cç]|gutschein|gutschrift|gyári|handelsreg|hasł|heslo|histor|ident|incident|inscri|invent[aá]r|invoic|inwentar|irsaliye|jednací|jelsz|jízdenk|kadastr|kargo|kartennu|kimli[kğ]|klantn|kliendin|kode|konferenz-?id|konto(?!r)|kontra[kt]|kontroll(?!e?$|termin)|kood|korrelat|kunden(?!d|s|h|b)|kvitter|kötvény|lasku|legitym|leltár|leping|licen|licznik|liefer|lisens|localiz|lukema|lístk|līgum|mahnung|mandat|matri[ck](?!a$)|medidor|medlem|meeting|member|mitglied|mittar|mätar|måle[rp]|mérő|müşteri|naroč|narud[zž]b|nota(?![ria])|objedn|odb[eě]rn|odečet|order(?!n?tel)|ordre(?:be|re|se)|organisationsn|orçament|otpremn|pakbon|paragonu|parcel|passcode|passport|passw|pasūt|patient|patrim|pavadz|pazient|pedid|pelanggan|permis|personal(?!e)|personnu|pesanan|pesel|pincode|platz|plynom[eě]r|pogodb|police|policy|polis(?!en|i|h)|polizz[ae]|poliçe|poliț(?!i)|položk|poukáz|pozyc|pošiljk|pratic|presupu|preukaz|process|promo|prot(?!e[cçz]|h[eè]s|t)|protoc|protok|przesył|prüfst|průkaz|rabatt|rachun|rahtikirj|rapport|račun|rechnung(?!sfr)|recording|refacci|referen|referê|regist(?!rat[uū]|rar$|ry$)|regon|reisepass|reklam[aá]c(?!ió)|reklama[cč]|renavam|rendel|reserv(?!ar$|eren$|e?dela?r|edele)|rezervasyon|ricevut|ritning|réserv|référ(?!ent)|rēķin|sagsn|saksn|salasan|saldo|sayaç|schaden|sendung|senha|serial|serien|seryjn|shipm|sinistr|sipariş|siren|siret|sitz(?!t|en$|e$)|skaitikl|skaitīt|smlouv|sozialvers|spediz|steuer|sutart|sygn|symbol|szerződ|számla|séri|sözleşm|sąskait|tagliand|tapu|tegning|tellimu|tessera|ticket|tilaus|track|tunnus|ugovor|umow|uten[tz]|užsak|valuation|varen[ur]|variabiln|versicher|verwendungszw|version|vertrag|viite|vodom[eě]r|vorgang|voucher|vuelo|výkres|výrobn|wersj|wnios|zahlung|zamów|zavarov|zimmer(?!mann|e)|zleceni|zmluv|zákazn|zásielk|zásil|zähler|zählpunkt|úče?t|člensk|şifre|števec|απόδειξ|δελτί|εισιτήρ|κράτηση|κωδικ|λογαρ|μετρητ|μητρώ|παραγγ|παραστατ|παροχ|πελάτ|συμβ[όο]λ(?!αιογρ)|τιμολ|абонат|артикул|билет|бројил|білет|водомер|догов|електром|есептегіш|заказ(?!ыва|ать|ите)|замовл|заявк|инн|келісім|кпп|лицев|лічильн|накладн|нарач|наруџб|огрн|окпо|парол|партид|паспорт|полис|полица|поліс|поруџб|поръч|посвідч|посыл|сч[её]т(?!чик)|тапсырыс|удостов|фактур|электром|ה?(?:אסמכת|הזמנ|מבוטח|מונה|נכס|רישיון|תיק|חשבון)|ඇණවුම|ගිණුම|artikl|ärende|avtal|ba[rs][- ]?[ck]od|billet(?!t?[eksl])|bolla$|tilaukse[ns]|člans|codul|[ck]up[oó][nm]|erä(?:n|t)?$|fișe?|guia|hediye|lahjak|legajo|lot(?:to|ul)$|matr[ií]cul|meteran|paczk|pak(?:k?et(?!dienst|shop)|je|ke(?!t))|paquet|sprawa$|reporte$|melding$|parti(?:a|da|j$)|pa[cs]i[jen]+t|predmet|potila|produ[kc]t(?:u|e|[oa]?s?)?$|produs|proizvod|prontu[aá]r|remito|rezerv(?:area|ării)|serij|sopimu|spis(?:u|em|om)?$|šarž|šifr|tétel|ti(?:ch|k)et|tr[aá]mite|tran[sz]a[kzcç]|porud|tuote[nk]|ürün|üye|verbale$|zgłoszen|αίτημα|αποστολ|ασφαλιστήρ|γραμμωτ|κάρτ|παρτίδ|πρωτοκ|σειριακ|συναλλαγ|σύσκεψ|φ[άα]κ[εέ]λ|είδους|брон[ьи]$|сер[иі]йн|заводсь?к|[иі]дентиф|карт(?:[аыу]|к[аиу])$|квит|креслен|операц(?:ии|ія|ії)$|парт[иі][яюїй]$|посилк|промо|справ[аиу]$|транзакц|членсь?к|штрих|[והבלשכמ]{0,2}(?:אצוו|ברקוד|מזהה|מעקב|מק.?ט$|סידורי|פוליס|קופון|שובר|קוד|כרטיס(?!ים)|תעוד|שרטוט|דרכון)|jäsenk|flurst|spielerpass|spelerspas|fra[gk]tbrev|vrachtbrie|fuvarlev|verbrauchsst|ohrmark|parzell|mappal|kundmach|cart(?:ella|ea)$|chitan[tț]|crotal|legitima[tț]ie|abonament(?:ul)?$|abono$|justificant|pagar[eé]$|siniestro$|romaneio|connote|remiss$|kolli$|hyresobj|organisasjonsenh|käyttöpaik|lähete|spisov[áé]|škodn|nákladní|žádank|iktatva|bérlet|játékeng|közlem|działk[aię]|przewoz|evrak|makbuz|lisans|кадастр|уговор|försäkringsb|bungkus|matičn|lozink|prek[ėe]s|siunt|пошиљ|saadeti|samning|tilboð|pòliss|pesakit|pasyente|parsela|agizo|kifurushi|bima$|kadi$|faili$|kitambulisho|купон|artikul|کنتور|پرونده|کارت|قرارداد|কোড|კოდ',
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
    /^faxで(?:の|お)|(?:fax|传真|傳真|ファックス|ファクス|ファクシミリ|팩스|แฟกซ์|โทรสาร)[^\p{L}]*(?:电话|電話)?(?:号码?|號碼?|番号|번호|หมายเลข)?(?:是|为|為|は|至|到|[은는이가])?$/u,
  ],
  [
    'mobile',
    /(?:手机|手機|移动|移動|携帯|行動電話|휴대폰|휴대전화|핸드폰|มือถือ)(?:电话|電話)?(?:号码?|號碼?|番号|번호)?(?:是|为|為|は)?$/u,
  ],
  [
    'phone',
    /(?:电话|電話|熱線|热线|座机|固话|連絡先?|直通|代表|直線|内線|專線|专线|전화|연락처|대표|사무실|โทร|โทรศัพท์|สายด่วน|เบอร์|打|拨|撥|致电|致電|請電|总机|總機|管理[处處]|接待[处處]|校[务務][处處]|公司|留言信箱|[医醫]生|[师師]傅|客服|联系|聯絡|聯繫)(?:号|號|码|碼|番号|번호)*(?:是|为|為|は|係|系|：)?$/u,
  ],
  [
    'other',
    /(?:[錶表歷历]|订单|訂單|账户|賬戶|帳戶|戶口|保單|保单|檔案|参考编|參考編|发票|發票|账|帳|编|編|邮|郵|单|單|证|證|合同|流水|会员|卡|快递|车牌|学|护照|税|批|型|注文|伝票|会員|口座|暗証|郵便|追跡|客様|契約|登録|管理|整理|請求|送り状|계기|계량기|청구서?|견적서?|작업지시서?|납품서?|검침값?|민원|참조|열쇠|쿠폰|바|품번|환자|거래|고지|차량|부품|자산|신청|발행|일련|제조|도면|결재|송장|주문|사업자|등록|운송장|계좌|회원|품목|관리|문서|계약|증권|면허|여권|카드|승인|납부|QQ|微信)(?:号码?|號碼?|番号|번호|コード|코드|代码)?(?:是|为|為|は|[이가은는])?$|(?:請求書|見積書|指示書|指針|荷物|读数|讀數|配件|包裹|[図型品機製]番|(?<=[\u4e00-\u9fff])(?<!代表)番号|コード|(?<=[\u30a0-\u30ff\u4e00-\u9fff])id|(?:계기|고지|차량|부품|자산|신청|발행|일련|제조|도면|결재|송장|주문|사업자|등록|계좌|예약|접수|고객|회원|품목?|관리|문서|계약|증권|면허|여권|카드|승인|납부자?|쿠폰|계량기|보험|환자|거래|시리얼|바코드|주민|사건|수험|청구서?|영수증|멤버십|모델|발주|병록|보증서|부동산고유|사원|수령|수용가|승차권|시료|어음|예매|요양기관|원동기|응모|이력|입찰공고|증서|지로|차트|탑승권|특허|티켓|품목허가|필지|항공권|개체식별|건축허가|검사증|계산서|공고|과세|귀표|납세|단말기|대출|등기|바우처) ?번호|(?:ロット|クーポン|シリアル|メーター|カード|チケット|ロッカー|ビルド|シール|チップ)番号|(?:会員|カルテ|メーター|シリアル|ルーム|ロット|整理|検体|社員|製造|見積書|発注|請求書|送り状|受付)no\.?|(?:プロダクト|ライセンス)キー|型式|パスワード|[군지]번|지침|제품키|[照籍記擎片戶牌身件票盤據箱員][号號][码碼]|[指度]數|코드)(?:[は：은는]|が)?$|(?<=[\u4e00-\u9fff])(?<![的新挂这這那換换老舊旧同此本话話线線番])[号號](?:是|为|為)?$|(?<=[\u4e00-\u9fff])(?<![号號])[码碼](?:是|为|為)?$|(?:(?:หมายเลข|เลขประจ)(?!โทร)|เลขที่|เลข(?:บัตร|ประกัน|ผู้เสีย|ทะเบียน|ยืนยัน|ล็อต|สารบบ|อ่าน|เคลม|เรียก|ซีล|ตู้)|เวอร์ชัน|บาร์โค้ด|แทร็ค|ระวาง|รหัส|(?<!ฝ่าย)บัญชี|พัสดุ|สั่งซื้อ|ใบแจ้ง).{0,24}$/u,
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
  /(?:tālrunis|(?:stunden|jour|vakt|vagt|nöd|nød|support|växel)-?nummer|hotline|telef?oo?n(?:en|et|nummer|numret|i|inumero)?|puhelin|lijn|(?:ruf|fax|handy|mobil|fon|natel|gsm)-?n(?:umme)?r\.?|(?:päivystys|asiakaspalvelu|neuvonta|varaus|hätä|yhteys|vara)numero)$/;

/** `local-call`, `lo-call`: who calls pays so much. */
const CALLING_AT_LAST = /-(?:call|phone)$/;

/** `Patiëntendossier`, `Elmätarens`: languages that write a thing's names together have what it is behind. */
const THING_AT_LAST =
  /^[\p{L}-]{2,}(?:dossier|gsbon|mätar(?:en|ens?)?|måler(?:en)?|mittari|kaart|kort(?:et)?|sed+el(?:ns?)?|beteckning|lukema|lesing|(?<!sonnen|lieb)schein|forschungsauftrag|lisens|lisenssi|lipuke|kortti|sopimus|vertrag|avtale?t?|faktura|rechnung|regning|jegy|paket(?:et)?|(?<!kontakt|e-)konto)$/u;

/** Whether a word names both a thing and its number. */
export const isCompound = (written: string): boolean => SOMETHING_NUMBER.test(written.toLowerCase());

/** Germanic, Finnic and Hungarian compounds for a number that is not said to be a phone's. */
const SOMETHING_NUMBER =
  /^[\p{L}.&/-]{2,}(?:kod(?:en|et)?|koden?|tunnus|azonosító|referenz|beleg|zeichen|(?<![aeoó](?<!auto)|tri)polis(?!en|i)|(?<!kirchen|haus|wohnungs|auto|keller|ersatz|tür|tor|garagen|zweit)schlüssel|kenmerk|kennung|kennzeichen|[-_]pin|ziffer|nummere?n?|nummeret|numret|[.-]?nr|nro|[.-]no|numero(?:n?ne|[ns]i|mme|lla)?|koodi|(?<!suuna)kood|száma?|\.sz|numarası|auðkenni|(?<!-|kontakt|otse|abi|info|töö|lühi|heima|neyðar|vinnu)n(?:umber|umbri|úmer)|code|kode|kód(?:ja)?|код(?:ом)?|[-_](?:id|sn|нөмірі)|zahl)\.?$/u;
