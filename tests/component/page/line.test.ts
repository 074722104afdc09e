import { describe, expect, it } from 'vitest';
import { linesBelow, rangeIn } from '../../../lib/page/line';
import { stepsBelow } from '../../../lib/page/walk';
import { write } from './paper';

const linesOf = (html: string) => [...linesBelow(write(html))].filter((line) => line !== null);
const texts = (html: string) =>
  linesOf(html)
    .map(({ text }) => text)
    .filter((text) => text !== '');

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
    ['a row of the message list', '<div role="option">+49 40 123456</div>'],
    ['a script', '<script type="text/plain">+49 40 123456</script>'],
  ])('is never read in %s', (_, html) => {
    expect(texts(html)).toEqual([]);
  });

  it('knows the way back to the page: a range over several nodes', () => {
    const [line] = linesOf('<p>call <b>+49 40</b> 123456 now</p>');
    const start = line?.text.indexOf('+49') ?? 0;
    expect(line && rangeIn(line, start, start + '+49 40 123456'.length)?.toString()).toBe('+49 40 123456');
  });

  it('knows no way back to what the page has changed since', () => {
    const [line] = linesOf('<p>call +49 40 123456</p>');
    const node = line?.pieces[0]?.node;
    if (node) node.data = 'call';
    expect(line && rangeIn(line, 5, 18)).toBeNull();
  });

  it('is no longer waited for than a hundred nodes', () => {
    const steps = [...linesBelow(write('<i>no digits</i>'.repeat(1_000)))];
    expect(steps.filter((step) => step === null).length).toBeGreaterThanOrEqual(10);
  });
});

describe('a walk', () => {
  const row = (index: number) => `<div>row ${index}</div>`;
  const rows = (html = Array.from({ length: 10 }, (_, index) => row(index)).join('')) => write(html);

  it('goes on behind a node that the page takes away under it', () => {
    const read: string[] = [];
    for (const step of stepsBelow(rows())) {
      if (!(step instanceof Text)) continue;
      read.push(step.data);
      step.parentElement?.remove();
    }
    expect(read).toHaveLength(10);
  });

  it('misses nothing where the page takes away several at once', () => {
    const paper = rows();
    const read = new Set<string>();
    for (const step of stepsBelow(paper)) {
      if (!(step instanceof Text)) continue;
      read.add(step.data);
      if (step.data === 'row 3') for (const old of [...paper.children].slice(0, 6)) old.remove();
    }
    expect([...read]).toEqual(expect.arrayContaining(['row 3', 'row 6', 'row 7', 'row 8', 'row 9']));
  });

  it('ends, however often the page takes its place away', () => {
    const paper = rows();
    let steps = 0;
    for (const step of stepsBelow(paper)) {
      if (step instanceof Text) paper.replaceChildren(...rows().childNodes);
      steps += 1;
    }
    expect(steps).toBeLessThan(1_000);
  });
});
