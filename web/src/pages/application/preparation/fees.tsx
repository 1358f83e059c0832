import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { receiveFee as receiving } from '../../../../../src/contracts/http/preparation';
import type { Application } from '../../../api/applications';
import { preparationKey, receiveFee, type Fee } from '../../../api/preparation';
import { addMoney, parseMoney, toFen } from '../../../format/money';
import { checked } from '../../../http/checked';
import { useSpoken } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { DateField, MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Money } from '../../../ui/money';
import { Person } from '../../../ui/person';

interface Props {
  fees: readonly Fee[];
  application: Application;
}

/** What is charged once before the money leaves, and the receipts for it. */
export function Fees({ fees, application }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const spoken = useSpoken();
  if (fees.length === 0) return null;
  const isOpen = ['CONTRACT', 'DISBURSEMENT', 'GRANTED'].includes(application.stage);
  const mayReceive = isOpen && may(me.roles, 'FEE_RECEIVE');
  const columns: TableColumnsType<Fee> = [
    { title: t('preparation.fee'), key: 'name', render: (_, { nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn }) },
    { title: t('preparation.due'), key: 'due', align: 'right', render: (_, { due }) => <Money amount={due} /> },
    {
      title: t('preparation.received'),
      key: 'received',
      align: 'right',
      render: (_, { received }) => <Money amount={received} />,
    },
    {
      title: t('preparation.receipts'),
      key: 'receipts',
      render: (_, { receipts }) => <Receipts receipts={receipts} />,
    },
    {
      key: 'act',
      render: (_, fee) =>
        mayReceive && toFen(fee.received) < toFen(fee.due) ? (
          <ReceiptButton fee={fee} no={application.no} today={application.today} />
        ) : null,
    },
  ];
  return (
    <Table<Fee>
      size="small"
      rowKey="code"
      aria-label={t('preparation.fees')}
      columns={mayReceive ? columns : columns.slice(0, -1)}
      dataSource={[...fees]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

function Receipts({ receipts }: Pick<Fee, 'receipts'>): ReactNode {
  if (receipts.length === 0) return '—';
  return receipts.map(({ reference, amount, receivedOn, recordedBy }) => (
    <div key={reference}>
      {reference} · <Money amount={amount} /> · {receivedOn} · <Person of={recordedBy} />
    </div>
  ));
}

interface Values {
  amount: string;
  receivedOn: string;
  reference: string;
}

function ReceiptButton({ fee, no, today }: { fee: Fee; no: string; today: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const send = ({ amount, ...values }: Values, key: string): Promise<unknown> =>
    receiveFee(no, fee.code)(checked(receiving.body, { ...values, amount: parseMoney(amount) }), key);
  return (
    <FormButton<Values, unknown>
      draft={`fee-${no}-${fee.code}`}
      initialValues={{ amount: addMoney([fee.due, `-${fee.received}`]), receivedOn: today }}
      send={send}
      invalidates={[preparationKey(no)]}
      submit={t('preparation.receive')}
      done={t('preparation.receiveDone')}
      hint={spoken({ zh: fee.nameZh, en: fee.nameEn })}
      primary
    >
      <MoneyField name="amount" label={t('preparation.amount')} />
      <DateField name="receivedOn" label={t('preparation.receivedOn')} />
      <TextField name="reference" label={t('preparation.reference')} />
    </FormButton>
  );
}
