import type { AccountabilityStep } from '../../src/contracts/messages/accountability';
import { workflowIds } from '../../src/contracts/workflow-names';
import { actOnAccountability, keepAccountability } from '../../src/gateways/accountability-acts';
import { causeAccountability, dueCase } from '../../src/store/accountability/cases';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { PEOPLE } from '../workflows/support/people';
import { employ } from '../workflows/support/servicing';
import { openStage, type Stage } from '../workflows/support/stage';
import { writeHistory } from './write-history';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

test('a case of accountability in which one speaks, one is silent, and the conclusion comes to stand', async () => {
  const on = await stage.today();
  const opening = openingOf('LNACC', { ...openingOf('LNACC').terms, disbursedOn: on });
  await stage.db.prisma.$transaction((tx) => openLoan(tx, opening));
  const people = ['wu', 'shen'].map((username) => ({ ...PEOPLE.zhao, username }));
  await employ(stage, people);
  const at = { today: on, at: new Date(await stage.env.currentTimeMs()).toISOString() };
  await stage.db.prisma.$transaction((tx) => causeAccountability(tx, 'LNACC', 'WRITE_OFF', at));
  const input = await dueCase(stage.db.prisma, 'LNACC');
  if (input === null) throw new Error('nothing became due');
  await keepAccountability(stage.env.client, input);
  const act = (commandId: string, who: number, step: AccountabilityStep) => {
    const actor = people[who] ?? PEOPLE.zhao;
    return actOnAccountability(stage.env.client, input, { commandId, actor, step });
  };
  const finding = {
    outcome: 'EXEMPT',
    measure: null,
    deductionFen: null,
    duties: [],
    conduct: '',
    excuse: '',
  } as const;
  await stage.pass(16);
  await act('open', 0, { act: 'OPEN', text: '立案' });
  await act('find', 0, { act: 'FIND', username: 'li', finding: { ...finding, grounds: '已尽职' } });
  await act('hear', 0, { act: 'HEAR', text: '请陈述' });
  await stage.pass(12);
  await act('conclude', 1, { act: 'CONCLUDE', text: '同意' });
  await stage.env.client.workflow.getHandle(workflowIds.accountability(input.caseNo)).result();
  await writeHistory(stage.env.client, 'accountability', workflowIds.accountability(input.caseNo));
}, 300_000);
