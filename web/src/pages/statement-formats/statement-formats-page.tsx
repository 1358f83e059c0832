import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormats, type StatementFormat } from '../../api/statement-formats';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { OpenTable } from '../../ui/open-table';
import { Page } from '../../ui/page';
import { Person } from '../../ui/person';
import { FormatButton } from './format-button';
import { wayOf } from './mapping';

/** 流水格式: how the statements of each bank are read. */
export default function StatementFormatsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const formats = useFormats();
  return (
    <Page title={t('statementFormats.title')} actions={may(me.roles, 'STATEMENT_FORMAT') && <FormatButton />}>
      <Typography.Paragraph type="secondary">{t('statementFormats.hint')}</Typography.Paragraph>
      <Loaded query={formats}>{({ data }) => <Formats formats={data} />}</Loaded>
    </Page>
  );
}

function Formats({ formats }: { formats: StatementFormat[] }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const navigate = useNavigate();
  return (
    <OpenTable
      label={t('statementFormats.title')}
      rowKey="bank"
      rows={formats}
      empty={t('statementFormats.empty')}
      onOpen={({ bank }) => void navigate(`/statement-formats/${bank}`)}
      columns={[
        {
          title: t('statementFormats.bank'),
          dataIndex: 'bank',
          render: (bank: string) => <Link to={`/statement-formats/${bank}`}>{bank}</Link>,
        },
        { title: t('incoming.bank'), key: 'name', render: (_, { name }) => spoken(name) },
        { title: t('statementFormats.version'), dataIndex: 'version', align: 'right' },
        {
          title: t('statementFormats.money'),
          key: 'way',
          render: (_, { mapping }) => t(`statementFormats.ways.${wayOf(mapping)}`),
        },
        { title: t('statementFormats.dateForm'), key: 'date', render: (_, { mapping }) => mapping.dateForm },
        {
          title: t('statementFormats.recordedBy'),
          key: 'by',
          render: (_, { recordedBy }) => <Person of={recordedBy} />,
        },
        {
          title: t('statementFormats.recordedAt'),
          key: 'at',
          render: (_, { recordedAt }) => <Instant at={recordedAt} />,
        },
      ]}
    />
  );
}
