import { Alert, App, Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { repairLoan, useReconciliation, type Difference, type Reconciliation } from '../../api/administration';
import { useSubmission } from '../../http/use-submission';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

/** Where the books and the workflows of the loans disagree, and the way back. */
export function ReconciliationPanel(): ReactNode {
  const { t } = useTranslation();
  const found = useReconciliation();
  const again = (
    <Button size="small" loading={found.isFetching} onClick={() => void found.refetch()}>
      {t('reconciliation.again')}
    </Button>
  );
  return (
    <Section title={t('reconciliation.title')} extra={again} id="reconciliation">
      <Loaded query={found}>{(data) => <Result found={data} />}</Loaded>
    </Section>
  );
}

function Result({ found }: { found: Reconciliation }): ReactNode {
  const { t } = useTranslation();
  const { loans, workflows, differences } = found;
  const counted = t('reconciliation.counted', { loans: String(loans), workflows: String(workflows) });
  if (differences.length === 0) {
    return <Alert showIcon type="success" title={t('reconciliation.agree')} description={counted} />;
  }
  const columns: TableColumnsType<Difference> = [
    { title: t('loans.no'), dataIndex: 'loanNo' },
    { title: t('reconciliation.kind'), key: 'kind', render: (_, { kind }) => t(`reconciliation.kinds.${kind}`) },
    { title: t('reconciliation.database'), key: 'database', render: (_, { database }) => database ?? '—' },
    { title: t('reconciliation.workflow'), key: 'workflow', render: (_, { workflow }) => workflow ?? '—' },
    { title: t('common.actions'), key: 'repair', render: (_, difference) => <Repair difference={difference} /> },
  ];
  return (
    <>
      <Alert
        showIcon
        type="warning"
        style={{ marginBlockEnd: 12 }}
        title={t('reconciliation.differ')}
        description={counted}
      />
      <Table
        size="small"
        aria-label={t('reconciliation.title')}
        rowKey={({ loanNo, kind }) => `${loanNo} ${kind}`}
        columns={columns}
        dataSource={differences}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function Repair({ difference: { loanNo, repairable } }: { difference: Difference }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { message } = App.useApp();
  const repair = useSubmission({
    send: (no: string) => repairLoan(no),
    invalidates: [['reconciliation'], ['system']],
    onDone: ({ restarted }) =>
      void message.success(
        restarted ? t('reconciliation.repaired', { no: loanNo }) : t('reconciliation.alive', { no: loanNo }),
      ),
  });
  if (!repairable) return t('reconciliation.byHand');
  const start = (): void => {
    repair.mutate(loanNo, {
      onError: (failure) => void message.error(failure.problem?.title ?? t(`failure.${failure.kind}.title`)),
    });
  };
  return (
    <>
      {may(me.roles, 'RECONCILIATION_REPAIR') && (
        <Button size="small" loading={repair.isPending} onClick={start}>
          {t('reconciliation.repair')}
        </Button>
      )}
    </>
  );
}
