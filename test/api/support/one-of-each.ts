import { addDays } from '../../../src/domain/date';
import type { PrismaClient } from '../../../src/store/generated/client';
import { afterLending } from './east/after-lending';
import { inConfidence } from './east/in-confidence';
import { lending } from './east/lending';
import { APPLICATION, CLIENT, LOAN } from './east/names';
import { planning } from './east/planning';
import { service } from './east/service';
import { today } from './life';
import { lend } from './told-engine';

const [WAITING, WAITING_LOAN] = ['AP-EAST-2', 'LN-EAST-2'];

/**
 * One of everything that belongs to a branch, of SB01 and of nobody else: what its own people work with and another branch has
 * no business with. By the first part of the address under which it is found.
 */
export async function oneOfEach(prisma: PrismaClient): Promise<Record<string, string>> {
  await lend(prisma, { loanNo: LOAN, applicationNo: APPLICATION, clientNo: CLIENT });
  await lend(prisma, { loanNo: WAITING_LOAN, applicationNo: WAITING, clientNo: CLIENT });
  await prisma.application.update({ where: { no: WAITING }, data: { stage: 'INVESTIGATION', loanNo: null } });
  // Bad, so that somebody may be asked to answer for it.
  const bad = { floorClass: 'NORMAL', nonPerforming: true, recognisedClass: 'DOUBTFUL', riskClass: 'DOUBTFUL' };
  await prisma.loanClass.create({ data: { ...bad, loanNo: WAITING_LOAN, clientNo: CLIENT, since: new Date(today()) } });
  const on = new Date(today());
  const soon = new Date(addDays(today(), 20));
  const of = { branchCode: 'SB01', clientNo: CLIENT };
  return {
    clients: CLIENT,
    applications: APPLICATION,
    loans: LOAN,
    ...(await lending(prisma, of, on, soon)),
    ...(await afterLending(prisma, of, on, soon)),
    ...(await service(prisma, of, on, soon)),
    ...(await planning(prisma, of, on, soon)),
    ...(await inConfidence(prisma, of, on, soon)),
  };
}
