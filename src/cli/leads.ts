import { getPipeline } from '../contracts/http/lead-figures';
import { listLeads } from '../contracts/http/leads';
import type { AnswerOf } from '../contracts/http/operation';
import { LEAD_STAGES } from '../domain/lead/pipeline';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai leads [--stage STAGE] [--owner USERNAME] [--queue] [--late] | xindai leads pipeline

线索：列表，待领取的来客，逾期未跟进；漏斗。
Leads: the list, walk-in clients to claim, those that are late; the pipeline.

  --stage STAGE     NEW | CONTACTED | QUALIFIED | APPLYING | WON | LOST
  --owner USERNAME  跟进人 whose
  --queue           只看待领取 only those to claim
  --late            只看逾期未跟进 only those that are late`;

type Page = AnswerOf<typeof listLeads>;
type Pipeline = AnswerOf<typeof getPipeline>;

/** `xindai leads` */
export function runLeads(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { stage: 'string', owner: 'string', queue: 'boolean', late: 'boolean' },
    words: { min: 0, max: 1 },
    paged: true,
    run: ({ api, words, option, flag, page }): Promise<Page | Pipeline> => {
      const ownerUsername = option('owner');
      if (words[0] === 'pipeline') return api.call(getPipeline, { query: { ownerUsername } });
      const stage = option('stage');
      if (words.length > 0 || (stage !== undefined && !LEAD_STAGES.some((known) => known === stage)))
        throw new UsageError(HELP.split('\n')[0]);
      const only = { ...(flag('queue') ? { queue: 'true' } : {}), ...(flag('late') ? { late: 'true' } : {}) };
      return api.call(listLeads, { query: { ...page, stage, ownerUsername, ...only } });
    },
    people: true,
    show: (answer: Page | Pipeline, context) =>
      'data' in answer ? showLeads(answer, context) : showPipeline(answer, context),
  });
}

function showLeads({ data }: Page, { language, say, label, nameOf }: ClientContext): string {
  if (data.length === 0) return say('没有线索', 'No leads');
  const heads =
    language === 'zh'
      ? ['线索', '姓名', '来源', '阶段', '跟进人', '下次跟进']
      : ['Lead', 'Name', 'Source', 'Stage', 'With', 'Next action'];
  return renderTable(
    heads,
    data.map((lead) => [
      lead.no,
      lead.nameMasked,
      label('leadSource', lead.source),
      label('leadStage', lead.stage),
      lead.ownerUsername === null ? say('待领取', 'unclaimed') : nameOf(lead.ownerUsername),
      `${lead.nextOn ?? ''}${lead.late ? ' !' : ''}`,
    ]),
  );
}

function showPipeline({ queue, stages }: Pipeline, { language, say, label }: ClientContext): string {
  const heads = language === 'zh' ? ['阶段', '条数', '金额', '逾期'] : ['Stage', 'Leads', 'Amount', 'Late'];
  const table = renderTable(
    heads,
    stages.map(({ stage, leads, amount, late }) => [label('leadStage', stage), String(leads), amount, String(late)]),
  );
  return `${table}\n${say(`待领取 ${String(queue)}`, `${String(queue)} to claim`)}`;
}
