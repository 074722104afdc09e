import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../../lib/phone';
import { findPhoneNumbers } from '../../../lib/phone';

/** Lines such as `KE|Nambari ya agizo: 0722427318`, with the country of the mailbox before them. */
const linesOf = (written: string) =>
  written
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [CountryCode, string]);

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

describe('in less spoken languages too, a word for a number beside a thing makes it none to call, in', () => {
  it.each(
    linesOf(`
BD|অর্ডার নম্বর 01712-483615
BD|রেজিস্ট্রেশন নং 01712-483615
BD|বিল নং 01712-483615
BD|হিসাব নং: 01712-483615
BD|পার্সেল আইডি 01712-483615
BG|Номер на поръчка 0888 416 273
BG|Номер на резервация: 0888 416 273
EE|Kliendinumber 5264 1837
EE|Tellimuse number 5264 1837
EE|Lepingu number: 5264 1837
EE|Arvenumber 5264 1837
EE|Saadetise number 5264 1837
EE|Teie tellimus 5264 1837 on kinnitatud.
ES|Número de pòlissa 637 418 295
GB|Student number 07712 338941
GB|The order is filed under 07712 338941
GE|შეკვეთის კოდი 599 42 73 81
IN|ऑर्डर नंबर 98214 73605
IN|रोल नंबर 98214 73605
IN|बिल संख्या 98214 73605
IN|खाता संख्या 98214 73605
IN|पंजीकरण क्रमांक 98214 73605
IN|लेनदेन आईडी 98214 73605
IN|अनुबंध संख्या: 98214 73605
IR|شماره فاکتور 09124382716
IR|شناسه پرداخت: 09124382716
IR|شماره قرارداد 09124382716
IR|شماره کارت 09124382716
IR|رزرو 0912 438 2716 تأیید شد.
IS|Reikningsnúmer 862 4173
IS|Sendingarnúmer: 862 4173
IS|Samningsnúmer 862 4173
IS|Bókunarnúmer 862 4173
KE|Nambari ya mkataba: 0722427381
KE|Namba ya mgonjwa 0722 427 381
KE|Nambari ya kifurushi 0722 427 381
KE|Agizo lako 0722 427 381 limethibitishwa.
KZ|Тапсырыс коды 8 701 427 38 16
KZ|Клиент коды 8 701 427 38 16
LT|Siuntos kodas 8 612 47385
LT|Užsakymo numeris 8 612 47385
LT|Sutarties numeris: 861247385
LT|Pirkėjo kodas 861247385
LT|Jūsų užsakymas 8 612 47385 patvirtintas.
LV|Pasūtījuma numurs 26 418 375
LV|Līguma numurs: 26418375
LV|Rēķina numurs 26418375
MY|Nombor pesanan 012-427 3865
MY|Nombor pesakit: 012-427 3865
MY|No. bungkusan 012-427 3865
MY|Tempahan 012-427 3865 telah disahkan.
PH|Numero ng order 0917 427 3865
PH|Numero ng pasyente 0917 427 3865
RS|Šifra kupona 064 217 38 46
RS|Vaša rezervacija 064 217 38 46 je potvrđena.
RS|Број пошиљке 064 217 38 46
SA|رقم الشكوى 0504281637
SA|رقم المعاملة 0504281637
SA|رمز التتبع 0504 281 637
SA|رقم البطاقة 0504 281 637
`),
  )('%s: %s', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('beside somebody, a phone or who takes orders it makes it one to call, in', () => {
  it.each(
    linesOf(`
BD|ফোন নং 01712-483615
BD|মোবাইল নম্বর: 01712-483615
BD|আমার নং 01712-483615
BD|অভিযোগ জানাতে 01712-483615
BD|অর্ডার করুন 01712-483615
BD|রহিমের নম্বর 01712-483615
BD|গ্রাহক সেবা 01712-483615
BD|হোয়াটসঅ্যাপ নং 01712-483615
BD|ডাক্তারের নম্বর: 01712-483615
BD|আমার নতুন নম্বর 01552-374816
BG|Новият ми номер е 0888 416 273
BG|Рецепция 02 943 17 62
BG|Рецепцията: 02 943 17 62
BG|Номерът на Иван 0888 416 273
BG|Имам нов номер – 0899 517 340
CH|Offerten unter 079 384 27 16
CH|Für eine Offerte 079 384 27 16
CH|Offerte verlangen: 079 384 27 16
CH|Meine Nummer 079 384 27 16 gilt ab Montag.
CL|Mándame un wsp al 984826175.
DE|Kunde Kern 0171 2345678
DE|Patient Meier 0171 2345678
DE|Opel Rekord 0171 2345678
DE|WhatsApp-Nummer 0171 2345678
EE|Minu number on 5264 1837
EE|Kontaktnumber 5264 1837
EE|Broneerimine: 5264 1837
EE|Mobiilinumber 5264 1837
EE|Klienditeenindus 641 2835
EE|Lauatelefoni number 641 2835
EE|Lühinumber 641 2835
EG|معامل البرج 0101 738 2645
ES|Oferta: llame al 612 338 940
FR|Il offre un café, Paul 06 18 33 27 40
FR|Client Dupont 06 18 33 27 40
FR|Paul 06 18 33 27 40, Valérie dans deux jours
GB|Sarah, 07712 338941, confirmed for Monday
GB|The claim was filed by Anna 07712 338941
GB|WhatsApp-Number 07712 338941
GE|მობილურის ნომერი 599 42 73 81
GE|ჩემი ნომერია 599 42 73 81
GE|ნინოს ნომერი: 599 42 73 81
GE|ტელეფონის ნომერი 599 42 73 81
IE|The student office is 01 274 1638
IN|ग्राहक सेवा 98214 73605
IN|ग्राहक राजेश 98214 73605
IN|राजेश का नंबर 98214 73605
IN|डॉक्टर का नंबर: 98214 73605
IN|मेरा नंबर 98214 73605 है
IN|नया नंबर 98214 73605
IN|संपर्क नंबर 98214 73605
IN|फ़ोन संख्या: 98214 73605
IN|दूरभाष क्रमांक 98214 73605
IN|ऑर्डर के लिए 98214 73605
IN|ऑर्डर करें: 98214 73605
IN|बुकिंग: 98214 73605
IN|शिकायत के लिए 98214 73605
IN|ऑर्डर के लिए 98214 73605 पर फ़ोन करें
IN|मीटर खराब है तो 98214 73605
IN|Student helpline 98214 73605
IN|ऑफिस नंबर 98214 73605
IN|घर का नंबर 98214 73605
IN|इस नंबर 98214 73605 पर
IR|رزرو میز: 021-88274163
IR|شماره من 0912 438 2716
IR|شماره تماس: 0912 438 2716
IR|شماره جدید من 0912 438 2716
IR|خدمات مشتریان 021-88274163
IR|پشتیبانی 021-88274163
IR|0912 438 2716 برای تأیید رزرو
IR|پذیرش مطب به شماره 031-32748165 پاسخ می‌دهد.
IS|Símanúmer: 862 4173
IS|Farsímanúmer 862 4173
IS|Heimanúmer 862 4173
IS|Neyðarnúmer: 862 4173
IS|Númerið mitt er 862 4173
IS|Vinnusími 561 2847
KE|Nambari ya Juma: 0722427381
KE|Namba yangu 0722 427 381
KE|Namba ya simu: 0722427381
KE|Nambari mpya 0722 427 381
KE|Mteja Juma 0722 427 381
KE|Malalamiko: 0722 427 381
KE|Nambari yangu ni 0722427381
KE|Kwa maagizo piga 0722 427 381
KE|Namba ya daktari 0722 427 381
KZ|Менің нөмірім 8 701 427 38 16
KZ|Телефон нөмірі: 8 701 427 38 16
KZ|Дәрігердің нөмірі 8 701 427 38 16
LT|Mano numeris 8 612 47385
LT|Jono numeris: 8 612 47385
LT|Klientų aptarnavimas 8 612 47385
LT|Rezervacija telefonu 8 612 47385
LT|Registratūra: (8 41) 52 36 78
LV|Mans numurs ir 26 418 375
LV|Jāņa numurs: 26 418 375
LV|Pa numuru 26 418 375
LV|Jauns numurs 26 418 375
MY|Nombor saya 012-427 3865
MY|Nombor Pak Ali: 012-427 3865
MY|Pesakit Ali 012-427 3865
MY|Tempahan: 012-427 3865
MY|Nombor telefon 012-427 3865
PH|Numero ko 0917 427 3865
PH|Numero ni Ana: 0917 427 3865
PH|Para sa kustomer: 0917 427 3865
PH|Pasyente Ana 0917 427 3865
PH|Tubero, 24 oras ang serbisyo 0906 283 7415
RS|Број Ане 064 217 38 46
RS|Zovi kad stigneš, 064 217 38 46
RS|Broj za hitne slučajeve 064 217 38 46
RS|064 217 38 46, ime Ana
RU|Справки 24 часа 8 916 482-17-53
SA|للطلب: 0504 281 637
SA|رقمي الجديد 0504 281 637
SA|رقم أحمد 0504 281 637
SA|تواصل معنا برقم 0504 281 637
SA|الشكاوى: 0504 281 637
SA|التشغيل والصيانة 0504 281 637
SA|قضايا الأسرة، المحامي 0504 281 637
SI|Ponudba velja, pokličite 041 327 684
SI|Št. od Ane 041 327 684
`),
  )('%s: %s', (region, text) => {
    expect(found(text, region)).toHaveLength(1);
  });
});
