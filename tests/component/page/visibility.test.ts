import { describe, expect, it } from 'vitest';
import { glyphsIn } from '../../../lib/page/glyphs';
import { isSeen } from '../../../lib/page/visibility';
import { write } from './paper';
import { readMarks } from './read';

/** The numbers of a piece of a mail that a click on any of their digits calls. */
function callable(html: string): readonly string[] {
  const seen = readMarks(write(html)).filter((mark) =>
    glyphsIn(mark.range)
      .filter(({ text }) => /\d/.test(text))
      .some(({ box }) => {
        const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
        return isSeen(document, mark, { clientX, clientY });
      }),
  );
  return seen.map(({ target }) => target);
}

const OFFICE = '+494066969128';

describe('a number is called as it is shown', () => {
  it.each([
    ['in one piece', '<p>Call +49 40 66969 128 today</p>'],
    ['with a part in bold', '<p>Call <b>+49 40</b> 66969 128 today</p>'],
    [
      'in pieces',
      '<p><span>+49</span> <i>40</i> <span>669</span><span>69</span> <a href="tel:1">128</a></p>',
    ],
    ['with places to wrap at', '<p>+49 40<wbr> 669<wbr>69 1<wbr>28</p>'],
    ['with hard spaces', '<p>+49&nbsp;40&nbsp;66969&nbsp;128</p>'],
    ['with line ends in the source', '<p>+49\n   40\n\t 66969\n 128</p>'],
    ['with its national zero', '<p>+49 (0)40 66969-128</p>'],
    ['with padding around its parts', '<p><span style="padding: 0 3px">+49</span> 40 66969 128</p>'],
    ['in small print', '<p>+49 40 66969 <small>128</small></p>'],
    ['in large print', '<h1 style="font-size: 40px">+49 40 66969 128</h1>'],
    ['in widely spaced print', '<p style="letter-spacing: .15em">+49 40 66969 128</p>'],
    ['in closely spaced print', '<p style="letter-spacing: -.05em">+49 40 66969 128</p>'],
    ['in a fixed width', '<pre>Tel.  +49 40  66969 128</pre>'],
    [
      'in a narrow face',
      '<p style="font-family: Arial Narrow, sans-serif; font-stretch: 75%">+49 40 66969 128</p>',
    ],
    ['in colours of their own', '<p style="color: #333">+49 40 <b style="color: #0563c1">66969 128</b></p>'],
    ['in an element without a box', '<p><span style="display: contents">+49 40</span> 66969 128</p>'],
    ['over two lines', '<p style="width: 120px">Please call +49 40 66969 128 today</p>'],
    ['over three lines', '<p style="width: 60px; line-height: 2">Or <b>+49 40</b> 66969 128</p>'],
    [
      'over lines of two elements',
      '<p style="width: 80px; text-align: right"><b>+49 40</b> <i>66969 128</i></p>',
    ],
    [
      'in justified lines',
      '<p style="width: 180px; text-align: justify">Telephone +49 40 66969 128 and so forth</p>',
    ],
    [
      'in a box that clips nothing of it',
      '<div style="overflow: hidden; width: 300px">+49 40 66969 128</div>',
    ],
    [
      'in a row that ends in an ellipsis further on',
      '<div style="overflow: hidden; width: 260px; white-space: nowrap; text-overflow: ellipsis">+49 40 66969 128, and then much more than fits</div>',
    ],
    [
      'on an enlarged page',
      '<div style="transform: scale(1.2); transform-origin: 0 0"><p>+49 40 66969 128</p></div>',
    ],
    ['in a cell that is placed', '<div style="position: relative; left: 20px"><p>+49 40 66969 128</p></div>'],
  ])('%s', (_, html) => {
    expect(callable(html)).toEqual([OFFICE]);
  });
});

describe('a number is not called that shows other digits than it has', () => {
  /** Digits that the mail has, but does not show with the others. */
  const hidden = (style: string) => [
    `<p>Call +49 40 <span style="${style}">77</span>969 128 today</p>`,
    `<p>Call +49 40 66969 1<span style="${style}">77</span> today</p>`,
  ];
  it.each([
    ['without size', 'font-size: 0'],
    ['hardly larger than nothing', 'font-size: 1px'],
    ['far smaller than the others', 'font-size: 7px'],
    ['moved out of sight', 'position: relative; left: -9999px'],
    ['moved a line down', 'position: relative; top: 1.2em'],
    ['moved a little', 'position: relative; left: 30px'],
    ['pushed out of sight', 'margin-left: -9999px'],
    ['pushed over its neighbours', 'margin-left: -1.2em'],
    ['pushed away', 'margin-left: 40px'],
    ['padded away', 'padding-left: 40px'],
    ['raised away', 'vertical-align: 2em'],
    ['lowered to the next line', 'vertical-align: -1.2em'],
    ['set on top of each other', 'letter-spacing: -1em'],
    ['set into each other', 'letter-spacing: -.45em'],
    ['in a box without width', 'display: inline-block; width: 0; overflow: hidden'],
    ['in a box without height', 'display: inline-block; height: 0; overflow: hidden'],
    [
      'in a box that is too narrow',
      'display: inline-block; width: 3px; overflow: hidden; vertical-align: bottom',
    ],
    ['without a colour', 'color: transparent'],
    ['almost without a colour', 'color: rgb(0 0 0 / .2)'],
    ['in the colour of the page', 'color: #fff'],
    ['in the colour of its ground', 'color: #eee; background: #eee'],
    ['invisible', 'visibility: hidden'],
    ['without opacity', 'opacity: 0'],
    ['shrunk', 'display: inline-block; transform: scale(0)'],
    ['turned away', 'display: inline-block; rotate: y 90deg'],
    ['floating', 'float: right'],
    ['absolute', 'position: absolute; left: 300px'],
    ['fixed', 'position: fixed; left: 300px; top: 300px'],
    ['shown as dots', '-webkit-text-security: disc'],
    ['cut away', 'clip-path: inset(50%); display: inline-block'],
    ['turned round', 'direction: rtl; unicode-bidi: bidi-override'],
  ])('its digits are %s', (_, style) => {
    for (const html of hidden(style))
      expect(callable(html).filter((number) => number.includes('77'))).toEqual([]);
    const withoutCountry = `<p>Call +<span style="${style}">49</span> 40 66969 128 today</p>`;
    expect(callable(withoutCountry)).not.toContain(OFFICE);
  });

  it.each([
    ['indented out of sight', '<p style="text-indent: -60px; margin-left: 0">+49 40 66969 128</p>'],
    ['set on top of each other', '<p style="letter-spacing: -.5em">+49 40 66969 128</p>'],
    ['words of it are set over each other', '<p style="word-spacing: -2em">+49 40 66969 128</p>'],
    ['words of it are set far apart', '<p style="word-spacing: 150px">+49 40 66969 128</p>'],
    ['its groups are in another order', '<p dir="rtl">+49 40 66969 128</p>'],
    [
      'its end is cut off',
      '<p style="width: 90px; overflow: hidden; white-space: nowrap">+49 40 66969 128</p>',
    ],
    [
      'its end is clipped',
      '<p style="width: 90px; overflow: clip; white-space: nowrap">+49 40 66969 128</p>',
    ],
    [
      'its end is an ellipsis',
      '<p style="width: 108px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font: 16px/20px monospace">+49406696 9128 and more</p>',
    ],
    [
      'its second line is cut off',
      '<p style="width: 80px; height: 18px; overflow: hidden; line-height: 18px">+49 40 66969 128</p>',
    ],
    ['it holds a picture', `<p>+49 40 66969 1<img alt="" style="width: 9px; height: 12px">28</p>`],
    [
      'others lie over its own',
      '<p style="position: relative">+49 40 66969 128<span style="position: absolute; left: 60px; background: #fff">99</span></p>',
    ],
    [
      'others that let clicks through lie over its own',
      '<p style="position: relative">+49 40 66969 128<em style="position: absolute; left: 60px; width: 30px; height: 20px; background: #fff; pointer-events: none"></em></p>',
    ],
    [
      'a lid lies over its end',
      '<div style="position: relative"><p style="margin: 0">+49 40 66969 128</p><div style="position: absolute; left: 80px; top: 0; width: 90px; height: 30px; background: #fff">999</div></div>',
    ],
    [
      'a lid that lets clicks through lies over its end',
      '<div style="position: relative"><p style="margin: 0">+49 40 66969 128</p><div style="position: absolute; left: 80px; top: 0; width: 90px; height: 30px; background: #fff; pointer-events: none">999</div></div>',
    ],
    ['digits in a box stand behind it', '<p>+49 40 66969 1<span style="display: inline-block">28</span></p>'],
    [
      'digits in a box stand before it',
      '<p>+49 <span style="display: inline-block; margin-left: -2px">404</span>040 66969 128</p>',
    ],
    ['it is white on a page without a ground', '<p style="color: #fff">+49 40 66969 128</p>'],
  ])('as %s', (_, html) => {
    expect(callable(html)).toEqual([]);
  });
});
