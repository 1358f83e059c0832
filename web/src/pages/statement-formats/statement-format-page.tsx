import { Descriptions, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormatVersions, type StatementFormat, type StatementMapping } from '../../api/statement-formats';
import { useSpoken } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { FormatButton } from './format-button';
import { COLUMNS, wayOf } from './mapping';
import { Trial } from './trial';

/** How the statements of one bank are read, now and before, and how a sample of it would be. */
export default function StatementFormatPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { bank = '' } = useParams();
  const versions = useFormatVersions(bank);
  const newest = versions.data?.data[0];
  return (
    <Page
      title={t('statementFormats.one', { bank })}
      actions={newest && may(me.roles, 'STATEMENT_FORMAT') && <FormatButton key={newest.version} newest={newest} />}
    >
      <Loaded query={versions}>
        {({ data }) => (
          <>
            {newest && (
              <Section title={t('statementFormats.mapping')}>
                <Mapping mapping={newest.mapping} />
              </Section>
            )}
            {newest && may(me.roles, 'STATEMENT_FORMAT_TRY') && (
              <Section title={t('statementFormats.trial.title')}>
                <Trial mapping={() => Promise.resolve(newest.mapping)} />
              </Section>
            )}
            <Section title={t('statementFormats.versions')}>
              <Versions versions={data} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Mapping({ mapping }: { mapping: StatementMapping }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const { columns, incoming = [], dateForm } = mapping;
  const titled = COLUMNS.flatMap((column) => {
    const title = columns[column];
    return title === undefined ? [] : [{ label: t(`statementFormats.columns.${column}`), children: title }];
  });
  const items = [
    ...titled,
    ...(incoming.length === 0 ? [] : [{ label: t('statementFormats.incoming'), children: listed(incoming) }]),
    { label: t('statementFormats.money'), children: t(`statementFormats.ways.${wayOf(mapping)}`) },
    { label: t('statementFormats.dateForm'), children: dateForm },
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      items={items.map((item) => ({ ...item, key: item.label }))}
    />
  );
}

function Versions({ versions }: { versions: StatementFormat[] }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <Table<StatementFormat>
      size="small"
      aria-label={t('statementFormats.versions')}
      rowKey="version"
      dataSource={versions}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{ expandedRowRender: ({ mapping }) => <Mapping mapping={mapping} /> }}
      columns={[
        { title: t('statementFormats.version'), dataIndex: 'version' },
        { title: t('incoming.bank'), key: 'name', render: (_, { name }) => spoken(name) },
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
