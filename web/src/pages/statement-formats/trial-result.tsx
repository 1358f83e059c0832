import { Alert, Descriptions, Flex, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementMapping, StatementTrial } from '../../api/statement-formats';
import { Money } from '../../ui/money';
import { ToneTag } from '../../ui/tone-tag';
import { COLUMNS } from './mapping';

interface Props {
  mapping: StatementMapping;
  trial: StatementTrial;
}

/** How the sample was read: in sum, title by title, what is refused and why, and the first lines. */
export function TrialResult({ mapping, trial }: Props): ReactNode {
  return (
    <Flex vertical gap="middle">
      <Verdict trial={trial} />
      <Sums trial={trial} />
      <Titles mapping={mapping} trial={trial} />
      {trial.faults.length > 0 && <Faults faults={trial.faults} />}
      {trial.sample.length > 0 && <Sample sample={trial.sample} />}
    </Flex>
  );
}

function Verdict({ trial: { lines, refused, faults, repeated } }: { trial: StatementTrial }): ReactNode {
  const { t } = useTranslation();
  const again = repeated > 0 ? t('statementFormats.trial.repeated', { count: repeated }) : undefined;
  if (faults.length === 0)
    return (
      <Alert
        showIcon
        type={repeated > 0 ? 'warning' : 'success'}
        title={t('statementFormats.trial.good', { lines })}
        description={again}
      />
    );
  const title =
    lines + refused > 0 ? t('statementFormats.trial.bad', { lines, refused }) : t('statementFormats.trial.unread');
  return <Alert showIcon type="error" title={title} description={t('statementFormats.trial.whole')} />;
}

function Sums({ trial }: { trial: StatementTrial }): ReactNode {
  const { t } = useTranslation();
  const { rows, head, passedOver, received, outgoing, from, to } = trial;
  const items: [string, ReactNode][] = [
    [t('statementFormats.trial.rows'), rows],
    [t('statementFormats.trial.head'), head ?? t('statementFormats.trial.noHead')],
    [t('statementFormats.trial.passedOver'), passedOver],
    [t('statementFormats.trial.received'), <Money key="in" amount={received} />],
    [t('statementFormats.trial.outgoing'), <Money key="out" amount={outgoing} />],
    [t('statementFormats.trial.days'), from === null ? '—' : `${from} – ${to ?? ''}`],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 3 }}
      items={items.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}

function Titles({ mapping, trial: { head, titles } }: Props): ReactNode {
  const { t } = useTranslation();
  const readAs = (title: string): string | null => {
    const column = COLUMNS.find((one) => mapping.columns[one] === title);
    return column === undefined ? null : t(`statementFormats.columns.${column}`);
  };
  return (
    <div>
      <Typography.Paragraph strong style={{ marginBlockEnd: 8 }}>
        {head === null ? t('statementFormats.trial.nearest') : t('statementFormats.trial.titles')}
      </Typography.Paragraph>
      <Flex gap={8} wrap className="exact">
        {titles.map((title, index) => {
          const column = readAs(title);
          const key = `${String(index)} ${title}`;
          return column === null ? (
            <Tag key={key} style={{ margin: 0 }}>
              {title || '—'} · {t('statementFormats.trial.notUsed')}
            </Tag>
          ) : (
            <ToneTag key={key} tone="green">
              {title} → {column}
            </ToneTag>
          );
        })}
      </Flex>
    </div>
  );
}

function Faults({ faults }: Pick<StatementTrial, 'faults'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      title={() => <strong>{t('statementFormats.trial.faults')}</strong>}
      aria-label={t('statementFormats.trial.faults')}
      rowKey={({ line, column, code }) => `${String(line)} ${column} ${code}`}
      dataSource={faults}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('statementFormats.trial.line'), key: 'line', align: 'right', render: (_, { line }) => line ?? '—' },
        { title: t('statementFormats.trial.column'), key: 'column', render: (_, { column }) => column || '—' },
        { title: t('statementFormats.trial.value'), key: 'value', render: (_, { value }) => value || '—' },
        { title: t('statementFormats.trial.why'), dataIndex: 'message' },
      ]}
    />
  );
}

function Sample({ sample }: Pick<StatementTrial, 'sample'>): ReactNode {
  const { t } = useTranslation();
  const title = t('statementFormats.trial.sample', { count: sample.length });
  return (
    <Table
      size="small"
      title={() => <strong>{title}</strong>}
      aria-label={title}
      rowKey="line"
      dataSource={sample}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('statementFormats.trial.line'), dataIndex: 'line', align: 'right' },
        { title: t('statementFormats.columns.on'), dataIndex: 'on', className: 'number' },
        { title: t('statementFormats.columns.reference'), dataIndex: 'reference' },
        {
          title: t('statementFormats.trial.amount'),
          key: 'amount',
          align: 'right',
          render: (_, { amount }) => <Money amount={amount} />,
        },
        { title: t('statementFormats.columns.payerName'), key: 'payer', render: (_, row) => row.payerMasked || '—' },
        {
          title: t('statementFormats.columns.payerAccount'),
          key: 'account',
          render: (_, row) => row.accountMasked || '—',
        },
        { title: t('statementFormats.columns.remark'), key: 'remark', render: (_, row) => row.remark || '—' },
      ]}
    />
  );
}
