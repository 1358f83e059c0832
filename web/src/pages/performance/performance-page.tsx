import { Card, Empty, Form, Input, Segmented, Select, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TARGET_METRICS } from '../../../../src/domain/performance/targets';
import { setTarget, usePerformance, type ManagerPerformance } from '../../api/performance';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { groupMoney, parseMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { ColleagueSelect } from '../../ui/colleague-select';
import { chinaToday } from '../../format/date';
import { firstDayOf, kindOf, PERIOD_KINDS, periodOf, type PeriodKind } from './period';

/** 业绩: plan and actual of a month, quarter or year, by manager. */
export default function PerformancePage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [chosen, choose] = useFilter('period');
  const period = chosen ?? chinaToday().format('YYYY-MM');
  const kind = kindOf(period);
  const found = usePerformance(period);
  return (
    <Page
      title={t('performance.title')}
      actions={
        <>
          <Segmented<PeriodKind>
            aria-label={t('performance.kind')}
            value={kind}
            options={PERIOD_KINDS.map((value) => ({ value, label: t(`performance.kinds.${value}`) }))}
            onChange={(next) => {
              choose(periodOf(next, firstDayOf(period)));
            }}
          />
          <DatePicker
            picker={kind}
            aria-label={t('performance.period')}
            allowClear={false}
            value={firstDayOf(period)}
            onChange={(day) => {
              choose(day === null ? undefined : periodOf(kind, day));
            }}
          />
          {/* Of another month it is another form: nothing typed for one is sent for the other. */}
          {may(me.roles, 'TARGET_SET') && <TargetButton key={period} period={period} />}
        </>
      }
    >
      <Loaded query={found}>{({ data }) => <Managers data={data} period={period} />}</Loaded>
    </Page>
  );
}

function Managers({ data, period }: { data: ManagerPerformance[]; period: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const metric = (name: (typeof TARGET_METRICS)[number]): TableColumnsType<ManagerPerformance>[number] => ({
    title: code('targetMetric', name),
    key: name,
    align: 'right',
    render: (_, { lines }) => {
      const line = lines.find((one) => one.metric === name && one.productCode === null);
      if (line === undefined) return '—';
      const figure = (value: string): string => (name === 'NEW_BORROWERS' ? value : groupMoney(value));
      return (
        <>
          <div className="number">{figure(line.actual)}</div>
          {line.target !== null && (
            <Typography.Text type="secondary" className="number">
              {t('performance.ofTarget', { target: figure(line.target), achieved: percent(line.achieved, 2) })}
            </Typography.Text>
          )}
        </>
      );
    },
  });
  const columns: TableColumnsType<ManagerPerformance> = [
    {
      title: t('application.manager'),
      key: 'manager',
      dataIndex: 'displayName',
    },
    ...TARGET_METRICS.map(metric),
    {
      title: t('performance.overdue'),
      key: 'overdue',
      align: 'right',
      render: (_, row) => <Money amount={row.overdue} />,
    },
    { title: t('performance.badRate'), key: 'bad', align: 'right', render: (_, row) => percent(row.badRate, 2) },
    {
      title: t('performance.inspections'),
      key: 'inspections',
      align: 'right',
      render: (_, row) => `${String(row.inspectionsOnTime)} / ${String(row.inspectionsDue)}`,
    },
    {
      title: t('performance.satisfaction'),
      key: 'satisfaction',
      align: 'right',
      render: (_, { satisfaction: { points, of, answered } }) =>
        points === null ? '—' : t('performance.points', { points, of, answered }),
    },
  ];
  return (
    <Card styles={{ body: { padding: 0 } }}>
      <Table<ManagerPerformance>
        aria-label={`${t('performance.title')} ${period}`}
        size="middle"
        rowKey={({ managerUsername }) => managerUsername}
        columns={columns}
        dataSource={data}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('performance.empty')} /> }}
      />
    </Card>
  );
}

function TargetButton({ period }: { period: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<{ metric: string; target: string }, unknown>
      ofPage
      primary
      draft={`target-${period}`}
      send={(values, key) => {
        const { metric, target } = values;
        const typed = metric === 'NEW_BORROWERS' ? target : (parseMoney(target) ?? target);
        return setTarget({ period, ...filled(values), target: typed }, key);
      }}
      invalidates={[['performance']]}
      submit={t('performance.set')}
      done={t('performance.saved')}
    >
      <Form.Item name="managerUsername" label={t('application.manager')} rules={[required]}>
        <ColleagueSelect role="CLIENT_MANAGER" />
      </Form.Item>
      <Form.Item name="metric" label={t('performance.metric')} rules={[required]}>
        <Select options={TARGET_METRICS.map((value) => ({ value, label: code('targetMetric', value) }))} />
      </Form.Item>
      <Form.Item name="target" label={t('performance.target')} rules={[required]}>
        <Input inputMode="decimal" />
      </Form.Item>
    </FormButton>
  );
}
