import type { Actor } from '../../contracts/roles';
import type { Session } from './session';
import { businessToday } from './today';

/** Who acts, on which business day of the bank and at which instant. */
export const byNow = ({ actor }: Session): { actor: Actor; on: string; at: string } => ({
  actor,
  on: businessToday(),
  at: new Date().toISOString(),
});
