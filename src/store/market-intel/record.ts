import type { Actor } from '../../contracts/roles';
import { audit } from '../audit';
import type { Tx } from '../once';

export interface MarketBy {
  actor: Actor;
  on: string;
  at: string;
}

/** What was done with intelligence, digests and suggestions, on the audit log. */
export const record = (
  tx: Tx,
  no: string,
  { actor, on }: Pick<MarketBy, 'actor' | 'on'>,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'MARKET', subjectNo: no, detail });
