import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../../lib/core/problem';
import { CALL_STATES } from '../../../lib/dial/call';
import { RISKS } from '../../../lib/dial/risk';
import { NUMBER_TYPES } from '../../../lib/phone/number-type';
import german from '../../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { filesBelow, textOf } from '../../fixtures/import-graph';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const LANGUAGES: readonly (readonly [string, Messages])[] = [
  ['English', english],
  ['German', german],
];
const en: Messages = english;
const de: Messages = german;
const keys = Object.keys(en);

/** These read the same in both languages. */
const SAME = ['details', 'popupTitle', 'microsoftTitle', 'microsoftOrganisation', 'microsoftBrowserFirefox'];

const COMPUTED = [
  ...PROBLEM_KINDS.flatMap((kind) => [`problem_${kind}`, `problem_${kind}_next`]),
  ...CALL_STATES.map((state) => `call_${state}`),
  ...RISKS.map((risk) => `risk_${risk}`),
  ...NUMBER_TYPES.map((type) => `type_${type}`),
];

const namesIn = ({ message }: Message) => [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name).sort();

describe('the messages', () => {
  it('are the same ones in both languages, in the same order', () => {
    expect(Object.keys(de)).toEqual(keys);
  });

  it.each(keys)('of %s take the same places in both languages', (key) => {
    expect(de[key]?.placeholders).toEqual(en[key]?.placeholders);
    expect(namesIn(de[key] ?? { message: '' })).toEqual(namesIn(en[key] ?? { message: '' }));
  });

  it.each(LANGUAGES)('in %s are never empty, nor have white space around them', (_, messages) => {
    const bad = Object.entries(messages).filter(
      ([, { message }]) => message === '' || message !== message.trim(),
    );
    expect(bad).toEqual([]);
  });

  it.each(LANGUAGES)(
    'in %s declare the places that they use, and use those that they declare',
    (_, messages) => {
      const wrong = Object.entries(messages).filter(([, message]) => {
        const declared = Object.keys(message.placeholders ?? {}).sort();
        return [...new Set(namesIn(message))].join() !== declared.join();
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('in %s count their places from $1', (_, messages) => {
    const wrong = Object.entries(messages).filter(([, { placeholders = {} }]) => {
      const contents = Object.values(placeholders).map(({ content }) => content);
      return contents.some((content, index) => content !== `$${index + 1}`);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('in %s are written with real quotes and ellipses', (_, messages) => {
    const wrong = Object.entries(messages).filter(([, { message }]) =>
      /\.\.\.|["']|(^|[^\\])<\/?\w/.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are translated, but for a few words that are the same', () => {
    expect(keys.filter((key) => en[key]?.message === de[key]?.message)).toEqual(SAME);
  });

  it('have names that every browser takes', () => {
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  it.each(COMPUTED)('have %s', (key) => {
    expect(keys).toContain(key);
  });

  it('have no words for problems, states, risks and types that do not exist', () => {
    const computed = new Set(COMPUTED);
    expect(keys.filter((key) => /^(problem|call|risk|type)_/.test(key) && !computed.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set([...COMPUTED, ...literals()]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });
});

/** Every text in the shipped sources, and what stands in a manifest's `__MSG_…__`. */
function literals(): string[] {
  const files = [...filesBelow(['lib', 'components', 'entrypoints'], /\.(tsx?|html)$/), 'wxt.config.ts'];
  return files.flatMap((file) => {
    const text = textOf(file);
    const inManifest = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    return [...inManifest, ...(file.endsWith('.html') ? [] : textsIn(file, text))];
  });
}

function textsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind));
  return found;
}
