import fs from 'node:fs';
import path from 'node:path';
import { APPLICATION_STAGES } from '../../src/contracts/messages/application';
import { COLLECTION_ACTIONS } from '../../src/contracts/messages/collection';
import { LADDER_STEPS } from '../../src/contracts/messages/servicing';
import { REASON_CODES } from '../../src/domain/approval/reason-codes';
import { ROLES } from '../../src/contracts/roles';
import { TASK_KINDS } from '../../src/contracts/task-kinds';
import { ACCOUNT_CODES } from '../../src/domain/ledger/chart';
import { en } from '../../web/src/i18n/en';
import { zh } from '../../web/src/i18n/zh';

type Texts = { [key: string]: string | Texts };
const flatten = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

const SOURCE = path.resolve(__dirname, '../../web/src');
const sources = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
  .map((file) => fs.readFileSync(path.join(SOURCE, file), 'utf8'))
  .join('\n');

const zhTexts = new Map(flatten(zh));
const enTexts = new Map(flatten(en));
const plain = (key: string): string => key.replace(/_(one|other)$/, '');
const keys = new Set([...zhTexts.keys()].map(plain));

/** `t('a.b')` and `t(`a.${x}.c`)`, the latter as a pattern. */
const literals = new Set([...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
const patterns = [...sources.matchAll(/\bt\(\s*`([^`]+)`/g)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
);
const codeKinds = new Set(
  [...sources.matchAll(/\bcode\(\s*'(\w+)'|\bkind="(\w+)"/g)].map((match) => match[1] ?? match[2] ?? ''),
);

describe('The two languages of the workbench', () => {
  it('has the same keys in Chinese and in English', () => {
    expect([...enTexts.keys()].sort()).toEqual([...zhTexts.keys()].sort());
  });

  it('leaves no text empty, and fills in the same values in both', () => {
    const holes = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
    for (const [key, text] of zhTexts) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, holes(enTexts.get(key) ?? '')]).toEqual([key, holes(text)]);
    }
  });

  it('has Chinese in the Chinese texts and none in the English ones', () => {
    for (const [key, text] of enTexts) expect([key, /[\u4e00-\u9fff]/.test(text)]).toEqual([key, false]);
    const without = [...zhTexts].filter(
      ([key, text]) => !key.startsWith('codes.account') && !/[\u4e00-\u9fff]/.test(text),
    );
    expect(without.map(([key]) => key)).toEqual([]);
  });

  it('knows every key that a page asks for', () => {
    expect([...literals].filter((key) => !keys.has(key))).toEqual([]);
    const unmatched = patterns.filter((pattern) => ![...keys].some((key) => pattern.test(key)));
    expect(unmatched.map(String)).toEqual([]);
  });

  it('keeps no text that no page uses', () => {
    const used = (key: string): boolean =>
      literals.has(key) ||
      patterns.some((pattern) => pattern.test(key)) ||
      codeKinds.has(/^codes\.(\w+)\./.exec(key)?.[1] ?? '');
    expect([...keys].filter((key) => !used(key))).toEqual([]);
  });

  it('names every code of the contracts', () => {
    const named = (kind: keyof typeof zh.codes, codes: readonly string[]): string[] =>
      codes.filter((code) => !Object.hasOwn(zh.codes[kind], code));
    expect(named('account', ACCOUNT_CODES)).toEqual([]);
    expect(
      named(
        'role',
        ROLES.filter((role) => role !== 'SYSTEM'),
      ),
    ).toEqual([]);
    expect(named('task', TASK_KINDS)).toEqual([]);
    expect(named('stage', APPLICATION_STAGES)).toEqual([]);
    expect(named('ladder', LADDER_STEPS)).toEqual([]);
    expect(named('collectionAction', COLLECTION_ACTIONS)).toEqual([]);
    expect(
      named(
        'reason',
        Object.values(REASON_CODES).flatMap((codes) => Object.keys(codes)),
      ),
    ).toEqual([]);
  });
});
