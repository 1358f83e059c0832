import { Col, Descriptions, Row, Table, Timeline, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReassessment, type Reassessment } from '../../api/client-changes';
import { useCode } from '../../i18n/use-code';
import { LoadedPage } from '../../ui/loaded-page';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Person, PersonOn } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { CasesTable } from './cases-table';
import { ChangeFacts } from './change-facts';
import { ConclusionForm } from './conclusion-form';
import { ConfirmationForm } from './confirmation-form';
import { pathOfCase } from './path-of-case';

export default function ClientChangePage(): ReactNode {
  const { no = '' } = useParams();
  const found = useReassessment(no);
  return <LoadedPage query={found}>{(data) => <Whole key={data.no} reassessment={data} />}</LoadedPage>;
}

function Whole({ reassessment }: { reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const { no, status, may, change, clientNo, clientMasked } = reassessment;
  return (
    <Page title={t('clientChanges.one', { no })} beside={<StatusTag kind="reassessmentStatus" code={status} />}>
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          {may.conclude && (
            <Section title={t('clientChanges.conclude')}>
              <ConclusionForm reassessment={reassessment} />
            </Section>
          )}
          {may.confirm && (
            <Section title={t('clientChanges.confirm')}>
              <ConfirmationForm reassessment={reassessment} />
            </Section>
          )}
          <Measures reassessment={reassessment} />
          <CasesTable reassessment={reassessment} />
          <Steps steps={reassessment.steps} />
        </Col>
        <Col xs={24} xl={9}>
          <Section title={t('clientChanges.change')}>
            <Descriptions
              size="small"
              column={1}
              items={[
                {
                  key: 'client',
                  label: t('clientChanges.client'),
                  children: (
                    <Link to={`/clients/${clientNo}`}>
                      {clientMasked} {clientNo}
                    </Link>
                  ),
                },
                { key: 'due', label: t('clientChanges.dueOn'), children: reassessment.dueOn },
                {
                  key: 'manager',
                  label: t('clientChanges.manager'),
                  children: <Person of={reassessment.managerUsername} />,
                },
              ]}
            />
            <ChangeFacts clientNo={reassessment.clientNo} change={change} />
          </Section>
        </Col>
      </Row>
    </Page>
  );
}

type Measure = Reassessment['measures'][number];

function Measures({ reassessment: { measures, grounds } }: { reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  if (grounds === null && measures.length === 0) return null;
  const columns: TableColumnsType<Measure> = [
    { title: t('clientChanges.measure'), key: 'kind', render: (_, { kind }) => code('changeMeasure', kind) },
    {
      title: t('clientChanges.subject'),
      key: 'subject',
      render: (_, { subjectNo }) => <Link to={pathOfCase(subjectNo)}>{subjectNo}</Link>,
    },
    {
      title: t('clientChanges.limit'),
      key: 'limit',
      align: 'right',
      render: (_, { limit }) => (limit === null ? '—' : <Money amount={limit} />),
    },
    {
      title: t('clientChanges.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="measureStatus" code={status} />,
    },
    {
      title: t('clientChanges.doneBy'),
      key: 'done',
      render: (_, { doneBy, doneOn }) => <PersonOn of={doneBy} on={doneOn} />,
    },
  ];
  return (
    <Section title={t('clientChanges.measures')}>
      {grounds !== null && <p className="prose">{grounds}</p>}
      {measures.length === 0 ? (
        t('clientChanges.noMeasures')
      ) : (
        <Table<Measure>
          size="small"
          rowKey={(one) => `${one.kind} ${one.subjectNo} ${one.status} ${one.doneOn ?? ''}`}
          columns={columns}
          dataSource={measures}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </Section>
  );
}

function Steps({ steps }: { steps: Reassessment['steps'] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Section title={t('clientChanges.steps')}>
      {steps.length === 0 ? t('clientChanges.noSteps') : null}
      <Timeline
        items={steps.map(({ act, by, on, text }, index) => ({
          key: `${on}-${act}-${String(index)}`,
          content: (
            <>
              <div>
                {code('reassessmentStep', act)} · {on} · <Person of={by} />
              </div>
              <div className="prose">{text}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
