import { z } from 'zod';
import { LENDER_TYPES } from '../../domain/cost-statement';
import { TASK_QUEUE } from '../../contracts/workflow-names';

/** Printed until somebody says who lends. */
const DEMO_LENDER = '示例银行股份有限公司';

/** What is said of a setting in `.env.example` and in the list of what is wrong. */
interface About {
  zh: string;
  en: string;
  /** Never printed. */
  secret?: true;
}

const about = <T extends z.ZodType>(schema: T, text: About): T => schema.meta({ ...text });

const url = (protocols: string[]): z.ZodString =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `须为 / must be a URL with ${protocols.join(' | ')}`,
  });
const whole = (min: number, max: number): z.ZodCoercedNumber => {
  const error = `须为 ${String(min)} 到 ${String(max)} 的整数 / must be a whole number from ${String(min)} to ${String(max)}`;
  return z.coerce.number({ error }).int(error).min(min, error).max(max, error);
};
const oneOf = <const T extends [string, ...string[]]>(...values: T): z.ZodEnum<z.core.util.ToEnum<T[number]>> =>
  z.enum(values, { error: `须为 / must be one of ${values.join(' | ')}` });
const flag = oneOf('true', 'false').transform((value) => value === 'true');
const key = z.string().refine((value) => Buffer.from(value, 'base64').length === 32, {
  error: '须为 32 字节的 base64 / must be 32 bytes in base64 (openssl rand -base64 32)',
});
/** `key[,older key]`: the first encrypts, all decrypt. */
const keys = z.string().refine((value) => value.split(',').every((one) => key.safeParse(one).success), {
  error: '须为一个或多个 32 字节的 base64 / must be 32 bytes in base64, or several of them with commas between',
});

/** Every setting there is. An empty value counts as not set. */
export const settings = z.object({
  XINDAI_ENV: about(oneOf('sandbox', 'production', 'test').default('sandbox'), {
    zh: '运行环境。sandbox 可以时间旅行；production 要求外部服务和全部密钥',
    en: 'Environment. sandbox has time travel; production wants outside services and every secret',
  }),
  DATABASE_URL: about(url(['postgresql:', 'postgres:']).optional(), {
    zh: 'PostgreSQL 17 或以上。不设则启动内嵌数据库',
    en: 'PostgreSQL 17 or later. Not set: an embedded one is started',
    secret: true,
  }),
  DATABASE_POOL_SIZE: about(whole(1, 200).default(10), {
    zh: '每个进程的数据库连接数上限',
    en: 'Database connections per process, at most',
  }),
  TEMPORAL_ADDRESS: about(
    z
      .string()
      .regex(/^[\w.-]+:\d+$/, '须为 host:port / must be host:port')
      .optional(),
    {
      zh: 'Temporal 服务地址。不设则启动开发服务器',
      en: 'Temporal server. Not set: a development server is started',
    },
  ),
  TEMPORAL_NAMESPACE: about(z.string().default('default'), { zh: 'Temporal 命名空间', en: 'Temporal namespace' }),
  TEMPORAL_TLS: about(flag.default(false), { zh: '以 TLS 连接 Temporal', en: 'Connect to Temporal by TLS' }),
  TEMPORAL_API_KEY: about(z.string().optional(), {
    zh: 'Temporal 的 API 密钥',
    en: 'API key of Temporal',
    secret: true,
  }),
  TEMPORAL_UI_URL: about(url(['http:', 'https:']).optional(), {
    zh: 'Temporal 界面的地址，供工作台链接',
    en: 'Address of the Temporal UI, for links from the workbench',
  }),
  TEMPORAL_PAYLOAD_KEY: about(keys.optional(), {
    zh: '加密流程数据的密钥，32 字节 base64；轮换时旧密钥以逗号跟在后面',
    en: 'Key that encrypts workflow payloads, 32 bytes base64; when rotating, older keys follow after commas',
    secret: true,
  }),
  TASK_QUEUE: about(z.string().default(TASK_QUEUE), { zh: '任务队列', en: 'Task queue' }),
  WORKER_METRICS_ADDRESS: about(
    z
      .string()
      .regex(/^[\w.-]+:\d+$/, '须为 host:port / must be host:port')
      .optional(),
    {
      zh: '工作进程的 Prometheus 指标地址',
      en: 'Where the worker serves its Prometheus metrics',
    },
  ),
  HOST: about(z.string().default('127.0.0.1'), { zh: '接口监听的地址', en: 'Address the API listens on' }),
  PORT: about(whole(0, 65_535).default(8080), { zh: '接口监听的端口', en: 'Port the API listens on' }),
  PUBLIC_URL: about(url(['http:', 'https:']).optional(), {
    zh: '用户看到的地址，用于邮件里的链接',
    en: 'Address that users see, for links in mail',
  }),
  CLAMD_ADDRESS: about(
    z
      .string()
      .regex(/^[\w.-]+:\d+$/, '须为 host:port / must be host:port')
      .optional(),
    {
      zh: '病毒扫描服务 clamd 的地址。不设时沙箱用模拟器，生产环境不接收文件',
      en: 'The virus scanner clamd. Not set: a simulator in the sandbox; in production no file is taken',
    },
  ),
  LENDER_NAME: about(z.string().trim().min(2).max(60).default(DEMO_LENDER), {
    zh: '贷款机构名称，印在合同、明示表和函件上',
    en: 'Name of the lender, as printed on contracts, statements and letters',
  }),
  LENDER_TYPE: about(oneOf(...LENDER_TYPES).default('BANK'), {
    zh: '贷款机构类型，决定综合融资成本上限',
    en: 'Type of the lender: it decides the cap on what a loan may cost',
  }),
  JWT_SECRET: about(z.string().min(32, '至少 32 个字符 / at least 32 characters').optional(), {
    zh: '签发会话令牌的密钥',
    en: 'Signs session tokens',
    secret: true,
  }),
  IDENTITY_KEY: about(key.optional(), {
    zh: '加密证件号码的密钥，32 字节 base64',
    en: 'Encrypts identity numbers at rest, 32 bytes base64',
    secret: true,
  }),
  SMTP_URL: about(url(['smtp:', 'smtps:']).optional(), {
    zh: '邮件服务器。不设则邮件写入 DATA_DIR/outbox',
    en: 'Mail server. Not set: mails are written to DATA_DIR/outbox',
    secret: true,
  }),
  MAIL_FROM: about(z.string().default('Xindai 信贷 <no-reply@xindai.example>'), {
    zh: '发件人',
    en: 'Sender of mails',
  }),
  DATA_DIR: about(z.string().default('.data'), {
    zh: '内嵌服务的数据、日志和生成的密钥',
    en: 'Data of the embedded services, logs, generated secrets',
  }),
  LOG_LEVEL: about(oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent').default('info'), {
    zh: '日志级别',
    en: 'Log level',
  }),
});

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;
export const settingNames = Object.keys(settings.shape) as SettingName[];

export function aboutSetting(name: SettingName): About {
  return settings.shape[name].meta() as unknown as About;
}
