import type { AnswerOf } from '../../contracts/http/operation';
import type { getCreditReport } from '../../contracts/http/credit-reporting';
import type { CreditReportItemRecord } from '../../store/credit-reports';
import type { ApiDeps } from '../deps';
import { maskedNames } from './masked-names';
import { yuan } from './yuan';

type Item = CreditReportItemRecord & { reportNo: string };

/** The arrears of a list as people read them. */
export async function creditItems(
  prisma: ApiDeps['prisma'],
  items: readonly Item[],
): Promise<AnswerOf<typeof getCreditReport>['items']> {
  const nameOf = await maskedNames(
    prisma,
    items.map(({ clientNo }) => clientNo),
  );
  return items.map(({ principalFen, overdueFen, ...item }) => ({
    ...item,
    clientMasked: nameOf(item.clientNo),
    principal: yuan(principalFen),
    overdue: yuan(overdueFen),
  }));
}
