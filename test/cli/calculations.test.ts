import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runQuote } from '../../src/cli/quote';
import { runSimulate } from '../../src/cli/simulate';
import type { Streams } from '../../src/cli/documents';

const TERMS = {
  method: 'EQUAL_PRINCIPAL',
  principal: '12000.00',
  annualRate: '0.36',
  instalments: 12,
  disbursedOn: '2026-01-15',
};

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as a shell would. */
async function run(
  command: (args: string[], streams: Streams) => Promise<number>,
  args: string[],
  input = '',
): Promise<Ran> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Writable =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const code = await command(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: sink('out'),
    stderr: sink('err'),
  });
  return { code, ...written };
}

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('xindai quote', () => {
  it('answers terms from standard input, by name or by dash, with JSON', async () => {
    for (const args of [[], ['-'], ['--json']]) {
      const { code, out } = await run(runQuote, args, JSON.stringify(TERMS));
      expect(code).toBe(0);
      expect(Object.keys(parsed(out))).toEqual(['instalments', 'totals', 'annualisedCost']);
    }
  });

  it('reads a file', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'quote-')), 'terms.json');
    fs.writeFileSync(file, JSON.stringify(TERMS));
    expect((await run(runQuote, [file])).code).toBe(0);
  });

  it('reads what an editor marked with a byte order mark, as a document and as lines', async () => {
    const marked = `\uFEFF${JSON.stringify(TERMS)}\r\n`;
    const { code, out } = await run(runQuote, [], marked);
    expect([code, Object.keys(parsed(out))]).toEqual([0, ['instalments', 'totals', 'annualisedCost']]);
    expect((await run(runQuote, ['--lines'], marked)).code).toBe(0);
  });

  it('refuses bad input with exit 2 and a problem document on stderr, in the language asked for', async () => {
    const { code, out, err } = await run(
      runQuote,
      ['--lang', 'en'],
      JSON.stringify({ ...TERMS, principal: '1.234', extra: 1 }),
    );
    expect([code, out]).toEqual([2, '']);
    expect(parsed(err)).toMatchObject({
      type: '/api/problems/invalid-input',
      status: 422,
      code: 'INVALID_INPUT',
      errors: [
        { pointer: '/principal', code: 'MONEY_FORMAT' },
        {
          pointer: '/extra',
          code: 'UNKNOWN_FIELD',
          detail: 'There is no such field; leave it out or check its spelling',
        },
      ],
    });
  });

  it('names the field of a rule that refuses the terms', async () => {
    const { code, err } = await run(runQuote, ['--lang', 'zh'], JSON.stringify({ ...TERMS, firstDueOn: '2026-01-15' }));
    expect(code).toBe(2);
    expect(parsed(err)).toMatchObject({
      code: 'FIRST_DUE_NOT_AFTER_DISBURSEMENT',
      errors: [{ pointer: '/firstDueOn', detail: '首个还款日必须晚于放款日' }],
    });
  });

  it.each([
    ['malformed JSON', [], '{', 'MALFORMED_JSON'],
    ['a missing file', ['/no/such/file.json'], '', 'FILE_UNREADABLE'],
    ['an unknown option', ['--tabel'], '', 'BAD_OPTION'],
    ['a language it does not speak', ['--lang', 'fr'], JSON.stringify(TERMS), 'BAD_OPTION'],
    ['a language not named', ['--lang'], JSON.stringify(TERMS), 'BAD_OPTION'],
    ['no document', [], '', 'MALFORMED_JSON'],
    ['a list', [], '[]', 'INVALID_INPUT'],
  ])('refuses %s', async (_, args, input, expected) => {
    const { code, err } = await run(runQuote, args, input);
    expect(code).toBe(2);
    expect(parsed(err).code).toBe(expected);
  });

  it('with --lines answers line by line, in order, and exits 2 if any line was refused', async () => {
    const lines = [JSON.stringify(TERMS), '{', JSON.stringify({ ...TERMS, instalments: 0 }), JSON.stringify(TERMS)];
    const { code, out } = await run(runQuote, ['--lines'], lines.join('\n'));
    const answers = out.trim().split('\n').map(parsed);
    expect(code).toBe(2);
    expect(answers.map((answer) => answer.code ?? 'quote')).toEqual([
      'quote',
      'MALFORMED_JSON',
      'INVALID_INPUT',
      'quote',
    ]);
  });

  it('draws a table for people, in Chinese or English', async () => {
    expect((await run(runQuote, ['--table', '--lang', 'zh'], JSON.stringify(TERMS))).out).toContain('还款日');
    expect((await run(runQuote, ['--table', '--lang', 'en'], JSON.stringify(TERMS))).out).toContain('Due on');
  });

  it('helps', async () => {
    expect((await run(runQuote, ['--help'])).out).toContain('xindai quote');
    expect((await run(runSimulate, ['--help'])).out).toContain('xindai simulate');
  });
});

describe('xindai simulate', () => {
  const input = JSON.stringify({ terms: TERMS, events: [], asOf: '2026-02-25' });

  it('has the fields of the interface, in their order', async () => {
    const account = parsed((await run(runSimulate, [], input)).out);
    const names = ['status', 'asOf', 'daysOverdue', 'riskClass', 'balances', 'payoff', 'schedule', 'transactions'];
    expect(Object.keys(account)).toEqual(names);
  });

  it('explains each figure by its numbers and its rule', async () => {
    const { out } = await run(runSimulate, ['--explain'], input);
    const { explanation } = parsed(out) as { explanation: Record<string, string>[] };
    expect(explanation).toContainEqual({
      figure: 'schedule/1/penalty/2026-02-15',
      value: '15.00',
      formula: '1000.00 x 0.36 x 1.5 / 360 x 10 days (2026-02-15 to 2026-02-25)',
      rule: 'S12, S13, S14',
    });
    expect(explanation.every(({ rule, formula }) => rule !== '' && formula !== '')).toBe(true);
  });

  it.each([
    ['', 'Write at least 1 character'],
    ['x'.repeat(201), 'Write at most 200 characters'],
  ])('says how long a reference may be where it is too short or too long', async (reference, detail) => {
    const events = [{ type: 'REPAYMENT', on: '2026-02-15', amount: '1.00', reference }];
    const document = JSON.stringify({ terms: TERMS, events, asOf: '2026-02-25' });
    const { err } = await run(runSimulate, ['--lang', 'en'], document);
    expect(parsed(err)).toMatchObject({ errors: [{ pointer: '/events/0/reference', code: 'TEXT_LENGTH', detail }] });
  });

  it('points into the events where a rule refuses one', async () => {
    const events = [{ type: 'REVERSAL', on: '2026-02-20', reference: 'none' }];
    const { code, err } = await run(runSimulate, [], JSON.stringify({ terms: TERMS, events, asOf: '2026-02-25' }));
    expect(code).toBe(2);
    expect(parsed(err)).toMatchObject({ errors: [{ pointer: '/events/0/reference', code: 'REVERSAL_UNKNOWN' }] });
  });
});
