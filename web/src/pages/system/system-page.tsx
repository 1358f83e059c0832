import { Alert, Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSystem, type System } from '../../api/administration';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { ToneTag, type Tone } from '../../ui/tone-tag';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { WorkflowLink } from '../../ui/workflow-link';
import { ReconciliationPanel } from './reconciliation';
import type { WORKFLOW_TYPES } from '../../../../src/contracts/workflow-names';

/** How the system runs; read again every ten seconds. */
export default function SystemPage(): ReactNode {
  const { t } = useTranslation();
  const system = useSystem();
  const { me } = useSession();
  return (
    <Page title={t('system.title')}>
      <Loaded query={system}>
        {(data) => (
          <>
            <Checks checks={data.checks} />
            <Workflows workflows={data.workflows} broken={data.broken} />
            <EndOfDay runs={data.endOfDay} />
            <Outbox outbox={data.outbox} undelivered={data.undelivered} />
          </>
        )}
      </Loaded>
      {may(me.roles, 'RECONCILIATION_READ') && <ReconciliationPanel />}
    </Page>
  );
}

/** A table of a few rows that has all of them. */
function Small<Row extends object>({
  label,
  columns,
  rows,
  rowKey,
}: {
  label: string;
  columns: TableColumnsType<Row>;
  rows: Row[];
  rowKey: (row: Row) => string;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<Row>
      size="small"
      aria-label={label}
      columns={columns}
      dataSource={rows}
      rowKey={rowKey}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('common.nothing')} /> }}
    />
  );
}

function Checks({ checks }: { checks: System['checks'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('system.services')}>
      {checks.map(({ name, ok, reason }) => (
        <Alert
          key={name}
          showIcon
          type={ok ? 'success' : 'error'}
          style={{ marginBlockEnd: 8 }}
          title={t(`system.checks.${name as 'database'}`)}
          description={reason}
        />
      ))}
    </Section>
  );
}

function Workflows({ workflows, broken }: Pick<System, 'workflows' | 'broken'>): ReactNode {
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
        <Small
          label={t('system.workflows')}
          rows={workflows}
          rowKey={({ type }) => type}
          columns={[
            {
              title: t('system.type'),
              dataIndex: 'type',
              render: (type: keyof typeof WORKFLOW_TYPES) => t(`system.types.${type}`),
            },
            count(t('system.running'), 'running'),
            count(t('system.completed'), 'completed'),
            count(t('system.failed'), 'failed'),
          ]}
        />
      )}
      {broken.length > 0 && (
        <Small
          label={t('system.broken')}
          rows={broken}
          rowKey={({ workflowId, closedAt }) => `${workflowId} ${closedAt ?? ''}`}
          columns={[
            { title: t('system.broken'), dataIndex: 'workflowId' },
            { title: t('users.state'), dataIndex: 'status' },
            { title: t('system.at'), key: 'at', render: (_, { closedAt }) => <Instant at={closedAt} /> },
            { title: t('common.actions'), key: 'url', render: (_, { url }) => <WorkflowLink url={url} /> },
          ]}
        />
      )}
    </Section>
  );
}

const TONES: Record<System['endOfDay'][number]['status'], Tone> = { RUNNING: 'blue', DONE: 'green', FAILED: 'red' };

function EndOfDay({ runs }: { runs: System['endOfDay'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('system.endOfDay')}>
      <Small
        label={t('system.endOfDay')}
        rows={runs}
        rowKey={({ businessDate }) => businessDate}
        columns={[
          { title: t('audit.businessOn'), dataIndex: 'businessDate', className: 'number' },
          {
            title: t('users.state'),
            key: 'status',
            render: (_, { status, error }) => (
              <>
                <ToneTag tone={TONES[status]}>{t(`system.runs.${status}`)}</ToneTag> {error}
              </>
            ),
          },
          { title: t('system.reclassified'), dataIndex: 'reclassified', align: 'right' },
          { title: t('system.snapshots'), dataIndex: 'snapshots', align: 'right' },
          { title: t('system.startedAt'), key: 'started', render: (_, { startedAt }) => <Instant at={startedAt} /> },
          {
            title: t('system.finishedAt'),
            key: 'finished',
            render: (_, { finishedAt }) => <Instant at={finishedAt} />,
          },
        ]}
      />
    </Section>
  );
}

function Outbox({ outbox, undelivered }: Pick<System, 'outbox' | 'undelivered'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('system.outbox')}>
      <Small
        label={t('system.outbox')}
        rows={outbox}
        rowKey={({ channel, status }) => `${channel} ${status}`}
        columns={[
          { title: t('system.channel'), dataIndex: 'channel' },
          { title: t('users.state'), dataIndex: 'status', render: (status: 'SENT') => t(`system.notices.${status}`) },
          { title: t('system.count'), dataIndex: 'notices', align: 'right' },
          {
            title: t('system.oldestDueAt'),
            key: 'oldest',
            render: (_, { oldestDueAt }) => <Instant at={oldestDueAt} />,
          },
        ]}
      />
      {undelivered.length > 0 && (
        <Small
          label={t('system.undelivered')}
          rows={undelivered}
          rowKey={({ id }) => id}
          columns={[
            { title: t('system.undelivered'), dataIndex: 'template' },
            { title: t('system.channel'), dataIndex: 'channel' },
            { title: t('audit.subjectNo'), dataIndex: 'subjectNo' },
            { title: t('system.attempts'), dataIndex: 'attempts', align: 'right' },
            { title: t('system.lastError'), dataIndex: 'lastError' },
          ]}
        />
      )}
    </Section>
  );
}
