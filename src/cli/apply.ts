import { createApplication, getApplication } from '../contracts/http/applications';
import type { AnswerOf } from '../contracts/http/operation';
import { picked } from './picked';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import type { ApiClient } from './http-client';

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

type Documents = readonly { code: string; nameZh: string; nameEn: string }[];

/** What the papers of the case are called; without their names their codes must do. */
const documentsOf = (api: ApiClient, no: string): Promise<Documents> =>
  api
    .call(getApplication, { params: { no } })
    .then(({ documents }) => documents)
    .catch(() => []);

const missing = (
  { missingDocuments }: AnswerOf<typeof createApplication>,
  documents: Documents,
  name: 'nameZh' | 'nameEn',
): string[] => missingDocuments.map((code) => documents.find((one) => one.code === code)?.[name] ?? code);

/** `xindai apply` */
export function runApply(args: string[]): Promise<number> {
  let documents: Documents = [];
  return runClientCommand(args, {
    help: HELP,
    options: STRINGS,
    words: { min: 0, max: 1 },
    run: async (context) => {
      const { api, flag, option } = context;
      const answer = await api.call(createApplication, { body: await bodyOf(context), key: option('key') });
      if (!flag('json') && answer.missingDocuments.length > 0) documents = await documentsOf(api, answer.applicationNo);
      return answer;
    },
    show: (answer: AnswerOf<typeof createApplication>, { say, label }) =>
      say(
        `已受理 ${answer.applicationNo}，阶段 ${label('stage', answer.stage)}；待补资料：${missing(answer, documents, 'nameZh').join('、') || '无'}`,
        `Accepted ${answer.applicationNo}, stage ${label('stage', answer.stage)}; documents missing: ${missing(answer, documents, 'nameEn').join(', ') || 'none'}`,
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
