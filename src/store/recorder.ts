import type { Actor } from '../contracts/roles';
import { audit } from './audit';
import type { Tx } from './once';

/** Who did something, on which business day, at which instant. */
export interface ActBy {
  actor: Actor;
  on: string;
  at: string;
}

/** Writes what was done with things of one subject on the audit log. */
export const recorderOf =
  (subject: 'MARKET' | 'POLICY') =>
  (
    tx: Tx,
    no: string,
    { actor, on }: Pick<ActBy, 'actor' | 'on'>,
    action: string,
    detail: Record<string, string | number>,
  ): Promise<void> =>
    audit(tx, { businessOn: on, actor: actor.username, action, subject, subjectNo: no, detail });
