import { Descriptions, Flex, Progress, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDecideExit } from '../../../../src/domain/exit/exit-plan';
import { actOnExitPlan, EXIT_PLANS, useExitPlans, type ExitPlan } from '../../api/exit-plans';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Person, PersonOn } from '../../ui/person';
import { ToneTag, type Tone } from '../../ui/tone-tag';
import { ProposeButton } from './propose-button';

const TONES: Readonly<Record<string, Tone>> = {
  PROPOSED: 'gold',
  ACTIVE: 'blue',
  REACHED: 'green',
  REJECTED: 'red',
  MET: 'green',
  MISSED: 'red',
};

/** 压缩退出台账: who is being brought down, by when, and how far it has come. */
export default function ExitPlansPage(): ReactNode {
  const { t } = useTranslation();
  const plans = useExitPlans();
  const columns: TableColumnsType<ExitPlan> = [
    { title: t('exitPlans.no'), dataIndex: 'no', className: 'number' },
    {
      title: t('exitPlans.client'),
      key: 'client',
      render: (_, { clientNo, clientMasked, wholeGroup }) => (
        <>
          <Link to={`/clients/${clientNo}`}>{clientMasked}</Link>
          {wholeGroup && ` ${t('exitPlans.wholeGroup')}`}
        </>
      ),
    },
    {
      title: t('exitPlans.status'),
      key: 'status',
      render: (_, { status }) => (
        <ToneTag tone={TONES[status] ?? 'default'}>{t(`exitPlans.statuses.${status}`)}</ToneTag>
      ),
    },
    { title: t('exitPlans.base'), key: 'base', align: 'right', render: (_, { base }) => <Money amount={base} /> },
    {
      title: t('exitPlans.exposure'),
      key: 'exposure',
      align: 'right',
      render: (_, { exposure }) => <Money amount={exposure} />,
    },
    { title: t('exitPlans.cap'), key: 'cap', align: 'right', render: (_, { cap }) => <Money amount={cap} /> },
    { title: t('exitPlans.progress'), key: 'progress', render: (_, plan) => <Done plan={plan} /> },
    { title: t('exitPlans.owner'), key: 'owner', render: (_, { owner }) => <Person of={owner} /> },
  ];
  return (
    <Page title={t('exitPlans.title')} actions={<ProposeButton />}>
      <PagedTable<ExitPlan>
        label={t('exitPlans.title')}
        pages={plans}
        columns={columns}
        rowKey={({ no }) => no}
        empty={t('exitPlans.empty')}
        expanded={(plan) => <Whole plan={plan} />}
      />
    </Page>
  );
}

/** How much of what is to go has gone. */
function Done({ plan: { base, exposure, milestones } }: { plan: ExitPlan }): ReactNode {
  const { t } = useTranslation();
  const goal = Number(base) - Number(milestones.at(-1)?.target ?? base);
  const gone = Number(base) - Number(exposure);
  const percent = goal <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((gone / goal) * 100)));
  return <Progress percent={percent} size="small" style={{ minWidth: 120 }} aria-label={t('exitPlans.progress')} />;
}

function Whole({ plan }: { plan: ExitPlan }): ReactNode {
  const { t } = useTranslation();
  const facts: [string, ReactNode][] = [
    [t('exitPlans.measures'), plan.measures.map((measure) => t(`exitPlans.measureNames.${measure}`)).join(' / ')],
    [t('exitPlans.reason'), plan.reason],
    [t('exitPlans.proposed'), <PersonOn key="proposed" of={plan.proposedBy} on={plan.proposedOn} />],
    [t('exitPlans.decided'), <PersonOn key="decided" of={plan.decidedBy} on={plan.decidedOn} />],
    [t('exitPlans.comment'), plan.comment ?? '—'],
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <Table<ExitPlan['milestones'][number]>
        size="small"
        rowKey="on"
        pagination={false}
        dataSource={plan.milestones}
        aria-label={t('exitPlans.targets')}
        columns={[
          { title: t('exitPlans.on'), dataIndex: 'on', className: 'number' },
          {
            title: t('exitPlans.target'),
            key: 'target',
            align: 'right',
            render: (_, { target }) => <Money amount={target} />,
          },
          {
            title: t('exitPlans.found'),
            key: 'found',
            align: 'right',
            render: (_, { exposure }) => (exposure === null ? '—' : <Money amount={exposure} />),
          },
          {
            title: t('exitPlans.status'),
            key: 'state',
            render: (_, { state }) => (
              <ToneTag tone={TONES[state] ?? 'default'}>{t(`exitPlans.states.${state}`)}</ToneTag>
            ),
          },
        ]}
      />
      <Acts plan={plan} />
    </>
  );
}

function Acts({ plan }: { plan: ExitPlan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, status } = plan;
  if (!may(me.roles, 'EXIT_PLAN_DECIDE') || !mayDecideExit(plan, status, me.username).allowed) return null;
  const act = (name: 'approve' | 'reject' | 'end'): ReactNode => (
    <FormButton<{ comment: string }, ExitPlan>
      draft={`exit-plan-${no}-${name}`}
      send={({ comment }, key) =>
        name === 'end'
          ? actOnExitPlan(no, 'end')({ comment }, key)
          : actOnExitPlan(no, 'decision')({ outcome: name === 'approve' ? 'APPROVE' : 'REJECT', comment }, key)
      }
      invalidates={[EXIT_PLANS]}
      submit={t(`exitPlans.acts.${name}`)}
      done={t('exitPlans.done')}
      danger={name !== 'approve'}
    >
      <TextField name="comment" label={t('exitPlans.comment')} max={1000} />
    </FormButton>
  );
  return (
    <Flex gap="small" style={{ marginBlockStart: 8 }}>
      {status === 'PROPOSED' && act('approve')}
      {status === 'PROPOSED' && act('reject')}
      {status === 'ACTIVE' && act('end')}
    </Flex>
  );
}
