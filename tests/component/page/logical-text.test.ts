import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../lib/page/logical-text';
import { placeMark } from '../../../lib/page/placed-mark';
import { write } from './paper';
import { readTexts } from './read';

const texts = (html: string) => readTexts(write(html)).map(({ text }) => text);

describe('a text', () => {
  it.each([
    ['joins inline elements', '<p>call <b>+49 40</b> <i>123</i> 456</p>', 'call +49 40 123 456'],
    ['sets blocks off', '<div>1<div>2</div>3</div>', '1\u20282\u20283'],
    ['has a tab between cells', '<table><tr><td>Tel</td><td>5</td></tr></table>', 'Tel\t5'],
    [
      'has it between cells of blocks',
      '<table><tr><td><p>Tel</p></td><td><p>5</p></td></tr></table>',
      'Tel\t5',
    ],
    ['sets rows off', '<table><tr><td>4</td></tr><tr><td>5</td></tr></table>', '4\u20285'],
    ['has a line end where there is a <br>', '<p>(713)<br>215-2514</p>', '(713)\n215-2514'],
    ['has none for the <br> that ends a block', '<div>1<br></div><div>2</div>', '1\u20282'],
    ['shows two <br> as an empty line', '<p>1<br><br>2</p>', '1\n\n2'],
    [
      'shows a block with a <br> as an empty line',
      '<div>1</div><div><br></div><div>2</div>',
      '1\u2028\n\u20282',
    ],
    ['shows a block with a hard space as one', '<p>1</p><p>&nbsp;</p><p>2</p>', '1\u2028\n\u20282'],
    [
      'shows nothing where a block is empty',
      '<div>1</div><div></div>\n <div> </div><div>2</div>',
      '1\u20282',
    ],
    ['keeps a hard space before text', '<p>1</p><p><b>&nbsp;</b>2</p>', '1\u20282'],
    ['takes a line end of the source for a space', '<p>+49 40\n123456</p>', '+49 40 123456'],
    ['keeps those that are shown', '<pre>+49 40\n\n123</pre>', '+49 40\n\n123'],
    ['keeps those that a style shows', '<p style="white-space: pre-wrap">1\n<b>2</b>\n3</p>', '1\n2\n3'],
    ['ends at something closed', '1<textarea>2</textarea>3', '1\u2028\u20283'],
    ['ends at a picture', '1<svg><text>2</text></svg>3', '1\u20283'],
    ['ends at the number of a footnote', '040 669694<sup>2</sup> or', '040 669694\u2028 or'],
    ['ends at a line that is drawn', '<p>1</p><hr><p>2</p>', '1\u2028\n\u20282'],
  ])('%s', (_, html, text) => {
    expect(texts(html)).toEqual([text]);
  });

  it('does not run from one box of a flex row into the next', () => {
    const row = (left: string, right: string) =>
      `<div style="display: flex"><span>${left}</span><span>${right}</span></div>`;
    expect(texts(row('20261123-07', '7:55 AM'))).toEqual(['20261123-07\t7:55 AM']);
    expect(texts(row('Tel', '040 66969'))).toEqual(['Tel\t040 66969']);
    expect(texts('<p><span>20261123</span><span>07</span></p>')).toEqual(['2026112307']);
  });

  it.each([
    ['messages', '<article>1</article><article>2</article>'],
    ['panes', '<div role="main">1</div><div role="document">2</div>'],
    [
      'rows of the mail list',
      '<div role="option" data-convid="a">1</div><div role="option" data-convid="b">2</div>',
    ],
    ['a message and what is around it', '1<section role="document">2</section>'],
  ])('never holds two %s', (_, html) => {
    expect(texts(html)).toEqual(['1', '2']);
  });

  it.each([
    ['an editor', '<div contenteditable="true">+49 40 123456</div>'],
    ['a part of an editor', '<div contenteditable="true"><p><b>+49 40 123456</b></p></div>'],
    ['an island in an editor', '<div contenteditable><p contenteditable="false">+49 40 123456</p></div>'],
    ['plain text that is written', '<div contenteditable="PLAINTEXT-ONLY">+49 40 123456</div>'],
    ['a text area', '<textarea>+49 40 123456</textarea>'],
    ['a text box', '<div role="textbox">+49 40 123456</div>'],
    ['a toolbar', '<div role="toolbar">+49 40 123456</div>'],
    ['a choice', '<div role="option">+49 40 123456</div>'],
    ['a script', '<script type="text/plain">+49 40 123456</script>'],
    ['a drawing', '<svg><text>+49 40 123456</text></svg>'],
    ['a text without digits', '<p>call us</p>'],
  ])('is never read in %s', (_, html) => {
    expect(texts(html)).toEqual([]);
  });

  it('of a page that is an editor as a whole is never read', () => {
    document.designMode = 'on';
    expect(texts('<p>+49 40 123456</p>')).toEqual([]);
    document.designMode = 'off';
  });

  it('holds what is around its digits, and not the rest of a long page', () => {
    const far = '<p>words and words and words</p>'.repeat(100);
    const [text, ...others] = texts(`${far}<p>near</p><p>12</p>${far}`);
    expect(others).toEqual([]);
    expect(text).toContain('near\u202812\u2028');
    expect(text?.length).toBeLessThan(800);
  });
});

describe('the way back to the page', () => {
  it('leads over several nodes', () => {
    const [text] = readTexts(write('<p>call <b>+49 40</b> 123456 now</p>'));
    const start = text?.text.indexOf('+49') ?? 0;
    const place = text && placeIn(text, start, start + '+49 40 123456'.length);
    expect(place?.nodes).toHaveLength(2);
    const mark = place && placeMark({ raw: '', target: '', readings: [] }, place);
    expect(mark?.range.toString()).toBe('+49 40 123456');
  });

  it('leads into the middle of a text of great length', () => {
    const long = 'word '.repeat(1_000);
    const [text] = readTexts(write(`<p>${long}+49 40 123456 ${long}</p>`));
    const start = text?.text.indexOf('+49') ?? 0;
    const place = text && placeIn(text, start, start + '+49 40 123456'.length);
    expect(place).toMatchObject({ start: long.length, end: long.length + 13 });
  });
});
