import { listFaq, releaseFaq, withdrawFaq, writeFaq } from '../contracts/http/faq';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai faq [ID] [--words TEXT] [--topic TOPIC] [--product CODE] [--all] [--write FILE | --release | --withdraw TEXT]

常见问答：查询、编写（草稿）、发布（非编写人）、撤下。
What is often asked: find an answer, write one (a draft), release it (not by its writer), take it back.

  --words TEXT   问或答中的字词 words of the question or the answer
  --topic TOPIC  PRODUCT | RATE | PROCESS | DOCUMENTS | REPAYMENT | COMPLAINT | OTHER
  --all          草稿与失效的也列出 drafts and ended ones too
  --write FILE   JSON，同 POST /api/faq；- 为标准输入 as for POST /api/faq; - for standard input
  --key KEY      Idempotency-Key`;

type List = AnswerOf<typeof listFaq>;
type Note = AnswerOf<typeof writeFaq>;

/** `xindai faq` */
export function runFaq(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      words: 'string',
      topic: 'string',
      product: 'string',
      all: 'boolean',
      write: 'string',
      release: 'boolean',
      withdraw: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    people: true,
    run: act,
    show: (answer: List | Note, { say, language, label, nameOf }) => {
      const notes = 'data' in answer ? answer.data : [answer];
      const table = renderTable(
        say('编号 主题 产品 状态 编写', 'ID Topic Product Standing By').split(' '),
        notes.map(({ id, topic, productCode, standing, writtenBy }) => [
          id,
          label('consultationTopic', topic),
          productCode ?? '–',
          label('faqStanding', standing),
          nameOf(writtenBy),
        ]),
      );
      const said = notes.map((note) =>
        language === 'zh'
          ? `${note.id}  ${note.questionZh}\n    ${note.answerZh}`
          : `${note.id}  ${note.questionEn}\n    ${note.answerEn}`,
      );
      return [table, ...said].join('\n');
    },
  });
}

async function act(context: ClientContext): Promise<List | Note> {
  const { api, option, flag } = context;
  const [id] = context.words;
  const key = option('key');
  const asked = oneAct(context, ['write', 'release', 'withdraw'] as const);
  if ((id === undefined) !== (asked === undefined || asked === 'write')) throw new UsageError(HELP.split('\n')[0]);
  if (id === undefined) {
    const file = option('write');
    if (file !== undefined) return api.call(writeFaq, { body: await readJson(file), key });
    const [words, topic, productCode] = [option('words'), option('topic'), option('product')];
    const standing = flag('all') ? undefined : 'IN_FORCE';
    return api.call(listFaq, { query: { ...context.page, words, topic, productCode, standing } });
  }
  if (asked === 'release') return api.call(releaseFaq, { params: { id }, key });
  return api.call(withdrawFaq, { params: { id }, body: { why: option('withdraw') }, key });
}
