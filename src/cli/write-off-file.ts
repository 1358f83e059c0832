import type { AnswerOf } from '../contracts/http/operation';
import { fileWriteOffPaper, getWriteOffFile, verifyWriteOffPaper } from '../contracts/http/write-off-file';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai write-off-file LOAN [--file ITEM --evidence TEXT | --verify ITEM | --return ITEM] [--note TEXT]

核销档案：查看、归档、核验、退回；全部核验后方可提出核销。
The file of a write-off: see it, file a paper, verify or return one. All must be verified before the write-off is proposed.

  --key KEY        Idempotency-Key`;

type WriteOffFile = AnswerOf<typeof getWriteOffFile>;

/** `xindai write-off-file` */
export function runWriteOffFile(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { file: 'string', evidence: 'string', verify: 'string', return: 'string', note: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: act,
    show: (file: WriteOffFile, { say, language }) =>
      [
        renderTable(
          [say('项目', 'Item'), say('名称', 'Name'), say('状态', 'State'), say('存放处', 'Filed at')],
          file.items.map(({ item, title, state, history }) => [
            item,
            title[language],
            state,
            history.findLast(({ act: done }) => done === 'FILED')?.evidence ?? '',
          ]),
        ),
        file.complete ? say('档案齐全，可提出核销', 'Complete: the write-off may be proposed') : '',
        file.writtenOff === null
          ? ''
          : say(
              `${file.writtenOff.on} 核销 ${file.writtenOff.amount}，已收回 ${file.writtenOff.recovered}`,
              `${file.writtenOff.amount} written off on ${file.writtenOff.on}, ${file.writtenOff.recovered} recovered since`,
            ),
      ]
        .filter((line) => line !== '')
        .join('\n'),
  });
}

function act({ api, words: [no = ''], option }: ClientContext): Promise<WriteOffFile> {
  const params = { no };
  const [key, note] = [option('key'), option('note') ?? ''];
  const filed = option('file');
  if (filed !== undefined)
    return api.call(fileWriteOffPaper, { params, body: { item: filed, evidence: option('evidence'), note }, key });
  const judged = option('verify') ?? option('return');
  if (judged === undefined) return api.call(getWriteOffFile, { params });
  const result = option('verify') === undefined ? 'RETURNED' : 'VERIFIED';
  return api.call(verifyWriteOffPaper, { params, body: { item: judged, result, note }, key });
}
