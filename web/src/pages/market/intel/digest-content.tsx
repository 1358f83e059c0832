import { Empty, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../api/market-intel';
import { useProductName } from '../../../api/products';
import { percent } from '../../../format/rate';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { PersonOn } from '../../../ui/person';
import { StatusTag } from '../../../ui/status-tag';
import { Beside } from './beside';

type Section = Digest['sections'][number];

/** What a digest tells, by subject; at what we lent, beside the rates of rivals. */
export function DigestContent({
  content: { sections, lent },
}: {
  content: Pick<Digest, 'sections' | 'lent'>;
}): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  const productName = useProductName();
  if (sections.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('digests.nothing')} />;
  return (
    <>
      {lent.length > 0 && (
        <Typography.Paragraph>
          {t('digests.lent', {
            rates: listed(lent.map(({ productCode, rate }) => `${productName(productCode)} ${percent(rate, 2)}`)),
          })}
        </Typography.Paragraph>
      )}
      {sections.map(({ subject, entries }) => (
        <section key={subject} style={{ marginBlockEnd: 16 }}>
          <Typography.Title level={3} style={{ fontSize: 14 }}>
            {code('intelSubject', subject)}
          </Typography.Title>
          <Entries subject={subject} entries={entries} />
        </section>
      ))}
    </>
  );
}

function Entries({ subject, entries }: Section): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Table<Section['entries'][number]>
      size="small"
      rowKey="no"
      pagination={false}
      dataSource={entries}
      aria-label={code('intelSubject', subject)}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('intel.seenOn'), dataIndex: 'seenOn', className: 'number', width: 110 },
        { title: t('intel.about'), key: 'about', render: (_, { rival, industry }) => rival ?? industry ?? '—' },
        { title: t('intel.beside'), key: 'beside', render: (_, intel) => <Beside intel={intel} /> },
        { title: t('intel.seen'), key: 'seen', render: (_, { seen }) => <span className="prose">{seen}</span> },
        { title: t('intel.source'), key: 'source', render: (_, { source }) => <span className="prose">{source}</span> },
        {
          title: t('intel.recordedBy'),
          key: 'by',
          render: (_, { recordedBy, recordedOn }) => <PersonOn of={recordedBy} on={recordedOn} />,
        },
        {
          title: t('intel.standing'),
          key: 'standing',
          render: (_, { standing }) => <StatusTag kind="intelStanding" code={standing} />,
        },
      ]}
    />
  );
}
