import { createApplication } from '../contracts/http/applications';
import type { AnswerOf } from '../contracts/http/operation';
import { picked } from './picked';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';

const HELP = `用法 Usage: xindai apply [FILE|-] [options]

受理一笔贷款申请：JSON 文件（同 POST /api/applications），或用选项给出；选项优先于文件。
Accepts a loan application: a JSON file as for POST /api/applications, or options; options win over the file.

  --client NO  --product CODE  --security UNSECURED|GUARANTEED|MORTGAGE|PLEDGE  --purpose TEXT
  --principal 120000.00  --rate 0.0435  --instalments 12  --method EQUAL_INSTALMENT
  --renews LOAN  --size MICRO|SMALL|MEDIUM   续贷：被续贷款与企业划型 renews a loan; size of the enterprise
  --key KEY        Idempotency-Key

  xindai apply --client CL00000001 --product PERSONAL_CONSUMER --purpose 装修 --principal 120000.00 --rate 0.0435 --instalments 12`;

const OPTIONS = { client: 'clientNo', product: 'productCode', security: 'security', purpose: 'purpose' };
const TERMS = { principal: 'principal', rate: 'annualRate', method: 'method' };
const STRINGS = Object.fromEntries(
  [...Object.keys(OPTIONS), ...Object.keys(TERMS), 'instalments', 'renews', 'size', 'key'].map((name) => [
    name,
    'string' as const,
  ]),
);

/** `xindai apply` */
export function runApply(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: STRINGS,
    words: { min: 0, max: 1 },
    run: async (context) =>
      context.api.call(createApplication, { body: await bodyOf(context), key: context.option('key') }),
    show: (answer: AnswerOf<typeof createApplication>, { say }) =>
      say(
        `已受理 ${answer.applicationNo}，阶段 ${answer.stage}；待补资料：${answer.missingDocuments.join('、') || '无'}`,
        `Accepted ${answer.applicationNo}, stage ${answer.stage}; documents missing: ${answer.missingDocuments.join(', ') || 'none'}`,
      ),
  });
}

async function bodyOf(context: ClientContext): Promise<object> {
  const [file] = context.words;
  const given = (file === undefined ? {} : await readJson(file)) as { terms?: object };
  const top = picked(context, OPTIONS);
  const instalments = context.option('instalments');
  const [loanNo, size] = [context.option('renews'), context.option('size')];
  const renews = loanNo === undefined ? {} : { renews: { loanNo, ...(size === undefined ? {} : { size }) } };
  const terms = {
    ...picked(context, TERMS),
    ...(instalments === undefined ? {} : { instalments: Number(instalments) }),
  };
  if (file === undefined && Object.keys(top).length === 0) throw new UsageError(HELP);
  const method = file === undefined ? { method: 'EQUAL_INSTALMENT' } : {};
  return { ...given, ...top, ...renews, terms: { ...method, ...given.terms, ...terms } };
}
