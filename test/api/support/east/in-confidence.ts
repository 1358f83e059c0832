import type { PrismaClient } from '../../../../src/store/generated/client';
import { APPLICATION, LOAN, type Of, type Seeded } from './names';

export async function inConfidence(prisma: PrismaClient, of: Of, on: Date, soon: Date): Seeded {
  await prisma.complaint.create({
    data: {
      ...of,
      no: 'CP-EAST',
      status: 'CLOSED',
      channel: 'COUNTER',
      type: 'PROCESS',
      complainant: 'CLIENT',
      name: '张建国',
      contact: '13900000001',
      loanNo: LOAN,
      summary: '办理慢',
      demand: '道歉',
      accused: ['wang.qiang'],
      takenBy: 'chen.jing',
      receivedOn: on,
      acceptBy: soon,
      handler: 'zhao.lei',
      answerBy: soon,
      remedies: [],
      endedOn: on,
      repeat: false,
    },
  });
  await prisma.task.create({
    data: {
      id: 'CP-EAST-handle-1',
      kind: 'COMPLAINT_HANDLE',
      room: 'COMPLAINT',
      subjectNo: 'CP-EAST',
      workflowId: 'complaint-CP-EAST',
      role: 'CLIENT_MANAGER',
      branchCode: of.branchCode,
      excluded: ['wang.qiang'],
      assignee: 'li.na',
      title: { zh: '调查并答复投诉', en: 'Investigate and answer a complaint' },
      createdAt: on,
    },
  });
  await prisma.humanReview.create({
    data: {
      ...of,
      no: 'HR-EAST',
      kind: 'PRICE',
      subject: APPLICATION,
      applicationNo: APPLICATION,
      reasons: [],
      reason: '价高',
      acted: ['li.na'],
      status: 'ASKED',
      askedBy: 'li.na',
      askedOn: on,
      dueOn: soon,
    },
  });
  const { branchCode, clientNo } = of;
  await prisma.accountabilityCase.create({
    data: {
      no: 'AC-EAST',
      loanNo: LOAN,
      branchCode,
      cause: 'AUDIT',
      reason: '审计发现',
      status: 'OPENED',
      concerned: ['li.na'],
      parts: ['li.na'],
      askedBy: 'shen.yan',
      askedOn: on,
      openBy: soon,
      openedOn: on,
      investigator: 'wu.gang',
    },
  });
  await prisma.suspicionReport.create({
    data: {
      no: 'SR-EAST',
      branchCode,
      clientNo,
      kind: 'FRAUD',
      status: 'REPORTED',
      reasons: '资金回流',
      evidence: '流水',
      reportedBy: 'li.na',
      reportedOn: on,
      assessBy: soon,
    },
  });
  return {
    complaints: 'CP-EAST',
    'human-reviews': 'HR-EAST',
    'accountability-cases': 'AC-EAST',
    suspicions: 'SR-EAST',
  };
}
