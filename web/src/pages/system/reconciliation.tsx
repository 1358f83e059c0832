import { Alert, Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { repairLoan, repairMatter, useReconciliation, type Reconciliation } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { ActButton } from './act-button';

/** One thing on which books and workflows disagree, and what mends it. */
interface Row {
  no: string;
  kind: Reconciliation['differences'][number]['kind'] | Reconciliation['matters'][number]['kind'];
  database: string | null;
  workflow: string | null;
  mend: (() => Promise<{ restarted: boolean }>) | null;
}

const rowsOf = ({ differences, matters }: Reconciliation): Row[] => [
  ...differences.map(({ loanNo, repairable, ...rest }) => ({
    ...rest,
    no: loanNo,
    mend: repairable ? () => repairLoan(loanNo) : null,
  })),
  ...matters.map((matter) => ({
    no: matter.no,
    kind: matter.kind,
    database: matter.status,
    workflow: null,
    mend: () => repairMatter(matter),
  })),
];

/** Where the books and the workflows disagree, and the way back. */
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
  const { loans, workflows } = found;
  const rows = rowsOf(found);
  const counted = t('reconciliation.counted', { loans: String(loans), workflows: String(workflows) });
  if (rows.length === 0) {
    return <Alert showIcon type="success" title={t('reconciliation.agree')} description={counted} />;
  }
  const columns: TableColumnsType<Row> = [
    { title: t('reconciliation.no'), dataIndex: 'no' },
    { title: t('reconciliation.kind'), key: 'kind', render: (_, { kind }) => t(`reconciliation.kinds.${kind}`) },
    { title: t('reconciliation.database'), key: 'database', render: (_, { database }) => database ?? '—' },
    { title: t('reconciliation.workflow'), key: 'workflow', render: (_, { workflow }) => workflow ?? '—' },
    { title: t('common.actions'), key: 'repair', render: (_, row) => <Repair row={row} /> },
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
        rowKey={({ no, kind }) => `${no} ${kind}`}
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function Repair({ row: { no, mend } }: { row: Row }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (mend === null) return t('reconciliation.byHand');
  if (!may(me.roles, 'RECONCILIATION_REPAIR')) return null;
  return (
    <ActButton
      label={t('reconciliation.repair')}
      act={mend}
      said={({ restarted }) => (restarted ? t('reconciliation.repaired', { no }) : t('reconciliation.alive', { no }))}
    />
  );
}
