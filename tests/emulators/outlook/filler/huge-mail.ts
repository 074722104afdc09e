import { type Random, seededRandom } from './random';

const words = [
  'transfer',
  'of',
  'pallet',
  'from',
  'dock',
  'checked',
  'by',
  'the',
  'night',
  'shift',
  'and',
  'moved',
  'into',
  'storage',
  'without',
  'any',
  'remark',
  'label',
  'printed',
  'again',
  'weight',
  'confirmed',
  'waiting',
  'for',
  'release',
] as const;

/** An HTML mail of about so many characters, the same one every time. */
export function hugeMailHtml(length: number): string {
  const random = seededRandom(5);
  const out = [
    '<div class="WordSection1"><p class="MsoNormal">Complete protocol of the night. Questions: 040 66969 701 or +49 30 23125-702.</p>',
  ];
  let size = 0;
  while (size < length) {
    const piece = random.below(12) === 0 ? table(random) : paragraph(random);
    size += piece.length;
    out.push(piece);
  }
  out.push(
    '<p class="MsoNormal">End of the protocol. On call tonight: 0171 39200 73, from Britain +44 20 7946 0774.</p></div>',
  );
  return out.join('\n');
}

function paragraph(random: Random): string {
  const sentences = Array.from({ length: 3 + random.below(5) }, () => sentence(random));
  return `<p class="MsoNormal">${sentences.join(' ')}</p>`;
}

function sentence(random: Random): string {
  const line = Array.from({ length: 8 + random.below(12) }, () => random.pick(words)).join(' ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${random.below(3) === 0 ? ` (${notANumber(random)})` : ''}.`;
}

/** What a protocol is full of: digits that nobody can call. */
function notANumber(random: Random): string {
  const digits = (count: number): string => Array.from({ length: count }, () => random.below(10)).join('');
  return random.pick([
    `order ${digits(10)}`,
    `2026-11-${10 + random.below(18)} 0${random.below(6)}:${10 + random.below(49)}:${10 + random.below(49)}`,
    `id ${digits(4)}af${digits(2)}-${digits(4)}-4e${digits(2)}-9b${digits(2)}-c0ffee${digits(6)}`,
    `10.${random.below(255)}.${random.below(255)}.${random.below(255)}`,
    `${random.below(900)},${digits(2)} EUR`,
    `ref. ${digits(3)}/${digits(5)}`,
  ]);
}

function table(random: Random): string {
  const rows = Array.from(
    { length: 6 },
    (_, i) =>
      `<tr><td>Dock ${i + 1}</td><td>order ${4_500_100_000 + random.below(99_999)}</td><td>${random.below(900)} kg</td></tr>`,
  );
  return `<table class="MsoNormalTable" border="1" cellpadding="3">${rows.join('')}</table>`;
}
