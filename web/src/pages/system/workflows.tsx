import { Alert, Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { workflowIds, type WORKFLOW_TYPES } from '../../../../src/contracts/workflow-names';
import { repairLoan, repairMatter, type LostMatter, type System } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { WorkflowLink } from '../../ui/workflow-link';
import { ActButton } from './act-button';
import { SmallTable } from './small-table';

type Broken = System['broken'][number];

/** The workflows by type, and those that ended badly with what mends them. */
export function Workflows({ workflows, broken }: Pick<System, 'workflows' | 'broken'>): ReactNode {
  const { t } = useTranslation();
  const count = (title: string, dataIndex: 'running' | 'completed' | 'failed') => ({
    title,
    dataIndex,
    align: 'right' as const,
  });
  return (
    <Section title={t('system.workflows')}>
      {workflows === null ? (
        <Alert showIcon type="error" title={t('system.noEngine')} />
      ) : (
        <SmallTable
          label={t('system.workflows')}
          rows={workflows}
          rowKey={({ type }) => type}
          columns={[
            { title: t('system.type'), dataIndex: 'type', render: (type: string) => <TypeName of={type} /> },
            count(t('system.running'), 'running'),
            count(t('system.completed'), 'completed'),
            count(t('system.failed'), 'failed'),
          ]}
        />
      )}
      {broken.length > 0 && <EndedBadly broken={broken} />}
    </Section>
  );
}

function TypeName({ of }: { of: string }): ReactNode {
  const { t } = useTranslation();
  return t(`system.types.${of as keyof typeof WORKFLOW_TYPES}`);
}

function EndedBadly({ broken }: { broken: Broken[] }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Broken> = [
    { title: t('system.broken'), dataIndex: 'workflowId' },
    { title: t('system.type'), key: 'type', render: (_, { type }) => <TypeName of={type} /> },
    {
      title: t('users.state'),
      key: 'status',
      render: (_, { status }) => t(`system.ended.${status as 'FAILED'}`),
    },
    { title: t('system.at'), key: 'at', render: (_, { closedAt }) => <Instant at={closedAt} /> },
    {
      title: t('system.whatToDo'),
      key: 'todo',
      render: (_, { workflowId }) => (mendOf(workflowId) === null ? t('system.byHand') : t('system.fromBooks')),
    },
    {
      title: t('common.actions'),
      key: 'mend',
      render: (_, { workflowId, url }) => (
        <Flex gap="small" wrap>
          <Mend workflowId={workflowId} />
          <WorkflowLink url={url} />
        </Flex>
      ),
    },
  ];
  return (
    <div style={{ marginBlockStart: 12 }}>
      <SmallTable
        label={t('system.broken')}
        rows={broken}
        rowKey={({ workflowId, closedAt }) => `${workflowId} ${closedAt ?? ''}`}
        columns={columns}
      />
    </div>
  );
}

function Mend({ workflowId }: { workflowId: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const mend = mendOf(workflowId);
  if (mend === null || !may(me.roles, 'RECONCILIATION_REPAIR')) return null;
  const { no, act } = mend;
  return (
    <ActButton
      label={t('reconciliation.repair')}
      act={act}
      said={({ restarted }) => (restarted ? t('reconciliation.repaired', { no }) : t('reconciliation.alive', { no }))}
    />
  );
}

const LOANS = [workflowIds.loan(''), workflowIds.review(''), workflowIds.workout('')];
const MATTERS: [string, LostMatter['kind']][] = [
  [workflowIds.complaint(''), 'COMPLAINT'],
  [workflowIds.humanReview(''), 'HUMAN_REVIEW'],
  [workflowIds.serviceTicket(''), 'SERVICE_TICKET'],
  [workflowIds.accountability(''), 'ACCOUNTABILITY'],
];

/** What begins such a workflow again from the books; null where a person must look at it. */
function mendOf(workflowId: string): { no: string; act: () => Promise<{ restarted: boolean }> } | null {
  const loan = LOANS.find((prefix) => workflowId.startsWith(prefix));
  if (loan !== undefined) {
    const no = workflowId.slice(loan.length);
    return { no, act: () => repairLoan(no) };
  }
  const matter = MATTERS.find(([prefix]) => workflowId.startsWith(prefix));
  if (matter === undefined) return null;
  const [prefix, kind] = matter;
  const no = workflowId.slice(prefix.length);
  return { no, act: () => repairMatter({ kind, no, status: '' }) };
}
