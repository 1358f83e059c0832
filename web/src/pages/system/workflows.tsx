import { Alert, Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fromBooks } from '../../../../src/contracts/from-books';
import type { WORKFLOW_TYPES } from '../../../../src/contracts/workflow-names';
import { repairLoan, repairMatter, stopStuckWorkflow, type System } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { WorkflowLink } from '../../ui/workflow-link';
import { ActButton } from './act-button';
import { SmallTable } from './small-table';

type Broken = System['broken'][number];
type Stuck = NonNullable<System['stuck']>[number];

/** The workflows by type, those that cannot move, and those that ended badly, with what mends them. */
export function Workflows({ workflows, broken, stuck }: Pick<System, 'workflows' | 'broken' | 'stuck'>): ReactNode {
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
      {workflows !== null && stuck === null && <Alert showIcon type="warning" title={t('system.stuckUnknown')} />}
      {stuck !== null && stuck.length > 0 && <StuckOnes stuck={stuck} />}
      {broken.length > 0 && <EndedBadly broken={broken} />}
    </Section>
  );
}

function TypeName({ of }: { of: string }): ReactNode {
  const { t } = useTranslation();
  return t(`system.types.${of as keyof typeof WORKFLOW_TYPES}`);
}

function StuckOnes({ stuck }: { stuck: Stuck[] }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Stuck> = [
    { title: t('system.stuck'), dataIndex: 'workflowId' },
    { title: t('system.type'), key: 'type', render: (_, { type }) => <TypeName of={type} /> },
    { title: t('system.startedAt'), key: 'at', render: (_, { startedAt }) => <Instant at={startedAt} /> },
    { title: t('system.lastError'), key: 'cause', render: (_, { cause }) => <Cause of={cause} /> },
    {
      title: t('system.whatToDo'),
      key: 'todo',
      render: (_, { mayStop }) => (mayStop ? t('system.stuckFromBooks') : t('system.stuckByHand')),
    },
    {
      title: t('common.actions'),
      key: 'mend',
      render: (_, { workflowId, url }) => (
        <Flex gap="small" wrap>
          <BeginAgain workflowId={workflowId} />
          <WorkflowLink url={url} />
        </Flex>
      ),
    },
  ];
  return (
    <div style={{ marginBlockStart: 12 }}>
      <SmallTable label={t('system.stuck')} rows={stuck} rowKey={({ workflowId }) => workflowId} columns={columns} />
    </div>
  );
}

const CAUSES = ['NonDeterministicError', 'WorkflowWorkerUnhandledFailure'] as const;

function Cause({ of }: { of: string }): ReactNode {
  const { t } = useTranslation();
  if (of === '') return t('system.timesOut');
  const known = CAUSES.find((one) => one === of);
  return known === undefined ? of : t(`system.causes.${known}`);
}

/** Ends the stuck execution and begins the next from the books; should the second fail, it is listed as ended badly. */
function BeginAgain({ workflowId }: { workflowId: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const mend = mendOf(workflowId);
  if (mend === null || !may(me.roles, 'SYSTEM_REPAIR') || !may(me.roles, 'RECONCILIATION_REPAIR')) return null;
  const { no, act } = mend;
  return (
    <ActButton
      label={t('system.beginAgain')}
      asked={t('system.beginAgainAsked', { workflowId })}
      act={() => stopStuckWorkflow(workflowId).then(act)}
      said={({ restarted }) => (restarted ? t('reconciliation.repaired', { no }) : t('system.stopped', { workflowId }))}
    />
  );
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

/** What begins such a workflow again from the books; null where a person must look at it. */
function mendOf(workflowId: string): { no: string; act: () => Promise<{ restarted: boolean }> } | null {
  const found = fromBooks(workflowId);
  if (found === null) return null;
  const { kind, no } = found;
  return { no, act: () => (kind === 'LOAN' ? repairLoan(no) : repairMatter({ kind, no, status: '' })) };
}
