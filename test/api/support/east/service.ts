import type { PrismaClient } from '../../../../src/store/generated/client';
import { type Of, type Seeded } from './names';

export async function service(prisma: PrismaClient, of: Of, on: Date, soon: Date): Seeded {
  const asked = { status: 'CLOSED', takenBy: 'chen.jing', takenOn: on, owner: 'wang.qiang', dueOn: soon, endedOn: on };
  await prisma.serviceTicket.create({ data: { ...of, ...asked, no: 'SK-EAST', kind: 'QUESTION', request: '问' } });
  await prisma.feedback.create({
    data: { ...of, no: 'FB-EAST', topic: 'PROCESS', text: '慢', status: 'RECEIVED', takenBy: 'li.na', takenOn: on },
  });
  await prisma.survey.create({
    data: {
      ...of,
      occasion: 'TICKET_CLOSED',
      subjectNo: 'SK-EAST',
      managerUsername: 'li.na',
      outcome: 'UNREACHED',
      comment: '',
      by: 'chen.jing',
      on,
    },
  });
  await prisma.lead.create({
    data: {
      no: 'LD-EAST',
      kind: 'PERSON',
      name: '钱多多',
      phone: '13900000001',
      source: 'WALK_IN',
      need: '周转',
      branchCode: of.branchCode,
      ownerUsername: 'li.na',
      nextOn: on,
      referrerNo: of.clientNo,
      createdBy: 'li.na',
      createdOn: on,
      stageSince: on,
    },
  });
  await prisma.consultation.create({
    data: {
      ...of,
      on,
      channel: 'COUNTER',
      topic: 'RATE',
      question: 'EAST-QUESTION',
      answer: '答',
      outcome: 'ANSWERED',
      recordedBy: 'li.na',
    },
  });
  await prisma.crossSellOpportunity.create({
    data: {
      ...of,
      no: 'CX-EAST',
      kind: 'DEPOSIT',
      need: '存款',
      stage: 'FOUND',
      owner: 'li.na',
      nextOn: on,
      foundBy: 'li.na',
      foundOn: on,
    },
  });
  const event = { kind: 'OWNERSHIP', on, evidence: 'E1', note: '', by: 'li.na', recordedOn: on };
  const { id } = await prisma.clientEvent.create({ data: { ...event, clientNo: of.clientNo } });
  const touched = { clientNo: of.clientNo, weight: 'REASSESS', openedOn: on, dueOn: soon, status: 'OPEN' };
  await prisma.reassessment.create({ data: { ...touched, no: 'RA-EAST', eventId: id } });
  return {
    reassessments: 'RA-EAST',
    'service-tickets': 'SK-EAST',
    feedback: 'FB-EAST',
    leads: 'LD-EAST',
    opportunities: 'CX-EAST',
  };
}
