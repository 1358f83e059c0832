import {
  answerConcern,
  getDeal,
  joinDeal,
  leaveDeal,
  preReviewDeal,
  setMilestone,
  stepMilestone,
} from '../contracts/http/deals';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai deals APPLICATION [--join USER --role ROLE | --leave USER   --note TEXT]
     xindai deals APPLICATION --milestone TITLE --owner USER --due DATE | --step ID --act ACT --note TEXT [--due DATE] [--file HASH]
     xindai deals APPLICATION --pre-review OPINION --note TEXT [--concern TEXT …] | --answer ID --concern N --note TEXT

项目组：查看成员、里程碑、前置审查与签署调查时将被拒的原因；成员加入与退出；里程碑设定、完成、改期、取消；
风险前置审查意见及逐条答复。
The team of a deal, its milestones, its pre-review, and what would refuse the signature of the investigation; who joins and leaves;
milestones set, done, moved, dropped; the opinion of a risk officer and the answer to each of its concerns.

  --role ROLE        LEAD | CREDIT | LEGAL | VALUATION | INDUSTRY
  --act ACT          DONE | MOVED（--due）| DROPPED
  --pre-review OPINION  SUPPORT | SUPPORT_WITH_CONCERNS | CAUTION
  --concern TEXT     关注事项，可重复；答复时为第几条 a concern, may be repeated; its place when one is answered
  --file HASH        成果文件的 SHA-256，须已上传 the file that shows it, uploaded already
  --key KEY          Idempotency-Key`;

type Deal = AnswerOf<typeof getDeal>;
const ACTS = ['join', 'leave', 'milestone', 'step', 'pre-review', 'answer'] as const;

/** `xindai deals` */
export function runDeals(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      ...Object.fromEntries(
        [...ACTS, 'role', 'note', 'owner', 'due', 'act', 'file', 'key'].map((name) => [name, 'string' as const]),
      ),
      concern: 'strings',
    },
    words: { min: 1, max: 1 },
    run: act,
    people: true,
    show: (deal: Deal, context) =>
      [teamOf(deal, context), milestonesOf(deal, context), ...reviewsOf(deal, context), ...deal.findings].join('\n'),
  });
}

const teamOf = ({ members }: Deal, { say, label, nameOf }: ClientContext): string =>
  renderTable(
    say('成员 分工 加入 指定人 说明', 'Member Role On By Note').split(' '),
    members.map(({ username, role, on, by, note }) => [
      nameOf(username),
      label('dealRole', role),
      on,
      nameOf(by),
      note,
    ]),
  );

const milestonesOf = ({ milestones }: Deal, { say, label, nameOf }: ClientContext): string =>
  renderTable(
    say('编号 里程碑 负责人 期限 状态', 'ID Milestone Owner Due Standing').split(' '),
    milestones.map(({ id, title, owner, dueOn, standing }) => [
      id,
      title,
      nameOf(owner),
      dueOn,
      label('milestoneStanding', standing),
    ]),
  );

const reviewsOf = ({ preReviews }: Deal, { label, nameOf }: ClientContext): string[] =>
  preReviews.flatMap(({ id, opinion, summary, concerns, reviewedBy, reviewedOn }) => [
    `${id}  ${reviewedOn}  ${nameOf(reviewedBy)}  ${label('preReviewOpinion', opinion)}  ${summary}`,
    ...concerns.map(({ text, answer }, index) => `  ${String(index + 1)} ${text} → ${answer?.answer ?? '–'}`),
  ]);

async function act(context: ClientContext): Promise<Deal> {
  const { api, option, list } = context;
  const [no = ''] = context.words;
  const [params, key] = [{ no }, option('key')];
  const asked = oneAct(context, ACTS);
  const fields = { note: 'note', act: 'act', due: 'dueOn', file: 'fileHash', owner: 'owner', role: 'role' };
  if (asked === undefined) {
    if (Object.keys(picked(context, fields)).length > 0 || list('concern')) throw new UsageError(HELP.split('\n')[0]);
    return api.call(getDeal, { params });
  }
  const said = needed(context, asked);
  switch (asked) {
    case 'join':
      return api.call(joinDeal, { params, body: { username: said, ...picked(context, fields) }, key });
    case 'leave':
      return api.call(leaveDeal, { params, body: { username: said, ...picked(context, fields) }, key });
    case 'milestone':
      return api.call(setMilestone, { params, body: { title: said, ...picked(context, fields) }, key });
    case 'step':
      return api.call(stepMilestone, { params: { no, id: said }, body: picked(context, fields), key });
    case 'pre-review': {
      const body = { opinion: said, summary: needed(context, 'note'), concerns: list('concern') ?? [] };
      return api.call(preReviewDeal, { params, body, key });
    }
    case 'answer': {
      const [place, ...more] = list('concern') ?? [];
      if (place === undefined || more.length > 0) throw new UsageError('--concern N ?');
      const body = { concern: Number(place), answer: needed(context, 'note') };
      return api.call(answerConcern, { params: { no, id: said }, body, key });
    }
  }
}
