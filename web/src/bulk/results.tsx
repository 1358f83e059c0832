import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../ui/tone-tag';
import type { Result } from './act';

const TONES = { DONE: 'green', POSSIBLE: 'blue', REFUSED: 'red' } as const;

/** One result each, with the reason where it was refused. */
export function Results({ results }: { results: readonly Result[] }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Result> = [
    { title: t('bulk.subject'), dataIndex: 'label' },
    {
      title: t('bulk.result'),
      key: 'outcome',
      render: (_, { outcome }) => <ToneTag tone={TONES[outcome]}>{t(`bulk.outcomes.${outcome}`)}</ToneTag>,
    },
    { title: t('bulk.why'), key: 'why', render: (_, { detail }) => detail ?? '—' },
  ];
  return (
    <Table<Result>
      size="small"
      rowKey="id"
      aria-label={t('bulk.results')}
      columns={columns}
      dataSource={[...results]}
      pagination={false}
      scroll={{ y: 360 }}
    />
  );
}
