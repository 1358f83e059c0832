import { getPreferences, statePreference } from '../contracts/http/client-preferences';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai preferences CLIENT [--channels A,B --hours 9-18 --stated-on DATE --evidence TEXT]

客户联系偏好：查看、登记。还款提醒、对账单和利率通知据此发送；催收联系不受影响。
How a client wants to be told: see it, record it. Reminders, statements and rate notices follow it; collection does not.

  --channels A,B       SMS, EMAIL, WECOM, PHONE
  --hours FROM-UNTIL   北京时间整点，8 至 22 之间 hours of the day in China, between 8 and 22
  --language zh|en     默认 zh default zh
  --wecom-id ID        企业微信外部联系人 the outside contact of WeCom
  --stated-by TEXT     企业客户的联系人及职务 of a company: who asked
  --key KEY            Idempotency-Key`;

type Preferences = AnswerOf<typeof getPreferences>;

/** `xindai preferences` */
export function runPreferences(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      channels: 'string',
      hours: 'string',
      language: 'string',
      'wecom-id': 'string',
      'stated-by': 'string',
      'stated-on': 'string',
      evidence: 'string',
      key: 'string',
    },
    words: { min: 1, max: 1 },
    run: act,
    show: ({ history }: Preferences, { say }) =>
      renderTable(
        [
          say('提出日期', 'Stated on'),
          say('渠道', 'Channels'),
          say('时段', 'Hours'),
          say('语言', 'Language'),
          say('凭证', 'Evidence'),
        ],
        history.map(({ statedOn, channels, fromHour, untilHour, language, evidence }) => [
          statedOn,
          channels.join(', '),
          `${String(fromHour)}–${String(untilHour)}`,
          language,
          evidence,
        ]),
      ),
  });
}

function act({ api, words: [no = ''], option }: ClientContext): Promise<Preferences> {
  const params = { no };
  const channels = option('channels');
  const isStated = ['hours', 'evidence', 'stated-on'].some((name) => option(name) !== undefined);
  if (channels === undefined && isStated) throw new UsageError(HELP.split('\n')[0]);
  if (channels === undefined) return api.call(getPreferences, { params });
  const hours = /^(\d{1,2})-(\d{1,2})$/.exec(option('hours') ?? '');
  if (hours === null) throw new UsageError('--hours 9-18');
  const [wecomId, statedBy] = [option('wecom-id'), option('stated-by')];
  const body = {
    channels: channels.split(','),
    fromHour: Number(hours[1]),
    untilHour: Number(hours[2]),
    language: option('language') ?? 'zh',
    statedOn: option('stated-on'),
    evidence: option('evidence'),
    ...(wecomId === undefined ? {} : { wecomId }),
    ...(statedBy === undefined ? {} : { statedBy }),
  };
  return api.call(statePreference, { params, body, key: option('key') });
}
