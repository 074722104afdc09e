import { describe, expect, it } from 'vitest';
import { linesBelow, rangeIn } from '../../../lib/page/line';
import { write } from './paper';

const texts = (html: string) => [...linesBelow(write(html))].map(({ text }) => text);

describe('a line', () => {
  it('joins inline elements', () => {
    expect(texts('<p>call <b>+49 40</b> <i>123</i> 456</p>')).toEqual(['call +49 40 123 456']);
  });

  it('ends where a block or a table cell ends', () => {
    expect(texts('<div>1<div>2</div>3</div><table><tr><td>4</td><td>5</td></tr></table>')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('has a line end where there is a <br>', () => {
    expect(texts('<p>(713)<br>215-2514</p>')).toEqual(['(713)\n215-2514']);
  });

  it('takes a line end of the source for the space it is shown as', () => {
    expect(texts('<p>+49 40\n123456</p>')).toEqual(['+49 40 123456']);
    expect(texts('<pre>+49 40\n123456</pre>')).toEqual(['+49 40\n123456']);
    expect(texts('<p style="white-space: pre-wrap">+49 40\n123456</p>')).toEqual(['+49 40\n123456']);
  });

  it('does not run from one cell of a flex row into the next', () => {
    expect(texts('<div style="display: flex"><span>20261123-07</span><span>7:55 AM</span></div>')).toEqual([
      '20261123-07',
      '7:55 AM',
    ]);
  });

  it.each([
    ['an editor', '<div contenteditable="true">+49 40 123456</div>'],
    ['a part of an editor', '<div contenteditable="true"><p><b>+49 40 123456</b></p></div>'],
    ['a text area', '<textarea>+49 40 123456</textarea>'],
    ['a text box', '<div role="textbox">+49 40 123456</div>'],
    ['a toolbar', '<div role="toolbar">+49 40 123456</div>'],
    ['a script', '<script type="text/plain">+49 40 123456</script>'],
  ])('is never read in %s', (_, html) => {
    expect(texts(html)).toEqual([]);
  });

  it('knows the way back to the page: a range over several nodes', () => {
    const [line] = linesBelow(write('<p>call <b>+49 40</b> 123456 now</p>'));
    const start = line?.text.indexOf('+49') ?? 0;
    expect(line && rangeIn(line, start, start + '+49 40 123456'.length)?.toString()).toBe('+49 40 123456');
  });
});
