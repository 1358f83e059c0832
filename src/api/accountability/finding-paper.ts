import type { getAccountability } from '../../contracts/http/accountability';
import type { AnswerOf } from '../../contracts/http/operation';
import { parseYuan } from '../../domain/money';
import { accountabilityFinding } from '../../domain/paper/accountability-finding';
import type { Paper } from '../../domain/paper/paper';
import { audit } from '../../store/audit';
import { displayNamesOf } from '../../store/display-names';
import type { PrismaClient } from '../../store/generated/client';
import { refuse } from '../support/refused';

type Full = AnswerOf<typeof getAccountability>;

/** 责任认定书 of what this reader may know of the case, and no more; that it was printed is on record before it leaves. */
export async function findingPaper(
  prisma: PrismaClient,
  found: Full,
  lender: string,
  by: { username: string; on: string },
): Promise<Paper> {
  const { no, loanNo, cause, openedOn, concludedOn, appealBy, endedOn, evidence, people, status } = found;
  if (concludedOn === null) throw refuse('ACCOUNTABILITY_NOT_CONCLUDED', { params: { status } });
  const nameOf = await displayNamesOf(prisma, [
    found.investigator,
    found.concluder,
    ...people.map(({ username }) => username),
  ]);
  await prisma.$transaction((tx) =>
    audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'PAPER_PRINTED',
      subject: 'ACCOUNTABILITY',
      subjectNo: no,
      detail: { kind: 'accountability-finding' },
    }),
  );
  return accountabilityFinding({
    caseNo: no,
    loanNo,
    lender,
    cause,
    openedOn,
    investigator: nameOf(found.investigator),
    concludedOn,
    concluder: nameOf(found.concluder),
    appealBy,
    endedOn,
    today: by.on,
    evidence: evidence?.sha256 ?? null,
    people: people.map(({ username, bears, unproved, finding, statement, appeal }) => ({
      name: nameOf(username),
      bears,
      unproved: unproved.map(({ duty }) => duty),
      finding:
        finding === null
          ? null
          : { ...finding, deduction: finding.deduction === null ? null : parseYuan(finding.deduction) },
      statement,
      appeal,
    })),
  });
}
