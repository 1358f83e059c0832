import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../api/agencies';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';
import { Person } from '../../ui/person';

type Evaluation = Agency['evaluations'][number];
type Training = Agency['trainings'][number];

/** Compliance, quality and data security of an agency, at least yearly (RULES 4.1). */
export function Evaluations({ agency: { evaluations } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Evaluation> = [
    { title: t('agencies.on'), dataIndex: 'on' },
    { title: t('agencies.compliance'), dataIndex: 'compliance', align: 'right' },
    { title: t('agencies.quality'), dataIndex: 'quality', align: 'right' },
    { title: t('agencies.dataSecurity'), dataIndex: 'dataSecurity', align: 'right' },
    { title: t('agencies.contacts'), dataIndex: 'contacts', align: 'right' },
    { title: t('agencies.violations'), dataIndex: 'violations', align: 'right' },
    { title: t('agencies.result'), key: 'passed', render: (_, { passed }) => <Passed passed={passed} /> },
    { title: t('agencies.comment'), dataIndex: 'comment' },
    { title: t('agencies.by'), dataIndex: 'by', render: (by: string) => <Person of={by} /> },
  ];
  return (
    <Section title={t('agencies.evaluations')}>
      <Table<Evaluation>
        size="small"
        rowKey={({ on, by }) => `${on} ${by}`}
        columns={columns}
        dataSource={[...evaluations]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('agencies.noEvaluations')} /> }}
      />
    </Section>
  );
}

/** Who of its people was trained and assessed within the year, and may contact debtors. */
export function Trainings({ agency: { trainings } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Training> = [
    { title: t('agencies.agent'), dataIndex: 'agent' },
    { title: t('agencies.trainedOn'), dataIndex: 'trainedOn' },
    { title: t('agencies.assessedOn'), dataIndex: 'assessedOn' },
    { title: t('agencies.result'), key: 'passed', render: (_, { passed }) => <Passed passed={passed} /> },
    { title: t('agencies.by'), dataIndex: 'by', render: (by: string) => <Person of={by} /> },
  ];
  return (
    <Section title={t('agencies.trainings')}>
      <Table<Training>
        size="small"
        rowKey={({ agent, assessedOn }) => `${agent} ${assessedOn}`}
        columns={columns}
        dataSource={[...trainings]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('agencies.noTrainings')} /> }}
      />
    </Section>
  );
}

function Passed({ passed }: { passed: boolean }): ReactNode {
  const { t } = useTranslation();
  return <ToneTag tone={passed ? 'green' : 'red'}>{passed ? t('agencies.passed') : t('agencies.failed')}</ToneTag>;
}
