import type { Prisma, PrismaClient } from '../../../../src/store/generated/client';
import { TERMS } from '../../../store/support/loans';
import { APPLICATION, type Of, type Seeded } from './names';

export async function lending(prisma: PrismaClient, of: Of, on: Date, soon: Date): Seeded {
  await prisma.facility.create({
    data: {
      ...of,
      no: 'FA-EAST',
      applicationNo: APPLICATION,
      managerUsername: 'li.na',
      productCode: 'BUSINESS_LINE',
      productVersion: 1,
      terms: TERMS as unknown as Prisma.InputJsonObject,
      line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 },
      granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
      limitFen: 30_000_000n,
      startsOn: on,
      expiresOn: soon,
      status: 'ACTIVE',
    },
  });
  await prisma.commitment.create({
    data: {
      ...of,
      no: 'CM-EAST',
      applicationNo: APPLICATION,
      category: 'LETTER_OF_GUARANTEE',
      beneficiary: '水务集团',
      amountFen: 100n,
      marginFen: 30n,
      issuedOn: on,
      expiresOn: soon,
      issuedBy: 'qian.fang',
      status: 'ISSUED',
    },
  });
  const items = [{ name: '借款合同', pages: 8, original: true }];
  const given = { target: 'ARCHIVE', items, status: 'RECEIVED', givenBy: 'li.na', givenOn: on };
  await prisma.handOver.create({ data: { ...given, no: 'HO-EAST', applicationNo: APPLICATION } });
  const { id } = await prisma.archiveLoan.create({
    data: {
      handOverNo: 'HO-EAST',
      item: '借款合同',
      borrower: 'li.na',
      purpose: '诉讼',
      lentBy: 'lu.qing',
      lentOn: on,
      dueOn: soon,
    },
  });
  const paid = { category: 'WORKING_CAPITAL', mode: 'SELF', payee: '张建国', purpose: '周转', amountFen: 12_000_000n };
  await prisma.paymentOrder.create({
    data: {
      ...paid,
      id: 'PO-EAST',
      applicationNo: APPLICATION,
      clientNo: of.clientNo,
      orderedOn: on,
      orderedBy: 'qian.fang',
    },
  });
  await prisma.task.create({
    data: {
      id: 'TK-EAST',
      kind: 'APPROVAL_DECISION',
      room: 'APPROVAL',
      subjectNo: APPLICATION,
      workflowId: `approval-${APPLICATION}-1`,
      role: 'APPROVER',
      branchCode: of.branchCode,
      excluded: [],
      title: { zh: '审批', en: 'Decide' },
      createdAt: on,
    },
  });
  const offered = {
    principalFen: 12_000_000n,
    amountFen: 1_000_000n,
    status: 'OPEN',
    offeredBy: 'li.na',
    offeredOn: on,
  };
  await prisma.fundingOffer.create({ data: { ...of, ...offered, no: 'FO-EAST', applicationNo: APPLICATION } });
  return {
    facilities: 'FA-EAST',
    commitments: 'CM-EAST',
    'hand-overs': 'HO-EAST',
    'archive-loans': String(id),
    tasks: 'TK-EAST',
    'funding-offers': 'FO-EAST',
  };
}
