import type { ErrorCode } from '../../contracts/errors';
import { Refused, refuseField } from '../support/refused';

interface Payee {
  payee: string;
  mode: 'ENTRUSTED' | 'SELF';
  account?: string | undefined;
}
type Field = keyof Payee;

/** What an order to pay is refused with once the workflow has judged it, said at the field of the payee that is to be mended. */
export async function atItsPayee<T>(
  ordered: Promise<T>,
  payees: readonly Payee[],
  pointer: (row: number, field: Field) => string,
): Promise<T> {
  try {
    return await ordered;
  } catch (error) {
    const found = error instanceof Refused ? placeOf(error, payees) : null;
    if (!(error instanceof Refused) || found === null) throw error;
    throw refuseField(pointer(found.row, found.field), error.code as ErrorCode, error.params);
  }
}

function placeOf({ code, params }: Refused, payees: readonly Payee[]): { row: number; field: Field } | null {
  const isNamed = ({ payee }: Payee): boolean => payee === params['payee'];
  const at = (row: number, field: Field): { row: number; field: Field } | null => (row < 0 ? null : { row, field });
  switch (code) {
    case 'ENTRUSTED_TO_BORROWER':
      return at(
        payees.findIndex((one) => one.mode === 'ENTRUSTED' && isNamed(one)),
        params['by'] === 'account' ? 'account' : 'payee',
      );
    case 'PLAN_ACCOUNT':
      return at(
        payees.findIndex((one) => one.mode === 'ENTRUSTED' && one.account === undefined && isNamed(one)),
        'account',
      );
    case 'PLAN_PAYEE_TWICE':
      return at(payees.findLastIndex(isNamed), 'payee');
    case 'ENTRUSTED_PAYMENT_REQUIRED':
    case 'NEW_CLIENT_ENTRUSTED':
    case 'PAYMENT_SPLIT':
      return at(
        payees.findIndex(({ mode }) => mode === 'SELF'),
        'mode',
      );
    default:
      return null;
  }
}
