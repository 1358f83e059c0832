import { fen } from '../../src/domain/money';
import { CONTRACT_VERSION } from '../../src/domain/paper/loan-clauses';
import { loanContract } from '../../src/domain/paper/loan-contract';
import type { Paper } from '../../src/domain/paper/paper';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { print } from '../../src/gateways/paper-press';
import { percentile, report } from './measure';

const TERMS = {
  method: 'EQUAL_INSTALMENT' as const,
  principal: fen(12_000_000),
  annualRate: parseRate('0.0435'),
  instalments: 36,
};

/** Milliseconds of a contract with 36 instalments as PDF; the baseline is a paper of one line with the same font. */
export async function run(): Promise<void> {
  const contract = (): Paper =>
    loanContract(
      {
        kind: 'LOAN',
        no: 'CT1',
        lender: '示例银行股份有限公司',
        signedOn: '2026-01-15',
        purpose: '住房装修',
        rateRule: null,
        graceDays: 0,
        compounds: true,
        principalFirstAfterDays: 90,
        category: 'PERSONAL_HOUSING',
        account: '6222',
        borrower: { kind: 'PERSON', name: '张建国', identity: '330102198503120015', phone: '13800000001' },
        terms: TERMS,
        overdueRate: parseRate('0.06525'),
        misuseRate: parseRate('0.087'),
        security: 'UNSECURED',
        plan: quote({ ...TERMS, disbursedOn: '2026-01-15' }),
      },
      CONTRACT_VERSION,
    );
  const line = (): Paper => ({ title: '便笺', no: '1', lender: '示例', issuedOn: '2026-01-15', blocks: [] });
  report({
    name: 'paper.contract',
    value: await median(contract),
    unit: 'ms',
    baseline: await median(line),
    note: `median of 20, first print included in none; ${String((await print(contract())).length)} bytes`,
  });
}

async function median(paper: () => Paper): Promise<number> {
  await print(paper());
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const begun = performance.now();
    await print(paper());
    times.push(performance.now() - begun);
  }
  return percentile(times, 0.5);
}
