import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../../lib/phone';
import { findPhoneNumbers } from '../../../lib/phone';

/** Lines such as `DE|Tel. 040 123456`, with the country of the mailbox before them. */
const linesOf = (written: string) =>
  written
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [CountryCode, string]);

const found = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

describe('a word for a thing makes its number none to call, in', () => {
  it.each(
    linesOf(`
CZ|Číslo rezervace 603 418 257
CZ|Kód slevy: 603 418 257
CZ|Číslo pojistky: 603 418 257
CZ|Číslo projektu 603 418 257
SK|Rezervácia 0905 417 238 je potvrdená.
SK|Číslo poistky: 0905 417 238
SK|Kód zľavy 0905 417 238
SK|Číslo pacienta: 0905 417 238
PL|Kod kreskowy: 601 482 739
PL|Paczka 601 482 739 jest w drodze.
PL|Numer umowy to 601 482 739.
HR|Broj rezervacije 091 482 7136
HR|Broj pacijenta: 091 482 7136
HR|Broj predmeta: 091 482 7136
HR|Broj članske iskaznice: 091 482 7136
HR|Serija 091 482 7136
RS|Број уговора: 064 482 7136
RS|Broj porudžbine: 064 482 7136
RS|Šifra proizvoda 064 482 7136
SI|Številka naročila: 041 733 208
BG|Клиентски номер 088 841 2736
RU|Номер брони: 8 916 482-17-53
RU|Номер клиента 8 916 482-17-53
RU|Номер обращения: 8 916 482-17-53
RU|Номер транзакции: 8 916 482-17-53
RU|Код товара 8 916 482-17-53
RU|Номер пациента: 8 916 482-17-53
RU|Номер проекта: 8 916 482-17-53
UA|Номер бронювання 067 418 25 37
UA|Номер звернення: 067 418 25 37
UA|Номер пацієнта 067 418 25 37
UA|Номер картки: 067 418 25 37
RO|Numărul rezervării: 0722 418 356
RO|Codul de reducere 0722 418 356
RO|Numărul pacientului 0722 418 356
RO|Număr tranzacție: 0722 418 356
HU|Foglalás száma: 06 30 482 7136
HU|Tranzakció száma: 06 30 482 7136
HU|Vonalkód: 06 30 482 7136
HU|Projekt száma 06 30 482 7136
FI|Tilauksenne numero on 040 731 5862.
FI|Varausnumeronne on 040 731 5862.
FI|Sopimuksen numero 040 731 5862
FI|Paketin seurantakoodi 040 731 5862
FI|Alennuskoodi 040 731 5862
FI|Potilaan numero: 040 731 5862
FI|Jäsenkortin numero on 040 731 5862.
TR|0532 418 27 36 numaralı siparişiniz kargoya verildi.
TR|0532 418 27 36 nolu faturanız ödenmiştir.
TR|Hasta numarası: 0532 418 27 36
TR|İndirim kodu 0532 418 27 36
TR|Ürün barkodu 0532 418 27 36
GR|Αριθμός συμβολαίου 6944 182 753
GR|Αριθμός μέλους 6944 182 753
GR|Αριθμός φακέλου: 6944 182 753
GR|Αριθμός ασθενούς 6944 182 753
IL|מספר לקוח: 052-418-2763
IL|מספר פוליסה: 052-418-2763
IL|מספר החשבון 052-418-2763
IL|מספר משלוח: 052-418-2763
IL|קוד קופון 052-418-2763
IL|מספר חבר 052-418-2763
IL|מספר עסקה 052-418-2763
IL|מספר פנייה: 052-418-2763
IL|מספר פרויקט 052-418-2763
JP|ミーティングID 090-4718-2653
JP|クーポン番号:090-4718-2653
JP|取引ID:090-4718-2653
JP|バーコード 090-4718-2653
KR|쿠폰번호: 010-4718-2653
KR|사건번호: 010-4718-2653
CN|会议ID:138 1047 2936
CN|优惠券码 13810472936
ID|Nomor tiket 0812-4718-2653
ID|Nomor transaksi: 0812-4718-2653
ID|Nomor anggota 0812-4718-2653
ID|Nomor pasien: 0812-4718-2653
VN|Mã đặt chỗ 0912 471 862
VN|Số thẻ 0912 471 862
VN|Mã khuyến mãi 0912 471 862
VN|Số hồ sơ: 0912 471 862
VN|Mã dự án 0912 471 862
SE|Försäkringsbrevet 070-338 94 02
NO|Kunden har kundenummer 917 42 650
DE|Der Zähler im Keller trägt die Nummer 0172 8830145.
ES|Número de transacción 612 338 940
IT|Numero di prenotazione 347 228 1190
IT|La sua prenotazione 347 228 1190 è confermata.
IT|Numero transazione 347 228 1190
BR|Seu chamado 11 98237-2290 foi encerrado.
GB|Your reservation, 07712 338 941, is confirmed.
`),
  )('%s: %s', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('whose number it is, or who takes orders, makes it one to call, in', () => {
  it.each(
    linesOf(`
CZ|Objednávky: 602 739 184
CZ|Rezervace stolu: 602 739 184
CZ|Číslo na Petra: 602 739 184
CZ|Zákaznická linka 602 739 184
CZ|Moje číslo je 602 739 184.
CZ|Karta se ztratila? Volejte 602 739 184
SK|Číslo na mamu 0907 194 638
SK|Moje číslo: 0907 194 638
PL|Zamówienia przyjmujemy pod numerem 601 482 739.
PL|Rezerwacja stolików: 601 482 739
PL|Numer do Kasi: 601 482 739
PL|Numer do biura 601 482 739
PL|W sprawie faktury proszę o kontakt: 601 482 739
PL|Kierowca ma numer 601 482 739
HR|Rezervacije: 091 482 7136
HR|Narudžbe na broj 091 482 7136
HR|Moj broj je 091 482 7136
HR|Prijava kvara: 0800 4172 36
HR|Broj od Ane 091 482 7136
SI|Rezervacije: 041 733 208
SI|Moja številka je 041 733 208
RU|Мой номер 8 916 482-17-53
RU|Номер Ольги: 8 916 482-17-53
RU|Номер водителя 8 916 482-17-53
RU|Номер для связи 8 916 482-17-53
RU|Заказы принимаем по номеру 8 916 482-17-53
RU|Клиент Петров, 8 916 482-17-53, ждёт звонка
UA|Мій номер 067 418 25 37
UA|Замовлення за номером 067 418 25 37
RO|Numărul meu este 0722 418 356
RO|Numărul Anei: 0722 418 356
RO|Comenzi la numărul 0722 418 356
RO|Sunați la numărul 0722 418 356
HU|A számom 06 30 482 7136
HU|Asztalfoglalás: 06 30 482 7136
HU|Hívja a 06 30 482 7136 számot
FI|Numeroni on 040 731 5862
FI|Tilaukset: 040 731 5862
FI|Matin numero on 040 731 5862
FI|Pöytävaraukset 040 731 5862
TR|0532 418 27 36 numaralı telefondan bize ulaşabilirsiniz.
TR|0532 418 27 36 nolu hattan arayın
TR|Rezervasyon için: 0532 418 27 36
TR|Rezervasyon: 0532 418 27 36
TR|Ali'nin numarası 0532 418 27 36
TR|Sipariş hattı: 0532 418 27 36
GR|Ο αριθμός μου είναι 6944 182 753
GR|Κρατήσεις στο 6944 182 753
GR|Ο αριθμός της Μαρίας: 6944 182 753
IL|המספר שלי 052-418-2763
IL|הזמנות: 052-418-2763
IL|שירות לקוחות 03-647-2815
IL|להזמנות 052-418-2763
JP|ご予約 03-3914-8267
JP|ご予約・お問い合わせ:03-3914-8267
JP|受付:03-3914-8267
JP|お客様相談室 0120-473-186
JP|新しい番号 090-4718-2653
JP|会社の番号は03-3914-8267
KR|제 번호는 010-4718-2653입니다
KR|예약 02-391-4826
KR|예약문의: 02-391-4826
KR|고객센터 1588-4172
KR|접수: 02-391-4826
CN|我的号码是13810472963
CN|订餐:13810472963
CN|客服 13810472963
ID|Nomor saya 0812-4718-2653
ID|Nomor Pak Budi: 0812-4718-2653
ID|Reservasi: 0812-4718-2653
ID|Nomor kantor: (021) 547-2816
ID|Layanan pelanggan 0812-4718-2653
VN|Số của tôi là 0912 471 862
VN|Đặt hàng: 0912 471 862
VN|Đặt bàn 0912 471 862
VN|Khách hàng: chị Lan 0912 471 862
SE|Tidsbokning: 019-55 31 84
SE|Bordsbokning 019-55 31 84
SE|Mitt nummer är 070-338 94 02
SE|Beställningar: 019-55 31 84
DK|Bordbestilling: 20 48 61 37
DK|Tidsbestilling 20 48 61 37
NO|Bordbestilling: 917 42 605
NO|Nummeret til Kari er 917 42 605
NO|Billettkontoret 22 41 87 30
DE|Bestellungen unter 0172 8830145
DE|Wegen der Rechnung bitte Frau Kern, 0172 8830145
DE|Meine Nummer ist die 0172 8830145.
DE|Paketdienst 0172 8830145
DE|Patientenaufnahme: 0511 3367248
DE|Die Nummer der Praxis ist 0511 3367248
DE|Projektleiter Kern 0172 8830145
DE|Das Restaurant 0511 3367248 ist geschlossen.
NL|Reserveringen: 06 1833 8940
NL|Mijn nummer is 06 1833 8940
NL|Nummer van Jan is 06 1833 8940
FR|Réservations : 06 18 33 27 40
FR|Mon numéro est le 06 18 33 27 40.
FR|Le numéro de Paul est le 06 18 33 27 40
FR|Pour votre commande, le 06 18 33 27 40
FR|Billetterie : 04 67 21 80 33
FR|C'est bon, 06 18 33 27 40
FR|Le numéro de la pharmacie : 04 67 21 80 33
ES|Pedidos al 612 338 940
ES|Mi número es el 612 338 940
ES|El número de Ana es el 612 338 940
ES|El número del taller: 912 338 940
ES|Averías: 900 318 447
IT|Prenotazioni: 347 228 1190
IT|Il mio numero è 347 228 1190
IT|Il numero dello studio: 02 4819 2237
IT|Ordini: 02 4819 2237
PT|Reservas: 912 338 940
PT|O número da Ana é 912 338 940
PT|Avarias no elevador: 808 206 227
BR|Reservas: (11) 98237-4471
US|Reservations: 415-228-9017
US|My number is 415-228-9017.
US|The contractor's number is 415-228-9017.
US|Ticket office 415-228-9017
GB|Bookings: 01904 623418
GB|The booking office is 01904 623418
GB|Your parcel is with Joan, 07712 338941
GB|The meter reader is on 07712 338941
DE|Code vergessen? Einfach Anna anrufen: 0171 2345678
DE|Die Rechnung schicke ich Paul, 0171 2345678
DE|Ihr Paket liegt beim Nachbarn Huber, 0171 2345678
DE|Der Kunde heißt Kern, 0171 2345678
DE|Patient Meier, Tochter 0171 2345678
DE|Anna, 0171 2345678, hat bestätigt
DE|Mietvertrag: Herr Kern 0171 2345678
DE|Bildschirm defekt: 0171 2345678
GB|Your order is ready, ask for Joan 07712 338941
GB|Confirm with Paul 07712 338941
GB|Joan's is 07712 338941
GB|The parcel driver is 07712 338941
GB|Number is 07712 338941
FR|Votre colis est chez Paul, 06 18 33 27 40
FR|Paul 06 18 33 27 40 pour confirmer
FR|Votre réservation est confirmée, Paul 06 18 33 27 40
FR|Numéro d'urgence 06 18 33 27 40
FR|N° de tél. 06 18 33 27 40
FR|N° d'astreinte 06 18 33 27 40
ES|El paquete lo tiene Ana, 612 338 940
ES|Su pedido está con Ana, 612 338 940
IT|Il pacco è da Marco, 347 228 1190
PT|Número de casa 212 338 940
PL|Numer kontaktowy 601 482 739
PL|Numer mamy 601 482 739
PL|Partia szachów? Dzwoń 601 482 739
CZ|Číslo na kurýra 603 418 257
CZ|Karta je u paní Novákové, 603 418 257
HR|Broj vozača: 091 482 7136
HR|Recept je kod Ane 091 482 7136
RU|Номер курьера: 8 916 482-17-53
RU|Номер мамы 8 916 482-17-53
RU|Карта у Ольги, 8 916 482-17-53
UA|Контактний номер 067 418 25 37
UA|Посилка у сусіда, 067 418 25 37
RO|Numărul șoferului: 0722 418 356
HU|Elérhetőség száma: 06 30 482 7136
HU|A csomag a szomszédnál van, 06 30 482 7136
TR|İrtibat numarası 0532 418 27 36
TR|Paket komşuda, 0532 418 27 36
GR|Το δέμα είναι στον γείτονα, 6944 182 753
IL|מספר הטלפון שלי 052-418-2763
IL|איש קשר: דנה 052-418-2763
JP|緊急連絡先:090-4718-2653
JP|暗証番号を忘れた方は0120-473-186
KR|비상연락 010-4718-2653
KR|기사님 번호 010-4718-2653
CN|联系号码 13810472963
`),
  )('%s: %s', (region, text) => {
    expect(found(text, region)).toHaveLength(1);
  });
});
