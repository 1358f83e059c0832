import { Col, Descriptions, Row } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard } from '../../api/reports';
import { ChartPanel, type PanelRow } from '../../charts/chart-panel';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { useSpoken } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';

/** How far applications come, how long levels take, and what collection brings. */
export function WorkPanels({ data }: { data: Dashboard }): ReactNode {
  return (
    <Row gutter={16}>
      <Col xs={24} xxl={12}>
        <Funnel data={data} />
      </Col>
      <Col xs={24} xxl={12}>
        <ApprovalTime data={data} />
        <Collection data={data} />
      </Col>
    </Row>
  );
}

function Funnel({ data }: { data: Dashboard }): ReactNode {
  const { t } = useTranslation();
  const { funnel, from, asOf } = data;
  const rows = useMemo((): PanelRow[] => {
    const all = funnel[0]?.applications ?? 0;
    return funnel.map(({ step, applications, amount }) => ({
      key: step,
      label: t(`dashboard.steps.${step}`),
      to: `/applications?acceptedFrom=${from}&acceptedTo=${asOf}&reached=${step}`,
      cells: [String(applications), groupMoney(amount), all === 0 ? '—' : percent(String(applications / all), 2)],
    }));
  }, [funnel, from, asOf, t]);
  const chart = useMemo(
    () => ({
      kind: 'across' as const,
      series: [{ name: t('dashboard.applications'), values: funnel.map((one) => one.applications) }],
    }),
    [funnel, t],
  );
  return (
    <ChartPanel
      title={t('dashboard.funnel', { from, to: asOf })}
      chart={chart}
      heads={[t('dashboard.step'), t('dashboard.applications'), t('dashboard.amount'), t('dashboard.ofAccepted')]}
      rows={rows}
    />
  );
}

function ApprovalTime({ data }: { data: Dashboard }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { levels } = data.approvals;
  const rows = useMemo(
    (): PanelRow[] =>
      levels.map(({ level, nameZh, nameEn, decisions, medianHours, slowestTenthHours }) => ({
        key: level,
        label: spoken({ zh: nameZh, en: nameEn }),
        cells: [String(decisions), medianHours, slowestTenthHours],
      })),
    [levels, spoken],
  );
  const chart = useMemo(
    () => ({
      kind: 'across' as const,
      series: [
        { name: t('dashboard.medianHours'), values: levels.map(({ medianHours }) => Number(medianHours)) },
        { name: t('dashboard.slowestTenth'), values: levels.map(({ slowestTenthHours }) => Number(slowestTenthHours)) },
      ],
    }),
    [levels, t],
  );
  return (
    <ChartPanel
      title={t('dashboard.approvalTime')}
      chart={chart}
      heads={[t('dashboard.level'), t('dashboard.decisions'), t('dashboard.medianHours'), t('dashboard.slowestTenth')]}
      rows={rows}
    />
  );
}

function Collection({ data }: { data: Dashboard }): ReactNode {
  const { t } = useTranslation();
  const { opened, cured, collected, calls, contactRate, promisesKept, promisesBroken, keptRate } = data.collection;
  const kept = t('dashboard.keptOf', { kept: promisesKept, all: promisesKept + promisesBroken });
  const facts: [string, ReactNode][] = [
    [
      t('dashboard.opened'),
      <Link key="opened" to="/collections?status=OPEN">
        {opened}
      </Link>,
    ],
    [
      t('dashboard.cured'),
      <Link key="cured" to="/collections?status=CLOSED_PAID">
        {cured}
      </Link>,
    ],
    [t('dashboard.collected'), <Money key="collected" amount={collected} strong />],
    [t('dashboard.contactRate'), `${percent(contactRate, 2)} (${t('dashboard.calls', { count: calls })})`],
    [t('dashboard.keptRate'), `${percent(keptRate, 2)} (${kept})`],
  ];
  return (
    <Section title={t('dashboard.collection')}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}
