import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundingOffer } from '../../api/funding';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';

type Notice = FundingOffer['notices'][number] & { of: string };

/** What parties were told: due in some days, received, in arrears; each with the part it has. `of` is the offer or the party. */
export function Told({ notices }: { notices: Notice[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Table<Notice>
      size="small"
      aria-label={t('funding.told')}
      rowKey={({ of, partyNo, kind, about }) => `${of} ${partyNo} ${kind} ${about}`}
      dataSource={notices}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('funding.toldOn'), dataIndex: 'on', className: 'number' },
        { title: t('funding.of'), dataIndex: 'of' },
        { title: t('funding.notice'), key: 'kind', render: (_, { kind }) => code('fundingNotice', kind) },
        { title: t('funding.about'), dataIndex: 'about', className: 'number' },
        {
          title: t('funding.part'),
          key: 'amount',
          align: 'right',
          render: (_, { amount }) => <Money amount={amount} />,
        },
      ]}
    />
  );
}
