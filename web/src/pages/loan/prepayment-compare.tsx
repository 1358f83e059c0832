import { useQueries } from '@tanstack/react-query';
import { Button, Form, Input, Table, type TableColumnsType } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { quotePrepayment, useAccount, type Loan } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { asFailure } from '../../http/failure';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { useDialog } from '../../ui/use-dialog';
import { useSettled } from '../../ui/use-settled';
import { comparedBodies, rowsOf, type ComparedRow } from './prepayment-comparison';

/** What an early repayment would change, way by way, before anybody decides: nothing is booked here. */
export function PrepaymentCompareButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'PREPAYMENT_QUOTE') || loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('compare.title')}</Button>
      <Dialog open={dialog.isOpen} width={760} title={t('compare.title')} onCancel={dialog.hide} destroyOnHidden>
        <Comparison loan={loan} />
      </Dialog>
    </>
  );
}

interface Values {
  amount?: string;
  on: Dayjs;
}

function Comparison({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch<Values | undefined>([], form);
  const account = useAccount(loan.no);
  const bodies = useSettled(comparedBodies(values ?? {}));
  const quotes = useQueries({
    queries: bodies.map(({ body }) => ({
      queryKey: ['loans', loan.no, 'prepayment-quote', body],
      queryFn: () => quotePrepayment(loan.no, body),
      retry: false,
    })),
  });
  const error = quotes.find((quote) => quote.error)?.error;
  const known = quotes.flatMap(({ data }, index) => {
    const way = bodies[index]?.way;
    return data && way ? [{ way, quote: data }] : [];
  });
  return (
    <>
      <Form<Values> form={form} name="prepayment-compare" layout="inline" initialValues={{ on: dayjs(loan.today) }}>
        <Form.Item name="amount" label={t('compare.amount')} rules={[moneyRule(t('form.money'))]}>
          <Input prefix="¥" inputMode="decimal" />
        </Form.Item>
        <Form.Item name="on" label={t('prepayment.on')}>
          <DatePicker allowClear={false} />
        </Form.Item>
      </Form>
      <p>{t('compare.hint')}</p>
      {error && <FailureAlert failure={asFailure(error)} />}
      {known.length > 0 && account.data && <Ways rows={rowsOf(known, account.data.schedule)} />}
    </>
  );
}

function Ways({ rows }: { rows: ComparedRow[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const money = (key: 'received' | 'interest' | 'saved' | 'nextTotal', title: string) => ({
    title,
    key,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, row: ComparedRow) => (row[key] === null ? '—' : groupMoney(row[key])),
  });
  const columns: TableColumnsType<ComparedRow> = [
    { title: t('compare.way'), key: 'way', render: (_, { way }) => code('prepaymentWay', way) },
    money('received', t('compare.received')),
    money('nextTotal', t('compare.next')),
    { title: t('compare.left'), dataIndex: 'left', align: 'right' },
    { title: t('compare.last'), dataIndex: 'lastOn', render: (on: string | null) => on ?? '—', className: 'number' },
    money('interest', t('compare.interest')),
    money('saved', t('compare.saved')),
  ];
  return (
    <Table<ComparedRow>
      size="small"
      rowKey="way"
      aria-label={t('compare.title')}
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
