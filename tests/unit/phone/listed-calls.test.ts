import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** What was learned from mails of people who phone customers all day: each rule with a case on each side. */
const found = (text: string, region: CountryCode): readonly (string | null)[] =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

const kinds = (text: string, region: CountryCode): readonly string[] =>
  findPhoneNumbers(text, { region }).map(({ kind }) => kind);

type Case = [string, CountryCode, readonly string[]];

describe('columns of phones', () => {
  it.each<Case>([
    [
      'Customer\tMain\tAlt\tEnd\tARPU\nForge\t(01743) 368-382\t447968155635\t22/12/26\t61.00\nEllison\t00441315586458\t7701 398 812\t11/01/27\t19.50',
      'GB',
      ['+441743368382', '+447968155635', '+441315586458', '+447701398812'],
    ],
    ['Model\tAlt\tNeu\nA\t1704420538\t1704420539\nB\t1704420540\t1704420541', 'DE', []],
    [
      'naam\tvast\tmobiel\tofferte\nHoekstra\t515445085\t0612 76 69 16\t26-0591\nBos\t38 422 08 79\t\t26-0451',
      'NL',
      ['+31515445085', '+31612766916', '+31384220879'],
    ],
    ['naam\tmobiel\tofferte\nBos\t0612 76 69 16\t26-0591', 'NL', ['+31612766916']],
    ['Name\tPolice\tMobil\nAhrens\tHR-2566215849\t1704420538', 'DE', ['+491704420538']],
    ['1. tv\tH. Winther\t66 19 60 05\n1. th\tstud. Emil\t42852971', 'DK', ['+4566196005', '+4542852971']],
    ['Telefon\t66 19 60 05\nVandmåler\t42852971', 'DK', ['+4566196005']],
    ['Lead,State,Phone,Touch\n1,NJ,201/945/6600,11/30/2026', 'US', ['+12019456600']],
    ['Steuernummer 201/945/66001', 'DE', []],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('times and marks of calls', () => {
  it.each<Case>([
    ['Siva K  M 1100-1906  T 1100-1906  W RDO  F 0700-1506', 'AU', []],
    ['Bel 0900-1906 voor de storing', 'NL', ['+319001906']],
    ['Bel 0900-1906 of 0900-1906', 'NL', ['+319001906', '+319001906']],
    ['Agent: 10583 | Anruf-ID 0382 7719 5046', 'DE', []],
    ['Anruf von 0382 7719 5046', 'DE', ['+4938277195046']],
    ['call of 01/12, recording 0730 6192 88', 'AU', []],
    ['Call ID 0730 6192 88', 'AU', []],
    ['Anrufer-ID 0382 7719 5046', 'DE', ['+4938277195046']],
    ['Group: 0095136-0027    Claim: 2026-3371', 'US', []],
    ['Group desk: 0044 20 7946 0000', 'US', ['+442079460000']],
    ['Agents: 0 / 19 / 4\nNode zrh-acd-02 (10.44.17.82), Build 22', 'CH', []],
    ['Ring 56.51.09.27 i morgen', 'DK', ['+4556510927']],
    ['volať:\n045/532 49 69\nč. 5930296 – p. Baláž', 'SK', ['+421455324969']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('what stands behind a number', () => {
  it.each<Case>([
    ['T: 01437 773 316/1 | Reg 03341887', 'GB', ['+441437773316']],
    ['Nachtdispo (04532 / 2404 – 52)', 'DE', ['+494532240452']],
    ['Tel. 040 / 2404 – 2412', 'DE', ['+49402404']],
    ['int. 4, Rossi: 051 32 44 880\nint. 7, sig. Haxhiu, cell.', 'IT', ['+390513244880']],
    ['Rossi: 051 32 44 880\nint. 7', 'IT', ['+390513244880']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('is an extension in a line of its own, but not the next entry', () => {
    const [entry] = findPhoneNumbers('Rossi: 051 32 44 880\nint. 7, sig. Haxhiu', { region: 'IT' });
    const [own] = findPhoneNumbers('Rossi: 051 32 44 880\nint. 7', { region: 'IT' });
    expect([entry?.extension, own?.extension]).toEqual([undefined, '7']);
  });

  it('tells which kind it is of', () => {
    expect(kinds('Hector, 956-723-8846 (US cell, no texts)', 'US')).toEqual(['mobile']);
    expect(kinds('Hector, 956-723-8846 (US cellar)', 'US')).toEqual(['phone']);
    expect(kinds('p 775.825.0927  f 775.825.0946', 'US')).toEqual(['phone', 'fax']);
    expect(kinds('M. Gendron, Repentigny — 450 583-4115', 'CA')).toEqual(['phone']);
    expect(kinds('M. 450 583-4115', 'CA')).toEqual(['mobile']);
  });
});

describe('local numbers', () => {
  it.each<Case>([
    ['She is on 01225 667142, or if she is at Jean’s, 475615.', 'GB', ['+441225667142', '+441225475615']],
    ['She is on 01225 667142. Order 475615.', 'GB', ['+441225667142']],
    ['cel (31) 9 8857-9310 / com. 3224-4163', 'BR', ['+5531988579310', '+553132244163']],
    ['tel. fijo 4791-4318, el de Montevideo: +598 99 350 174', 'AR', ['+541147914318', '+59899350174']],
    ['Expediente 4791-4318', 'AR', []],
    ['Corralón tel. 4792-6018 hasta las 18', 'AR', ['+541147926018']],
    ['Corralón tel. +598 4792 6018, en el Uruguay', 'AR', ['+59847926018']],
    [
      'Recepção: 81 3421-6095, 3421-6096\nCentral gratuita 0800 729 3615',
      'BR',
      ['+558134216095', '+558134216096', '+558007293615'],
    ],
    ['Recepção: 81 3421-6095, pedido 3421-6096', 'BR', ['+558134216095']],
    ['- Nahuel, 15-6195-3879', 'AR', ['+5491161953879']],
    ['Landline ng kwarto 8721 2529 local 1207', 'PH', ['+63287212529']],
    ['Administración 4783-2916 (CABA, código 011)', 'AR', ['+541147832916']],
    ['Interpreter: TIS 131 450. After', 'AU', ['+61131450']],
    ['Ref: TIS 131 450. After', 'AU', []],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('what is called about, and who answers', () => {
  it.each<Case>([
    ['Freephone for customers, in case he asks: 1800 718 120.', 'IE', ['+3531800718120']],
    ['Ligne sans frais pour les sinistres : 1 866 776-3638.', 'CA', ['+18667763638']],
    ['TelVerde CAS: 0800 867 107.', 'RO', ['+40800867107']],
    ['Numéro du sinistre : 1 866 776-3638.', 'CA', []],
    ['Infolinia banku od kredytu: 801 35 52 57', 'PL', ['+48801355257']],
    ['Rachunek banku: 801 35 52 57', 'PL', []],
    ['storingsnummer 0800-9009', 'NL', ['+318009009']],
    ['polisnummer 0800-9009', 'NL', []],
    ['36, Sn. Yıldırım: 0532 938 78 53, borcu', 'TR', ['+905329387853']],
    ['S/N: 0532 938 78 53', 'TR', []],
    ['her daughter in Fort Mac 780 794 8577', 'CA', ['+17807948577']],
    ['carteirinha 0 084 771093 52 001', 'BR', []],
    ['κ. Παπαδόπουλος, συμβόλαιο 5837692-03, 2310 508 961', 'GR', ['+302310508961']],
    ['articoli 0444-718-203 e 335 447 1820 saranno evasi', 'IT', []],
    ['Caller would not say. CB# same as ANI 8323094222', 'US', ['+18323094222']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('is no dial-in where somebody cannot dial in', () => {
    expect(kinds('Wer sich nicht einwählen kann, ruft mich an: 0211 598 17 44', 'DE')).toEqual(['phone']);
    expect(kinds('Einwählen: 0211 598 17 44\nKonferenz-ID 417 263', 'DE')).toEqual(['conference']);
  });

  it('is an extension in Romania, and a flat in Italy', () => {
    expect(kinds('3. Laborator Synexis, int. 36, pt. buletin', 'RO')).toEqual(['internal']);
    expect(kinds('3. Bonfiglioli, int. 36, infiltrazione', 'IT')).toEqual([]);
  });
});

describe('whose country', () => {
  it.each<Case>([
    // A place behind a number is of the next one.
    [
      'Mme Benkirane 0522 41 80 16, M. Tahiri gsm 06 61 80 69 70, et à Lille, Mme Wattrelos, 00 33 3 20 47 92 29.',
      'MA',
      ['+212522418016', '+212661806970', '+33320479229'],
    ],
    [
      'Sr. Lahoz, tél 976 45 81 27 (Espagne), mobile 0034 655 904 318.',
      'FR',
      ['+34976458127', '+34655904318'],
    ],
    // From North America, `011` is what `00` is elsewhere.
    [
      'CB# 281 304 7384\nMrs. Villarreal in Monterrey, owner of 309. CB# 011-52-81-8301-1457',
      'US',
      ['+12813047384', '+528183011457'],
    ],
    // Prefixes of mobiles, and areas before a slash.
    [
      'Kur in Italien, Abano, die Rezeption verbindet: 049 86 71 144. Frau Nowotny (Stiege 2, 01/914 27 36), Hausbesorgerin, 0650 323 52 80.',
      'AT',
      ['+390498671144', '+4319142736', '+436503235280'],
    ],
    [
      'at 14 Kedron St, Wooloowin QLD 4030. Her landline (07) 3220 3773, my sim 0470 819 412. Old 021 954 8653 still works',
      'NZ',
      ['+61732203773', '+61470819412', '+64219548653'],
    ],
    [
      'Sandro iz Trsta (Italija), laboratorij: 040 377 983, pri nas pa ga najdete na 041 719 092.',
      'SI',
      ['+39040377983', '+38641719092'],
    ],
    [
      'Scarico 2: +386 2 330 41 18 (ufficio)\nNostro ufficio notturno: 071 203 447',
      'IT',
      ['+38623304118', '+39071203447'],
    ],
    [
      'Scarico 2: +386 2 330 41 18 (ufficio)\nIl magazzino a Maribor: 071 203 447',
      'IT',
      ['+38623304118', '+38671203447'],
    ],
    [
      "c'est le 081 22 67 40 (en Belgique donc, le 00 32 devant). Son fils a un GSM : 0476 81 30 25.",
      'FR',
      ['+3281226740', '+32476813025'],
    ],
    ['Son fils a un fixe : 0476 81 30 25.', 'FR', ['+33476813025']],
    ['נייד יווני 694 603 2342, משרד 210 440 6536.', 'IL', ['+306946032342', '+302104406536']],
    ['일본 번호 0977-84-1305로 전화해 주세요.', 'KR', ['+81977841305']],
    ['새 번호 010 4193 7720', 'KR', ['+821041937720']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('what people write beside numbers', () => {
  it.each<Case>([
    ['Objednat se můžete na 377 259 610, út a čt', 'CZ', ['+420377259610']],
    ['Valuation 02852/140.92', 'NZ', []],
    ['previous 7315, usage 37 (x100 gal)', 'US', []],
    ['Dana is at the front desk (x100)', 'US', ['100']],
  ])('%s', (text, region, expected) => expect(found(text, region)).toEqual(expected));
});
