import { Col, Descriptions, Row, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useWarning, type Warning } from '../../api/inspections';
import { useCode, useSpoken } from '../../i18n/use-code';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { DispositionForms } from './disposition-forms';
import { Person } from '../../ui/person';

export default function WarningPage(): ReactNode {
  const { no = '' } = useParams();
  const warning = useWarning(no);
  return <LoadedPage query={warning}>{(data) => <WarningFile key={data.no} warning={data} />}</LoadedPage>;
}

function WarningFile({ warning }: { warning: Warning }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const code = useCode();
  return (
    <Page
      title={spoken(warning.title)}
      beside={
        <>
          <StatusTag kind="warningLevel" code={warning.level} />
          <StatusTag kind="warningStatus" code={warning.status} />
        </>
      }
    >
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <DispositionForms warning={warning} />
          <Section title={t('warnings.steps')}>
            {warning.steps.length === 0 ? t('warnings.noSteps') : null}
            <Timeline
              items={warning.steps.map(({ what, by, on, reason }) => ({
                key: `${on}-${what}-${by}`,
                content: (
                  <>
                    <div>
                      {code('warningStep', what)} · {on} · <Person of={by} />
                    </div>
                    <div className="prose">{reason}</div>
                  </>
                ),
              }))}
            />
          </Section>
        </Col>
        <Col xs={24} xl={9}>
          <Facts warning={warning} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ warning }: { warning: Warning }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { loanNo } = warning;
  const facts: [string, ReactNode][] = [
    [t('warnings.no'), warning.no],
    [
      t('loans.no'),
      <Link key="loan" to={`/loans/${loanNo}`}>
        {loanNo}
      </Link>,
    ],
    [t('client.title'), warning.clientMasked],
    [t('application.manager'), <Person key="manager" of={warning.managerUsername} />],
    [
      t('warnings.source'),
      warning.source === 'SYSTEM' ? t('warnings.bySystem') : `${warning.source} ${warning.reference}`,
    ],
    [
      t('warnings.detail'),
      warning.detail
        .replace(/[A-Z]+(_[A-Z]+)+/gu, (metric) => code('covenantMetric', metric))
        .replace(/（约定 (.+)）$/u, (_, bound: string) => t('warnings.agreed', { bound })),
    ],
    [t('warnings.raisedOn'), warning.raisedOn],
    [t('warnings.dueOn'), warning.dueOn],
  ];
  return (
    <Section title={t('warnings.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}
