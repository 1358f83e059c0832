import type { AnswerOf } from '../contracts/http/operation';
import {
  acquireAsset,
  checkAsset,
  creditAsset,
  disposeAsset,
  listRepossessedAssets,
  proposeDisposal,
} from '../contracts/http/repossession';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai assets LOAN [ASSET] [--acquire KIND --value AMOUNT --custodian TEXT | --credit | --check TEXT | --propose METHOD --reserve AMOUNT --reason TEXT | --sold AMOUNT --buyer TEXT] [--on DATE] [--document TEXT]

贷款的抵债资产：查看、登记取得、抵减贷款、登记查看、提出处置方案、登记处置结果。
Assets taken in the place of money: see them, record one, credit the loan, look after it, propose a disposal, record the sale.

  --acquire KIND     REAL_ESTATE | LAND | EQUIPMENT | VEHICLE | EQUITY | OTHER
  --basis BASIS      COURT（默认 default）| AGREEMENT
  --description TEXT 资产说明 what it is
  --propose METHOD   AUCTION | TENDER | AGREEMENT | OTHER
  --costs AMOUNT     税费与处置费用，默认 0 taxes and costs (default: 0)
  --on DATE          发生之日，默认为该贷款的业务日期 when it was (default: the loan's today)
  --key KEY          Idempotency-Key`;

type Assets = AnswerOf<typeof listRepossessedAssets>;

/** `xindai assets` */
export function runAssets(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      acquire: 'string',
      basis: 'string',
      description: 'string',
      value: 'string',
      custodian: 'string',
      credit: 'boolean',
      check: 'string',
      propose: 'string',
      reserve: 'string',
      reason: 'string',
      sold: 'string',
      costs: 'string',
      buyer: 'string',
      on: 'string',
      document: 'string',
      key: 'string',
    },
    words: { min: 1, max: 2 },
    run: act,
    show: (answer: Assets, { say, language, label }) =>
      renderTable(
        [
          say('资产', 'Asset'),
          say('种类', 'Kind'),
          say('金额', 'Value'),
          say('状态', 'State'),
          say('期限', 'Deadline'),
        ],
        answer.data.map(({ no, asset, value, state, duties }) => [
          no,
          asset,
          value,
          label('assetState', state),
          duties.map(({ lastOn, title }) => `${lastOn} ${title[language]}`).join('; '),
        ]),
      ),
  });
}

async function act({ api, words: [no = '', assetNo], option, flag }: ClientContext): Promise<Assets> {
  const found = await api.call(listRepossessedAssets, { params: { no } });
  const on = option('on') ?? found.today;
  const [key, document, kind] = [option('key'), option('document'), option('acquire')];
  if (kind !== undefined) {
    const [basis, description] = [option('basis') ?? 'COURT', option('description')];
    const what = { asset: kind, basis, description, value: option('value'), custodian: option('custodian') };
    return api.call(acquireAsset, { params: { no }, body: { ...what, acquiredOn: on, document }, key });
  }
  const [note, method, proceeds] = [option('check'), option('propose'), option('sold')];
  const isAct = flag('credit') || [note, method, proceeds].some((given) => given !== undefined);
  if (!isAct) return found;
  if (assetNo === undefined) throw new UsageError(HELP.split('\n')[0]);
  const params = { no, assetNo };
  if (flag('credit')) return api.call(creditAsset, { params, key });
  if (note !== undefined) return api.call(checkAsset, { params, body: { on, note }, key });
  if (method !== undefined) {
    const plan = { method, reserve: option('reserve'), reason: option('reason'), document };
    return api.call(proposeDisposal, { params, body: plan, key });
  }
  const sale = { on, proceeds, costs: option('costs') ?? '0.00', buyer: option('buyer'), document };
  return api.call(disposeAsset, { params, body: sale, key });
}
