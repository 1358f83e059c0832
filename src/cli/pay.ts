import { createPrepayment, createRepayment, getLoan } from '../contracts/http/loans';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';

const HELP = `用法 Usage: xindai pay LOAN AMOUNT --reference REF [--on DATE] | xindai pay LOAN [AMOUNT] --prepay --reference REF

登记还款或提前还款；同一流水号只入账一次。提前还款不写金额为全部结清。
Books a repayment or a prepayment; one reference posts once. A prepayment without an amount settles the loan.

  --reference REF  付款流水号 the payer's reference
  --on DATE        到账日，默认为该贷款的业务日期 date received (default: the loan's today)
  --prepay         提前还款 prepayment
  --mode MODE      REDUCE_INSTALMENT（默认 default）| REDUCE_TERM
  --key KEY        Idempotency-Key`;

type View = AnswerOf<typeof createRepayment>;

/** `xindai pay` */
export function runPay(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { reference: 'string', on: 'string', prepay: 'boolean', mode: 'string', key: 'string' },
    words: { min: 1, max: 2 },
    run: pay,
    show: (view: View, { say, label }) =>
      say(
        `${view.loanNo}：${label('loanStatus', view.status)}，应还 ${view.due}，本金余额 ${view.principal}，结清需 ${view.payoff}（${view.asOf}）`,
        `${view.loanNo}: ${label('loanStatus', view.status)}, due ${view.due}, principal ${view.principal}, settles with ${view.payoff} (${view.asOf})`,
      ),
  });
}

async function pay({ api, words: [no = '', amount], option, flag }: ClientContext): Promise<View> {
  const reference = option('reference');
  if (reference === undefined) throw new UsageError('--reference REF ?');
  if (amount === undefined && !flag('prepay')) throw new UsageError(HELP.split('\n')[0]);
  const params = { no };
  const on = option('on') ?? (await api.call(getLoan, { params })).today;
  const key = option('key');
  if (!flag('prepay')) return api.call(createRepayment, { params, body: { amount, receivedOn: on, reference }, key });
  const mode = option('mode');
  const body = { on, reference, ...(amount === undefined ? {} : { amount }), ...(mode === undefined ? {} : { mode }) };
  return api.call(createPrepayment, { params, body, key });
}
