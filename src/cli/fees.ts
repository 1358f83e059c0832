import type { AnswerOf } from '../contracts/http/operation';
import { getPreparation, receiveFee } from '../contracts/http/preparation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai fees APPLICATION [CODE --amount AMOUNT --on DATE --reference REF]

放款前的收费：应收、已收、登记收费凭证；同一凭证号只登记一次。
Fees before the money leaves: due, received; records a receipt, each reference once.

  --amount AMOUNT  实收金额 what was received
  --on DATE        收款日 the day it was received
  --reference REF  凭证号 the receipt
  --key KEY        Idempotency-Key`;

type Preparation = AnswerOf<typeof getPreparation>;

/** `xindai fees` */
export function runFees(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { amount: 'string', on: 'string', reference: 'string', key: 'string' },
    words: { min: 1, max: 2 },
    run: act,
    show: ({ fees }: Preparation, { say }) =>
      renderTable(
        [say('代码', 'Code'), say('名称', 'Fee'), say('应收', 'Due'), say('已收', 'Received'), say('凭证', 'Receipts')],
        fees.map(({ code, nameZh, nameEn, due, received, receipts }) => [
          code,
          say(nameZh, nameEn),
          due,
          received,
          receipts.map(({ reference, receivedOn }) => `${receivedOn} ${reference}`).join('; '),
        ]),
      ),
  });
}

function act(context: ClientContext): Promise<Preparation> {
  const {
    api,
    words: [no = '', code],
    option,
  } = context;
  const body = picked(context, { amount: 'amount', on: 'receivedOn', reference: 'reference' });
  if (code !== undefined) return api.call(receiveFee, { params: { no, code }, body, key: option('key') });
  if (Object.keys(body).length > 0) throw new UsageError(HELP.split('\n')[0]);
  return api.call(getPreparation, { params: { no } });
}
