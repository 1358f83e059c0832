import { Button, Flex, Form, Input, Select, Space, Table, type TableColumnsType } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CLIENT_EVENTS, befalls } from '../../../../../src/domain/guarantor/guarantor';
import { guarantorsKey, recordEvent, useGuarantors, type Guarantor } from '../../../api/guarantors';
import type { Loan } from '../../../api/loans';
import { groupMoney } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { DatePicker } from '../../../ui/date-picker';
import { Dialog } from '../../../ui/dialog';
import { Loaded } from '../../../ui/loaded';
import { StepForm } from '../../../ui/step-form';
import { ToneTag } from '../../../ui/tone-tag';
import { useDialog } from '../../../ui/use-dialog';

/** Who stands for the loan, and whether they still can. */
export function Guarantors({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const found = useGuarantors(loan.no);
  const money = (value: string | null): string => (value === null ? '—' : groupMoney(value));
  const columns: TableColumnsType<Guarantor> = [
    {
      title: t('guarantors.guarantor'),
      key: 'name',
      render: (_, { no, nameMasked }) => <Link to={`/clients/${no}`}>{nameMasked}</Link>,
    },
    { title: t('guarantors.netAssets'), key: 'net', className: 'number', render: (_, row) => money(row.netAssets) },
    { title: t('guarantors.given'), key: 'given', className: 'number', render: (_, row) => money(row.given) },
    {
      title: t('guarantors.free'),
      key: 'free',
      className: 'number',
      render: (_, { free, overcommitted }) =>
        overcommitted ? <ToneTag tone="red">{t('guarantors.overcommitted')}</ToneTag> : money(free),
    },
    {
      title: t('guarantors.watch'),
      key: 'watch',
      render: (_, row) => (
        <Space wrap size={4}>
          {row.arrears.loans > 0 && <ToneTag tone="red">{t('guarantors.arrears', row.arrears)}</ToneTag>}
          {row.events.map(({ id, kind, on }) => (
            <ToneTag key={id} tone="volcano">{`${code('clientEvent', kind)} ${on}`}</ToneTag>
          ))}
          <EventButton loan={loan} guarantor={row} />
        </Space>
      ),
    },
  ];
  return (
    <Loaded query={found} mostlyEmpty>
      {({ data }) =>
        data.length === 0 ? null : (
          <Flex vertical gap={4}>
            <strong>{t('guarantors.title')}</strong>
            <Table<Guarantor>
              size="small"
              rowKey="no"
              columns={columns}
              dataSource={data}
              pagination={false}
              scroll={{ x: 'max-content' }}
            />
          </Flex>
        )
      }
    </Loaded>
  );
}

interface Values {
  kind: string;
  on: Dayjs;
  evidence: string;
  note?: string;
}

function EventButton({ loan, guarantor }: { loan: Loan; guarantor: Guarantor }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'CLIENT_EVENT')) return null;
  const required = { required: true, message: t('form.required') };
  const kinds = CLIENT_EVENTS.filter((kind) => befalls(guarantor.kind, kind));
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('guarantors.record')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('guarantors.record')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`client-event-${guarantor.no}`}
          initialValues={{ on: dayjs(loan.today) }}
          send={({ on, ...event }, key) => recordEvent(guarantor.no)({ ...event, on: on.format('YYYY-MM-DD') }, key)}
          invalidates={[guarantorsKey(loan.no), ['warnings'], ['tasks']]}
          submit={t('guarantors.record')}
          done={t('guarantors.recorded')}
          onDone={dialog.hide}
        >
          <Form.Item name="kind" label={t('guarantors.kind')} rules={[required]}>
            <Select options={kinds.map((value) => ({ value, label: code('clientEvent', value) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('guarantors.on')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="evidence" label={t('guarantors.evidence')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="note" label={t('guarantors.note')}>
            <Input maxLength={1000} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
