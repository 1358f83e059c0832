import type { ApplicationInput } from '../../contracts/messages/application';
import { mayReconsider } from '../../domain/application/reconsideration';
import { parseYuan } from '../../domain/money';
import type { Tx } from '../../store/once';
import { rejectedCase } from '../../store/reconsiderations';
import { allow, refuseField } from './refused';

/** Which field is to be mended for what a reconsideration is refused for. */
const FIELDS = {
  RECONSIDERATION_OTHER_CLIENT: '/clientNo',
  RECONSIDERATION_NOT_REJECTED: '/reconsiders/applicationNo',
  RECONSIDERED_ONCE: '/reconsiders/applicationNo',
  RECONSIDERED_ALREADY: '/reconsiders/applicationNo',
  RECONSIDERATION_TOO_LATE: '/reconsiders/applicationNo',
  RECONSIDERATION_EXCEEDS: '/terms/principal',
};

/** The rejection that a new application asks to reconsider, where it may; nothing where it asks for none. */
export async function reconsiderationFor(
  tx: Tx,
  asked: { applicationNo: string; newFacts: string } | undefined,
  { clientNo, terms }: Pick<ApplicationInput, 'clientNo' | 'terms'>,
  by: { on: string; branch: string | null },
): Promise<Pick<ApplicationInput, 'reconsiders'>> {
  if (asked === undefined) return {};
  const { applicationNo, newFacts } = asked;
  const rejected = await rejectedCase(tx, applicationNo, by.branch);
  if (rejected === null) throw refuseField('/reconsiders/applicationNo', 'NOT_FOUND', { what: '申请 application' });
  allow(mayReconsider(rejected, { clientNo, principalFen: parseYuan(terms.principal) }, by.on), FIELDS);
  const { level } = rejected;
  return { reconsiders: { applicationNo, level, newFacts } };
}
