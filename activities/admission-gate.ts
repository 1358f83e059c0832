import type { ApplicationEffect } from '../src/contracts/application-effect';
import { businessDate } from '../src/domain/business-time';
import { ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { screenAgain } from '../src/store/screening';
import { bindsLender } from './change-gate';

/**
 * Would the client be taken on today? Who was blacklisted, became a related party without security or outgrew a limit since the
 * application was accepted is not lent to (RULES 1.8): what the screen refuses at the counter it refuses at the till.
 */
export async function admitted(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  if (!bindsLender(effect)) return ALLOWED;
  const today = businessDate(Date.parse(effect.at));
  const { reasons } = await screenAgain(tx, effect.application.applicationNo, today);
  const lost = reasons.find(({ weight }) => weight === 'REJECT');
  return lost === undefined ? ALLOWED : refused(lost.code);
}
