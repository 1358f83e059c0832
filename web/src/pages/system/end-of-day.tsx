import { Flex, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { repairEndOfDay, type System } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { ToneTag, type Tone } from '../../ui/tone-tag';
import { ActButton } from './act-button';
import { SmallTable } from './small-table';

type Run = System['endOfDay'][number];
type Failure = Run['failures'][number];

const TONES: Record<Run['status'], Tone> = { RUNNING: 'blue', DONE: 'green', FAILED: 'red' };

/** The ends of day, and what each has left: part by part with its reason, what to do, and the way to have it done again. */
export function EndOfDay({ runs }: { runs: Run[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('system.endOfDay')}>
      <SmallTable
        label={t('system.endOfDay')}
        rows={runs}
        rowKey={({ businessDate }) => businessDate}
        columns={useColumns()}
        expandable={{
          rowExpandable: ({ failures }) => failures.length > 0,
          defaultExpandedRowKeys: runs.filter(({ failures }) => failures.length > 0).map((run) => run.businessDate),
          expandedRowRender: (run) => <LeftUndone run={run} />,
        }}
      />
    </Section>
  );
}

function useColumns(): TableColumnsType<Run> {
  const { t } = useTranslation();
  const { me } = useSession();
  return [
    { title: t('audit.businessOn'), dataIndex: 'businessDate', className: 'number' },
    {
      title: t('users.state'),
      key: 'status',
      render: (_, { status, followedUpAt, error }) => (
        <>
          <ToneTag tone={TONES[status]}>{t(`system.runs.${status}`)}</ToneTag> {error}
          {status === 'DONE' && followedUpAt === null && <ToneTag tone="orange">{t('system.notFollowedUp')}</ToneTag>}
        </>
      ),
    },
    { title: t('system.reclassified'), dataIndex: 'reclassified', align: 'right' },
    { title: t('system.snapshots'), dataIndex: 'snapshots', align: 'right' },
    { title: t('system.left'), align: 'right', dataIndex: 'left' },
    { title: t('system.startedAt'), key: 'started', render: (_, { startedAt }) => <Instant at={startedAt} /> },
    { title: t('system.finishedAt'), key: 'finished', render: (_, { finishedAt }) => <Instant at={finishedAt} /> },
    {
      title: t('common.actions'),
      key: 'repair',
      render: (_, run) =>
        may(me.roles, 'SYSTEM_REPAIR') && isUnfinished(run) && <Again run={run} label={t(`system.${labelOf(run)}`)} />,
    },
  ];
}

const isUnfinished = ({ status, followedUpAt, left }: Run): boolean =>
  status === 'FAILED' || (status === 'DONE' && (followedUpAt === null || left > 0));

function labelOf({ status, followedUpAt }: Run): 'runAgain' | 'followUp' | 'retryAll' {
  if (status === 'FAILED') return 'runAgain';
  return followedUpAt === null ? 'followUp' : 'retryAll';
}

function Again({ run, part, label }: { run: Run; part?: Failure; label: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ActButton
      label={label}
      act={() => repairEndOfDay(run.businessDate, part)}
      said={({ isOver, followedUp, left }) => {
        if (!isOver) return t('system.goesOn');
        if (!followedUp) return t('system.stillToFollowUp');
        return left.length === 0 ? t('system.nothingLeft') : t('system.stillLeft', { count: left.length });
      }}
    />
  );
}

function LeftUndone({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const columns: TableColumnsType<Failure> = [
    { title: t('system.part'), key: 'step', render: (_, { step }) => t(`system.steps.${step}.name`) },
    {
      title: t('loans.no'),
      key: 'loan',
      render: (_, { subjectNo }) =>
        subjectNo === '' ? t('system.wholeStep') : <Link to={`/loans/${subjectNo}`}>{subjectNo}</Link>,
    },
    { title: t('system.lastError'), dataIndex: 'reason' },
    { title: t('system.attempts'), dataIndex: 'tries', align: 'right' },
    { title: t('system.lastAt'), key: 'at', render: (_, { lastAt }) => <Instant at={lastAt} /> },
    { title: t('system.whatToDo'), key: 'todo', render: (_, { step }) => t(`system.steps.${step}.todo`) },
    {
      title: t('common.actions'),
      key: 'retry',
      render: (_, part) => may(me.roles, 'SYSTEM_REPAIR') && <Again run={run} part={part} label={t('common.retry')} />,
    },
  ];
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{t('system.leftHint')}</Typography.Text>
      <SmallTable
        label={t('system.leftOf', { on: run.businessDate })}
        rows={run.failures}
        rowKey={({ step, subjectNo }) => `${step} ${subjectNo}`}
        columns={columns}
      />
    </Flex>
  );
}
