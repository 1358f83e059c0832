import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount } from '../../api/loans';
import type { Task } from '../../api/tasks';
import { useWriteOffFile } from '../../api/write-off-file';
import { groupMoney } from '../../format/money';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';

/** What whoever decides a write-off decides on: what would be given up as of today, and the file it rests on. */
export function WriteOffFacts({ no, task }: { no: string; task: Task }): ReactNode {
  const { t } = useTranslation();
  const { data: file } = useWriteOffFile(no);
  const account = useAccount(no);
  // A waiver or an extension of the same loan may wait beside it.
  const pending = file?.pendingApproval ?? null;
  if (pending === null || !task.id.startsWith(pending)) return null;
  return (
    <Flex vertical gap="small" style={{ marginBlockEnd: 16 }}>
      <Loaded query={account}>
        {({ payoff, balances, daysOverdue }) => (
          <Figures
            figures={[
              { title: t('writeOff.amount'), value: groupMoney(payoff) },
              { title: t('balances.principal'), value: groupMoney(balances.principal) },
              { title: t('loans.daysOverdue'), value: daysOverdue },
            ]}
          />
        )}
      </Loaded>
      <Link to={`/workouts/${no}#write-off`}>{t('writeOff.toFile')}</Link>
    </Flex>
  );
}
