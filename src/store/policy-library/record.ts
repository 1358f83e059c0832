import type { Actor } from '../../contracts/roles';
import { audit } from '../audit';
import type { Tx } from '../once';

export interface PolicyBy {
  actor: Actor;
  on: string;
  at: string;
}

/** What was done with a document, on the audit log. */
export const record = (
  tx: Tx,
  no: string,
  { actor, on }: Pick<PolicyBy, 'actor' | 'on'>,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'POLICY', subjectNo: no, detail });
