import fs from 'node:fs';
import path from 'node:path';
import { quoteSchema, quoteToJson, toQuoteTerms } from '../../src/contracts/quote';
import { accountToJson, simulateSchema, toAccountInput } from '../../src/contracts/simulate';
import { simulate } from '../../src/domain/account';
import { RuleViolation } from '../../src/domain/rule-violation';
import { quote } from '../../src/domain/schedule';

/** A line of the golden data: what the independent Python reference in reference/ says of an input. */
interface GoldenLine {
  name: string;
  tags: string[];
  input: unknown;
  expected?: unknown;
  refused?: true;
}

const REFUSED = { refused: true };

const ENGINES: Record<string, (input: unknown) => unknown> = {
  quote: (input) => {
    const parsed = quoteSchema.safeParse(input);
    return parsed.success ? orRefused(() => quoteToJson(quote(toQuoteTerms(parsed.data)))) : REFUSED;
  },
  simulate: (input) => {
    const parsed = simulateSchema.safeParse(input);
    return parsed.success ? orRefused(() => accountToJson(simulate(toAccountInput(parsed.data)))) : REFUSED;
  },
};

function orRefused(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof RuleViolation) return REFUSED;
    throw error;
  }
}

function golden(command: string): [string, GoldenLine][] {
  const text = fs.readFileSync(path.join(__dirname, `${command}.jsonl`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldenLine)
    .map((line) => [`${line.name} (${line.tags.join(', ')})`, line]);
}

describe.each(Object.entries(ENGINES))('%s says what the reference says', (command, engine) => {
  it.each(golden(command))('%s', (_, { input, expected = REFUSED }) => {
    expect(engine(input)).toEqual(expected);
  });
});
