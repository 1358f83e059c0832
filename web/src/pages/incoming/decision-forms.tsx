import { Button, Flex, Form, Input, Radio, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decideIncoming, INCOMING_KEY, STATEMENTS_KEY, type IncomingPayment } from '../../api/incoming';
import { parseMoney } from '../../format/money';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';
import { StepForm } from '../../ui/step-form';
import { chinaToday } from '../../format/date';

const CHANGED = [INCOMING_KEY, STATEMENTS_KEY, ['loans']];

interface AssignValues {
  shares: { loanNo?: string; amount: string }[];
  note: string;
}

/** Divides what is open among loans; a line without a loan goes back to the payer. */
export function AssignForm({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  const send = ({ shares, note }: AssignValues, key: string): Promise<IncomingPayment> => {
    const wire = shares.map(({ loanNo, amount }) => ({
      loanNo: loanNo === undefined || loanNo.trim() === '' ? null : loanNo.trim(),
      amount: parseMoney(amount),
    }));
    return decideIncoming(payment.no, 'assignment')({ shares: wire, note }, key);
  };
  return (
    <StepForm<AssignValues, IncomingPayment>
      draft={`assign-${payment.no}`}
      initialValues={{ shares: [{ amount: payment.open }] }}
      send={send}
      invalidates={CHANGED}
      submit={t('incoming.assign')}
      done={t('incoming.assigned')}
    >
      <Typography.Paragraph type="secondary">{t('incoming.assignHint')}</Typography.Paragraph>
      <ShareFields />
      <NoteField />
    </StepForm>
  );
}

function ShareFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.List name="shares">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap="small" align="end" wrap>
              <Form.Item name={[name, 'loanNo']} label={t('incoming.toLoan')} style={{ flex: 1, minWidth: 180 }}>
                <Input maxLength={80} placeholder={t('incoming.back')} />
              </Form.Item>
              <Form.Item
                name={[name, 'amount']}
                label={t('incoming.amount')}
                rules={[required, moneyRule(t('form.money'))]}
              >
                <Input prefix="¥" inputMode="decimal" />
              </Form.Item>
              {fields.length > 1 && (
                <Form.Item>
                  <Button
                    onClick={() => {
                      remove(name);
                    }}
                  >
                    {t('incoming.removeShare')}
                  </Button>
                </Form.Item>
              )}
            </Flex>
          ))}
          <Form.Item>
            <Button
              onClick={() => {
                add({});
              }}
            >
              {t('incoming.addShare')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}

function NoteField(): ReactNode {
  const { t } = useTranslation();
  const rules = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <Form.Item name="note" label={t('incoming.note')} rules={rules}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
    </Form.Item>
  );
}

interface HoldValues {
  note: string;
  reviewOn: Dayjs;
}

/** Keeps it waiting, and says until when. */
export function HoldForm({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  return (
    <StepForm<HoldValues, IncomingPayment>
      draft={`hold-${payment.no}`}
      send={({ note, reviewOn }, key) =>
        decideIncoming(payment.no, 'hold')({ note, reviewOn: reviewOn.format('YYYY-MM-DD') }, key)
      }
      invalidates={CHANGED}
      submit={t('incoming.hold')}
      done={t('incoming.held')}
    >
      <Form.Item
        name="reviewOn"
        label={t('incoming.reviewOn')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <DatePicker style={{ width: '100%' }} minDate={chinaToday().add(1, 'day')} />
      </Form.Item>
      <NoteField />
    </StepForm>
  );
}

interface ConfirmValues {
  agree: boolean;
  note: string;
}

/** The second person's word on what another has assigned. */
export function ConfirmForm({ payment }: { payment: IncomingPayment }): ReactNode {
  const { t } = useTranslation();
  return (
    <StepForm<ConfirmValues, IncomingPayment>
      draft={`confirm-${payment.no}`}
      send={decideIncoming(payment.no, 'confirmation')}
      invalidates={CHANGED}
      submit={t('incoming.confirm')}
      done={t('incoming.confirmed')}
    >
      <Form.Item name="agree" label={t('incoming.confirm')} rules={[{ required: true, message: t('form.required') }]}>
        <Radio.Group
          options={[
            { value: true, label: t('incoming.agree') },
            { value: false, label: t('incoming.disagree') },
          ]}
        />
      </Form.Item>
      <NoteField />
    </StepForm>
  );
}
