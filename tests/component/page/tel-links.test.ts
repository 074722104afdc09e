import { describe, expect, it } from 'vitest';
import { write } from './paper';
import { readMarks } from './read';

const marks = (html: string) => readMarks(write(html)).map(({ raw, target }) => [raw, target]);
const N = '+494066969128';

describe('a link to a number', () => {
  it.each([
    ['by words', `<p>Please <a href="tel:${N}">call us</a>.</p>`, ['call us', N]],
    [
      'by words in several elements',
      `<a href="tel:${N}">Call <b>our</b> <i>team</i></a>`,
      ['Call our team', N],
    ],
    ['by words and an hour', `<a href="tel:${N}">24/7 hotline</a>`, ['24/7 hotline', N]],
    ['by its own number', `<a href="tel:${N}">+49 40 66969 128</a>`, ['+49 40 66969 128', N]],
    [
      'by its own number, as it is dialled at home',
      `<a href="tel:${N}">040 66969-128</a>`,
      ['040 66969-128', N],
    ],
    [
      'by its own number among words',
      `<a href="tel:${N}">Tel. +49 40 66969 128</a>`,
      ['+49 40 66969 128', N],
    ],
    ['by the end of its number', `<a href="callto:${N}">66969 128</a>`, ['66969 128', N]],
    ['whose address is written as at home', '<a href="tel:040%2066969%20128">Call</a>', ['Call', N]],
    ['whose address has brackets and dashes', '<a href="TEL:+49-(40)-66969-128">Call</a>', ['Call', N]],
    ['whose address is an extension', '<a href="tel:104">Reception</a>', ['Reception', '104']],
  ])('is called %s', (_, html, mark) => {
    expect(marks(html)).toEqual([mark]);
  });

  it.each([
    ['shows another number', `<a href="tel:+4930123456">+49 40 66969 128</a>`],
    ['shows digits of another number', `<a href="tel:${N}">0800 55 12</a>`],
    ['shows nothing', `<a href="tel:${N}"> </a>`],
    ['shows a picture', `<a href="tel:${N}"><svg><text>Call</text></svg></a>`],
    ['leads to no number', '<a href="tel:">Call</a>'],
    ['leads to something that is none', '<a href="tel:us-now">Call</a>'],
    ['leads elsewhere', `<a href="https://example.com/tel:${N}">Call</a>`],
    ['is one of Outlook’s controls', `<div role="menu"><a href="tel:${N}">Call</a></div>`],
    ['is written', `<div contenteditable><a href="tel:${N}">Call</a></div>`],
  ])('is not called where it %s', (_, html) => {
    expect(marks(html)).toEqual([]);
  });

  it('is no part of a number that is shown across it', () => {
    expect(marks('<p>+49 40 669<a href="tel:1">69</a> 128</p>')).toEqual([['+49 40 66969 128', N]]);
  });

  it('says which of its marks do not show what is called', () => {
    const [words, number] = readMarks(
      write(`<p><a href="tel:${N}">Call us</a></p><p><a href="tel:${N}">${N}</a></p>`),
    );
    expect(words).toMatchObject({ raw: 'Call us', isLinked: true });
    expect(number?.isLinked).toBeUndefined();
  });
});
