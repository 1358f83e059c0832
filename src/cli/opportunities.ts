import type { AnswerOf } from '../contracts/http/operation';
import { findOpportunity, getOpportunity, listOpportunities, stepOpportunity } from '../contracts/http/opportunities';
import { readJson, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

export type Opportunities = AnswerOf<typeof listOpportunities>;
export type Opportunity = AnswerOf<typeof getOpportunity>;

/** `xindai holdings opportunities` */
export async function opportunities(
  context: ClientContext,
  usage: string | undefined,
): Promise<Opportunities | Opportunity> {
  const {
    api,
    words: [, no],
    option,
  } = context;
  const key = option('key');
  const asked = oneAct(context, ['find', 'step'] as const);
  if ((asked === 'find' && no !== undefined) || (asked === 'step' && no === undefined)) throw new UsageError(usage);
  if (asked === 'find') {
    const params = { no: needed(context, 'client') };
    return api.call(findOpportunity, { params, body: await readJson(needed(context, asked)), key });
  }
  if (no === undefined) {
    const fields = { client: 'clientNo', kind: 'kind', stage: 'stage', owner: 'owner', 'due-by': 'dueBy' };
    return api.call(listOpportunities, { query: { ...context.page, ...picked(context, fields) } });
  }
  if (asked === undefined) return api.call(getOpportunity, { params: { no } });
  return api.call(stepOpportunity, { params: { no }, body: await readJson(needed(context, asked)), key });
}

export function showOpportunities(
  answer: Opportunities | Opportunity,
  { say, label, nameOf }: ClientContext,
): string[] {
  const rows = 'data' in answer ? answer.data : [answer];
  const table = renderTable(
    say('编号 客户 类型 阶段 负责人 下次跟进 合作机构', 'No. Client Kind Stage Owner Next Partner').split(' '),
    rows.map((one) => [
      one.no,
      `${one.clientMasked} ${one.clientNo}`,
      label('opportunityKind', one.kind),
      label('opportunityStage', one.stage),
      nameOf(one.owner),
      `${one.nextOn ?? '–'}${one.late ? say(' 逾期', ' late') : ''}`,
      one.partner ?? '–',
    ]),
  );
  const steps =
    'data' in answer
      ? []
      : answer.steps.map(
          ({ stage, by, on, text }) => `${on}  ${nameOf(by)}  ${label('opportunityStage', stage)}  ${text}`,
        );
  return [table, ...steps];
}
