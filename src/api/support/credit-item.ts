import type { AnswerOf } from '../../contracts/http/operation';
import type { getCreditReport } from '../../contracts/http/credit-reporting';
import type { CreditReportItemRecord } from '../../store/credit-reports';
import { yuan } from './yuan';

/** One arrears of a list as people read it. */
export const creditItem = ({
  principalFen,
  overdueFen,
  ...item
}: CreditReportItemRecord & { reportNo: string }): AnswerOf<typeof getCreditReport>['items'][number] => ({
  ...item,
  principal: yuan(principalFen),
  overdue: yuan(overdueFen),
});
