import { claimTask, delegateTask, escalateTask, listTasks, releaseTask, TASK_VIEWS } from '../contracts/http/tasks';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai tasks [--view mine|group|all|done] [--subject NO] | xindai tasks claim|release ID | xindai tasks delegate ID USERNAME | xindai tasks escalate ID --comment TEXT

待办：我的（默认）、本组、全部、已办；领取、退还、转交、升级。
The work list: mine (default), my group's, all, done; claim, release, delegate, escalate.

  --view VIEW      mine | group | all | done
  --subject NO     只看一笔申请或贷款 one application or loan
  --comment TEXT   转交说明、升级原因 why it is delegated or escalated`;

type Page = AnswerOf<typeof listTasks>;
type Row = Page['data'][number];

/** `xindai tasks` */
export function runTasks(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { view: 'string', subject: 'string', comment: 'string' },
    words: { min: 0, max: 3 },
    paged: true,
    people: true,
    run: (context) => (context.words.length === 0 ? list(context) : act(context)),
    show: (answer: Page | Row, context) => show('data' in answer ? answer.data : [answer], context),
  });
}

function list(context: ClientContext): Promise<Page> {
  const view = context.option('view') ?? 'mine';
  if (!TASK_VIEWS.some((known) => known === view)) throw new UsageError(`--view ${TASK_VIEWS.join(' | ')}`);
  const query = { view, subjectNo: context.option('subject'), ...context.page };
  return context.api.call(listTasks, { query });
}

function act({ api, words, option }: ClientContext): Promise<Row> {
  const [verb, id, username] = words;
  const comment = option('comment');
  if (id !== undefined && verb === 'claim') return api.call(claimTask, { params: { id } });
  if (id !== undefined && verb === 'release') return api.call(releaseTask, { params: { id } });
  if (id !== undefined && verb === 'escalate' && comment !== undefined)
    return api.call(escalateTask, { params: { id }, body: { reason: comment } });
  if (id !== undefined && username !== undefined && verb === 'delegate') {
    return api.call(delegateTask, {
      params: { id },
      body: { to: username, ...(comment === undefined ? {} : { comment }) },
    });
  }
  throw new UsageError(HELP.split('\n')[0]);
}

function show(rows: readonly Row[], { language, say, label, nameOf }: ClientContext): string {
  if (rows.length === 0) return say('没有待办', 'No tasks');
  const heads = language === 'zh' ? ['任务', '事项', '到期', '处理人'] : ['Task', 'What', 'Due', 'Held by'];
  return renderTable(
    heads,
    rows.map((task) => [
      task.id,
      task.title[language],
      task.dueAt === null ? '' : inChina(task.dueAt),
      task.assignee === null ? label('role', task.role) : nameOf(task.assignee),
    ]),
  );
}

/** An instant as clocks in China show it. */
function inChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
