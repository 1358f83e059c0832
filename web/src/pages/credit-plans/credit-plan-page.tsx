import { Descriptions, Empty, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  CREDIT_PLANS,
  decideCreditPlan,
  useCreditPlan,
  useCreditPlanStory,
  type CreditPlan,
} from '../../api/credit-plans';
import { useProductName } from '../../api/products';
import { percent } from '../../format/rate';
import { useBranchName } from '../../ui/branch';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { LoadedPage } from '../../ui/loaded-page';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PersonOn } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Story } from '../../ui/story';
import { HandDownButton } from './hand-down-button';
import { PlanParts } from './plan-parts';
import { shown } from './shown';

/** One plan beside what the books say. */
export default function CreditPlanPage(): ReactNode {
  const { no = '' } = useParams();
  return <LoadedPage query={useCreditPlan(no)}>{(data) => <Plan key={data.no} plan={data} />}</LoadedPage>;
}

function Plan({ plan }: { plan: CreditPlan }): ReactNode {
  const { t } = useTranslation();
  const { no, period, branchCode, status, mayDecide, lines } = plan;
  const scopeOf = useScope();
  const branchName = useBranchName();
  const decide = (outcome: 'APPROVE' | 'RETURN'): ReactNode => (
    <FormButton<object, CreditPlan>
      ofPage
      primary={outcome === 'APPROVE'}
      draft={`credit-plan-${no}-${outcome}`}
      send={decideCreditPlan(no, outcome)}
      invalidates={[CREDIT_PLANS, ['tasks']]}
      submit={t(`creditPlans.acts.${outcome}`)}
      done={t('creditPlans.done')}
    >
      <TextField name="comment" label={t('creditPlans.comment')} max={1000} />
    </FormButton>
  );
  return (
    <Page
      title={t('creditPlans.one', { period, branch: branchName(branchCode) })}
      beside={<StatusTag kind="creditPlanStatus" code={status} />}
      actions={
        mayDecide && [<span key="approve">{decide('APPROVE')}</span>, <span key="return">{decide('RETURN')}</span>]
      }
    >
      <Section title={t('creditPlans.basis')}>
        <Facts plan={plan} />
      </Section>
      {lines.map((line) => (
        <Section
          key={line.n}
          title={`${t('creditPlans.line', { n: line.n })} · ${scopeOf(line)}`}
          extra={
            plan.mayHandDown && line.industry === null && line.kind === null && <HandDownButton no={no} line={line} />
          }
        >
          <Figures line={line} />
          <PlanParts line={line} />
        </Section>
      ))}
      <Section title={t('creditPlans.maturities')}>
        <Maturities plan={plan} />
      </Section>
      <Section title={t('creditPlans.history')}>
        <Loaded query={useCreditPlanStory(no)}>{(story) => <Story story={story} />}</Loaded>
      </Section>
    </Page>
  );
}

type Line = CreditPlan['lines'][number];
type Figure = Line['figures'][number];

/** Which part of the business a line plans. */
function useScope(): (line: Line) => string {
  const { t } = useTranslation();
  const productName = useProductName();
  return ({ productCode, industry, kind }) => {
    const product = productCode === null ? null : productName(productCode);
    const parts = [product, industry, kind === null ? null : t(`creditPlans.kinds.${kind}`)];
    return parts.filter((part) => part !== null).join(' · ') || t('creditPlans.everything');
  };
}

function Facts({
  plan: { basis, madeBy, madeOn, decidedBy, decidedOn, comment, asOf },
}: {
  plan: CreditPlan;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Paragraph className="prose">{basis}</Typography.Paragraph>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'made',
            label: t('creditPlans.made'),
            children: <PersonOn of={madeBy} on={madeOn} />,
          },
          {
            key: 'decided',
            label: t('creditPlans.decided'),
            children: <PersonOn of={decidedBy} on={decidedOn} />,
          },
          { key: 'comment', label: t('creditPlans.comment'), children: comment ?? '—' },
          { key: 'asOf', label: t('creditPlans.asOf'), children: asOf },
        ]}
      />
    </>
  );
}

function Figures({ line: { figures } }: { line: Line }): ReactNode {
  const { t } = useTranslation();
  const column = (key: 'planned' | 'actual' | 'variance' | 'handedDown'): TableColumnsType<Figure>[number] => ({
    title: t(`creditPlans.${key}`),
    key,
    align: 'right',
    className: 'number',
    render: (_, figure) => (figure[key] === null ? '—' : shown(figure.metric, figure[key])),
  });
  return (
    <Table<Figure>
      size="small"
      rowKey="metric"
      pagination={false}
      dataSource={figures}
      aria-label={t('creditPlans.figures')}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('creditPlans.metric'),
          key: 'metric',
          render: (_, { metric }) => t(`creditPlans.metrics.${metric}`),
        },
        column('planned'),
        column('actual'),
        column('variance'),
        {
          title: t('creditPlans.achieved'),
          key: 'achieved',
          align: 'right',
          render: (_, { achieved }) => percent(achieved, 1),
        },
        column('handedDown'),
      ]}
    />
  );
}

function Maturities({ plan: { maturities } }: { plan: CreditPlan }): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<CreditPlan['maturities'][number]>
      size="small"
      rowKey="month"
      pagination={false}
      dataSource={maturities}
      aria-label={t('creditPlans.maturities')}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('creditPlans.noMaturities')} /> }}
      columns={[
        { title: t('creditPlans.month'), dataIndex: 'month', className: 'number' },
        { title: t('creditPlans.loans'), dataIndex: 'loans', align: 'right' },
        {
          title: t('creditPlans.principal'),
          key: 'principal',
          align: 'right',
          render: (_, { principal }) => <Money amount={principal} />,
        },
      ]}
    />
  );
}
