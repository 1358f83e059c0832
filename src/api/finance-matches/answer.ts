import type { z } from 'zod';
import type * as contract from '../../contracts/http/finance-matches';
import type { AnswerOf, printed } from '../../contracts/http/operation';
import { itemName } from '../../domain/finance-match/items';
import { lineStanding } from '../../domain/finance-match/settle';
import { financeMatchPaper, sideName } from '../../domain/paper/finance-match';
import { audit } from '../../store/audit';
import type { By } from '../../store/finance-matches';
import type { MatchRecord } from '../../store/finance-matches-read';
import type { ApiDeps } from '../deps';
import { asPdf } from '../papers/printing';
import { yuan } from '../support/yuan';

type Match = AnswerOf<typeof contract.getFinanceMatch>;

export function matchAnswer(match: MatchRecord): Match {
  const { throughEntry: _throughEntry, clockOffsetMs: _clockOffsetMs, lines, steps, ...head } = match;
  return {
    ...head,
    lines: lines.map(({ ours, finance, difference, ...line }) => ({
      ...line,
      itemName: itemName(line.item),
      ours: yuan(ours),
      finance: finance === null ? null : yuan(finance),
      difference: yuan(difference),
      standing: lineStanding({ ...line, difference }, steps),
    })),
    steps: steps.map(({ parts, ...step }) => ({
      ...step,
      parts: parts.map(({ fen, ...part }) => ({ ...part, amount: yuan(fen) })),
    })),
  };
}

/** 对账单 as PDF; that it was printed is on record before it leaves. */
export async function matchPaper(
  { prisma, config }: ApiDeps,
  match: MatchRecord,
  by: By,
): Promise<z.output<typeof printed>> {
  const { no, branchCode, steps } = match;
  const branch = await prisma.branch.findUniqueOrThrow({ where: { code: branchCode } });
  const signing = steps.filter(({ act }) => act === 'SIGNED');
  const people = await prisma.user.findMany({ where: { username: { in: signing.map((step) => step.by) } } });
  const nameOf = (username: string): string =>
    people.find((person) => person.username === username)?.displayName ?? username;
  const lines = match.lines.map((line) => {
    const last = steps.findLast((step) => step.line === line.line && step.act === 'EXPLAINED');
    const explained = last === undefined ? null : { by: sideName(last.side), parts: last.parts };
    return { ...line, explained, standing: lineStanding(line, steps) };
  });
  const about = { ...match, lender: config.LENDER_NAME, branch: branch.nameZh };
  const signed = signing.map(({ side, by: username, on }) => ({ side, on, name: nameOf(username) }));
  await prisma.$transaction((tx) =>
    audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'PAPER_PRINTED',
      subject: 'RECONCILIATION',
      subjectNo: no,
      detail: { kind: 'finance-match' },
    }),
  );
  return asPdf(financeMatchPaper(about, lines, signed), `${no}-finance-match`);
}
