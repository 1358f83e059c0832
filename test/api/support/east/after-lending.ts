import type { PrismaClient } from '../../../../src/store/generated/client';
import { APPLICATION, CASE, LOAN, type Of, type Seeded } from './names';

export async function afterLending(prisma: PrismaClient, of: Of, on: Date, soon: Date): Seeded {
  await prisma.collectionCase.create({
    data: {
      ...of,
      id: CASE,
      loanNo: LOAN,
      episode: 1,
      status: 'OPEN',
      overdueSince: on,
      openedOn: on,
      done: [],
      nextStep: 'CALL',
      nextStepOn: on,
      workflowId: CASE,
    },
  });
  await prisma.inspection.create({
    data: {
      id: `inspection-${LOAN}-1`,
      loanNo: LOAN,
      number: 1,
      kind: 'REGULAR',
      reasons: [],
      status: 'OPEN',
      branchCode: of.branchCode,
      openedOn: on,
      dueOn: soon,
    },
  });
  await prisma.warning.create({
    data: {
      ...of,
      no: 'WN-EAST',
      code: 'INTEREST_LATE',
      level: 'YELLOW',
      source: 'INTERNAL',
      reference: 'R1',
      detail: '逾期',
      loanNo: LOAN,
      policyVersion: 3,
      raisedBy: 'system',
      raisedOn: on,
      dueOn: soon,
      status: 'OPEN',
    },
  });
  await prisma.workoutDuty.create({
    data: { subject: LOAN, kind: 'COURT_FEE', caseNo: LOAN, branchCode: of.branchCode, lastOn: soon },
  });
  await prisma.creditReportItem.create({
    data: {
      ...of,
      reportNo: 'NR-BANK',
      loanNo: LOAN,
      status: 'OVERDUE',
      riskClass: 'SPECIAL_MENTION',
      daysOverdue: 3,
      principalFen: 1n,
      overdueFen: 1n,
      disputed: false,
    },
  });
  const came = {
    bank: 'ICBC',
    statementNo: 'ST-BANK',
    on,
    amountFen: 100n,
    payerName: '张建国',
    payerAccount: '6222',
    remark: '',
  };
  await prisma.incomingPayment.create({
    data: { ...came, no: 'PM-EAST', reference: 'A1', status: 'PROPOSED', openFen: 0n, proposedBy: 'qian.fang' },
  });
  await prisma.statementLine.create({
    data: {
      statementNo: 'ST-BANK',
      line: 1,
      outcome: 'TAKEN',
      reference: 'A1',
      on,
      amountFen: 100n,
      paymentNo: 'PM-EAST',
    },
  });
  await prisma.paymentShare.create({
    data: { paymentNo: 'PM-EAST', n: 1, loanNo: LOAN, amountFen: 100n, parked: true, status: 'PENDING' },
  });
  const order = {
    batchNo: 'DB20260115',
    loanNo: LOAN,
    mandateNo: 'DM1',
    account: '6222021234567890123',
    amountFen: 100n,
  };
  await prisma.debitOrder.create({ data: { ...order, no: 'DB20260115-000001' } });
  await prisma.financeMatch.create({
    data: {
      no: 'FM-EAST',
      subject: `CASE/${LOAN}/x`,
      kind: 'CASE',
      branchCode: of.branchCode,
      applicationNo: APPLICATION,
      loanNo: LOAN,
      from: new Date('2026-01-15'),
      to: on,
      signBy: soon,
      status: 'WAITING',
      openedBy: 'li.na',
      openedOn: on,
    },
  });
  return { collections: CASE, warnings: 'WN-EAST', 'incoming-payments': 'PM-EAST', 'finance-matches': 'FM-EAST' };
}
