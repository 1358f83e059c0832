import { labelsOf } from '../contracts/labels';
import type { AnswerOf } from '../contracts/http/operation';
import { assessSuitability, confirmCost, getSuitability } from '../contracts/http/suitability';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai suitability APPLICATION [--record FILE | --confirm METHOD --on DATE --evidence TEXT [--file HASH]]

适当性：查看评估与成本确认、登记评估、登记客户确认的成本，并列出提交或签约时将被拒的原因。
Suitability: see what was assessed and which cost was confirmed, record either; what is still to be done before handing in or signing.

  --record FILE    JSON，同 POST /api/applications/{no}/suitability；- 为标准输入 as for that operation; - for standard input
  --confirm METHOD PAPER | ELECTRONIC | RECORDING
  --on DATE        确认日 the day of the confirmation
  --evidence TEXT  签字页、电子确认编号或录音录像编号 what proves it
  --file HASH      凭证文件的 SHA-256，须已上传 its file, uploaded already
  --key KEY        Idempotency-Key`;

type Suitability = AnswerOf<typeof getSuitability>;

/** `xindai suitability` */
export function runSuitability(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { record: 'string', confirm: 'string', on: 'string', evidence: 'string', file: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: act,
    show: (answer: Suitability, context) =>
      answer.asked || answer.costAsked || answer.confirmations.length > 0
        ? [
            proposedOf(answer, context),
            ...(answer.asked ? [assessmentsOf(answer, context)] : []),
            ...costsOf(answer, context),
            ...dueOf(answer, context),
          ].join('\n')
        : context.say('无须适当性评估与成本确认', 'neither suitability nor a confirmed cost is asked for'),
  });
}

function proposedOf({ proposed: { principal, months, burden } }: Suitability, { say }: ClientContext): string {
  return say(
    `现拟 ${principal}，${String(months)} 个月，每月负担 ${burden}`,
    `proposed ${principal} over ${String(months)} months, ${burden} a month`,
  );
}

function assessmentsOf({ assessments }: Suitability, { say, language }: ClientContext): string {
  const outcomes = labelsOf('suitabilityOutcome', language);
  const reasons: Readonly<Record<string, string>> = labelsOf('suitabilityReason', language);
  return renderTable(
    say(
      '日期 评估人 金额 月数 每月负担 收入负债比 结论 原因',
      'On By Amount Months Burden Debt/Income Outcome Because',
    ).split(' '),
    assessments.map((one) => [
      one.assessedOn,
      one.assessedBy,
      one.principal,
      String(one.months),
      one.burden,
      one.dti ?? '–',
      outcomes[one.outcome],
      one.reasons.map((code) => reasons[code] ?? code).join(say('、', ', ')) || '–',
    ]),
  );
}

function costsOf({ confirmations }: Suitability, { say, language }: ClientContext): string[] {
  if (confirmations.length === 0) return [];
  const methods = labelsOf('confirmationMethod', language);
  const table = renderTable(
    say('确认日 方式 金额 综合成本 年化 逾期年利率 凭证', 'Confirmed How Amount Cost Annual Overdue Evidence').split(
      ' ',
    ),
    confirmations.map((one) => [
      one.confirmedOn,
      methods[one.method],
      one.principal,
      one.cost,
      one.annualCost ?? '–',
      one.overdueRate,
      one.evidence,
    ]),
  );
  return [table];
}

const dueOf = ({ findings }: Suitability, { language }: ClientContext): string[] => {
  const words: Readonly<Record<string, string>> = labelsOf('suitabilityFinding', language);
  return findings.map((code) => `${code} ${words[code] ?? ''}`.trim());
};

async function act(context: ClientContext): Promise<Suitability> {
  const { api, option } = context;
  const [no = ''] = context.words;
  const [params, key] = [{ no }, option('key')];
  switch (oneAct(context, ['record', 'confirm'] as const)) {
    case 'record':
      return api.call(assessSuitability, { params, body: await readJson(needed(context, 'record')), key });
    case 'confirm': {
      const body = { confirmedOn: needed(context, 'on'), evidence: needed(context, 'evidence') };
      return api.call(confirmCost, {
        params,
        body: { ...body, ...picked(context, { confirm: 'method', file: 'fileHash' }) },
        key,
      });
    }
    case undefined:
      if (option('evidence') !== undefined || option('on') !== undefined) throw new UsageError(HELP.split('\n')[0]);
      return api.call(getSuitability, { params });
  }
}
