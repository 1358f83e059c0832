import { Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDocument } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Person } from '../../ui/person';

/** The checklist with the verdict on each document. */
export function Documents({ documents }: { documents: readonly ApplicationDocument[] }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const columns: TableColumnsType<ApplicationDocument> = [
    {
      title: t('documents.name'),
      key: 'name',
      render: (_, document) => (
        <>
          {spoken({ zh: document.nameZh, en: document.nameEn })}
          {!document.required && <Typography.Text type="secondary"> {t('documents.optional')}</Typography.Text>}
        </>
      ),
    },
    {
      title: t('documents.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="document" code={status} />,
    },
    { title: t('documents.expiresOn'), dataIndex: 'expiresOn', render: (on: string | null) => on ?? '—' },
    { title: t('documents.note'), dataIndex: 'note', render: (note: string | null) => note ?? '—' },
    {
      title: t('documents.verifiedBy'),
      key: 'verifiedBy',
      render: (_, { verifiedBy, originalSeenBy }) => <Person of={verifiedBy ?? originalSeenBy} />,
    },
  ];
  return (
    <Section title={t('documents.title')}>
      <Table<ApplicationDocument>
        size="small"
        rowKey="code"
        columns={columns}
        dataSource={[...documents]}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </Section>
  );
}
