import type { StatementPeriod } from '../domain/servicing/account-statement';
import type { Fen } from '../domain/money';
import { audit } from './audit';
import { enqueueNotices, toClient } from './notices';
import type { Tx } from './once';

export interface StatementSums {
  clientNo: string;
  period: StatementPeriod;
  loans: number;
  opening: Fen;
  received: Fen;
  closing: Fen;
}

/** Renders an account to a client, by the channels that he prefers. */
export async function tellStatement(
  tx: Tx,
  { clientNo, period: { from, to }, loans, opening, received, closing }: StatementSums,
  commandId: string,
  by: { username: string; on: string; at: string },
): Promise<null> {
  const notices = toClient({
    cause: `client-${clientNo}/account-statement/${commandId}`,
    recipient: clientNo,
    template: 'account-statement',
    params: { clientNo, from, to, loans, openingFen: opening, receivedFen: received, closingFen: closing },
    subjectNo: clientNo,
    businessAt: by.at,
    clockOffsetMs: 0,
  });
  await enqueueNotices(tx, notices);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'ACCOUNT_STATEMENT_SENT',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { from, to, loans },
  });
  return null;
}
