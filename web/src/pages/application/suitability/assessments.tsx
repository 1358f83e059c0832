import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../api/suitability';
import { percent } from '../../../format/rate';
import { useCode } from '../../../i18n/use-code';
import { Lines } from '../../../ui/lines';
import { Money } from '../../../ui/money';
import { Person } from '../../../ui/person';
import { StatusTag } from '../../../ui/status-tag';

/** Every assessment, the latest first, with why it came out so and what the client was told. */
export function Assessments({ assessments }: { assessments: readonly Assessment[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const columns: TableColumnsType<Assessment> = [
    {
      title: t('suitability.outcome'),
      key: 'outcome',
      render: (_, { outcome }) => <StatusTag kind="suitabilityOutcome" code={outcome} />,
    },
    {
      title: t('suitability.reasons'),
      key: 'reasons',
      render: (_, { reasons }) => <Lines texts={reasons.map((reason) => code('suitabilityReason', reason))} />,
    },
    {
      title: t('suitability.dti'),
      key: 'dti',
      align: 'right',
      render: (_, { dti }) => (dti === null ? '—' : percent(dti, 2)),
    },
    {
      title: t('suitability.principal'),
      key: 'principal',
      align: 'right',
      render: (_, { principal }) => <Money amount={principal} />,
    },
    {
      title: t('suitability.grounds'),
      key: 'grounds',
      render: (_, { grounds, advice }) => <Lines texts={[grounds, advice].filter((text) => text !== null)} />,
    },
    {
      title: t('suitability.companion'),
      key: 'companion',
      render: (_, { companion }) => (companion === null ? '—' : <Person of={companion} />),
    },
    { title: t('suitability.by'), key: 'by', render: (_, { assessedBy }) => <Person of={assessedBy} /> },
    { title: t('suitability.on'), dataIndex: 'assessedOn', className: 'number' },
  ];
  return (
    <Table<Assessment>
      size="small"
      rowKey="id"
      aria-label={t('suitability.title')}
      columns={columns}
      dataSource={[...assessments]}
      pagination={false}
      locale={{ emptyText: t('suitability.none') }}
      scroll={{ x: 'max-content' }}
    />
  );
}
