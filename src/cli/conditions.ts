import type { AnswerOf } from '../contracts/http/operation';
import { getPreparation, setCondition, verifyCondition } from '../contracts/http/preparation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai conditions APPLICATION [CODE --evidence TEXT [--file HASH]] | xindai conditions APPLICATION --set TEXT

放款条件：查看、凭证核实（非管户人）、审批中提出；并列出放款时将被拒的原因。
Conditions precedent: see them, verify one with its evidence, set one while the case is being approved.

  --evidence TEXT  凭证 what proves it
  --file HASH      凭证文件的 SHA-256，须已上传 its file, uploaded already
  --set TEXT       提出一项条件 a new condition
  --key KEY        Idempotency-Key`;

type Preparation = AnswerOf<typeof getPreparation>;

/** `xindai conditions` */
export function runConditions(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { evidence: 'string', file: 'string', set: 'string', key: 'string' },
    words: { min: 1, max: 2 },
    run: act,
    show: ({ conditions, validUntil, findings }: Preparation, { say, label }) => {
      const rows = conditions.map(({ code, nameZh, nameEn, source, evidence }) => [
        code,
        say(nameZh, nameEn),
        label('conditionSource', source),
        evidence === null ? '–' : `${evidence.verifiedOn} ${evidence.verifiedBy} ${evidence.evidence}`,
      ]);
      const table = renderTable(
        [say('代码', 'Code'), say('条件', 'Condition'), say('来源', 'Source'), say('核实', 'Verified')],
        rows,
      );
      const until =
        validUntil === null ? [] : [say(`批复有效至 ${validUntil}`, `the approval holds until ${validUntil}`)];
      return [table, ...until, ...findings].join('\n');
    },
  });
}

function act(context: ClientContext): Promise<Preparation> {
  const {
    api,
    words: [no = '', code],
    option,
  } = context;
  const [text, evidence, key] = [option('set'), option('evidence'), option('key')];
  if (text !== undefined) return api.call(setCondition, { params: { no }, body: { text }, key });
  if (code === undefined && evidence !== undefined) throw new UsageError(HELP.split('\n')[0]);
  if (code === undefined) return api.call(getPreparation, { params: { no } });
  if (evidence === undefined) throw new UsageError('--evidence TEXT ?');
  return api.call(verifyCondition, {
    params: { no, code },
    body: picked(context, { evidence: 'evidence', file: 'fileHash' }),
    key,
  });
}
