import { Checkbox, Col, Form, Input, Radio, Row, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLLECTION_ACTIONS } from '../../../../src/contracts/messages/collection';
import { act, collectionKey, type CollectionCase } from '../../api/collections';
import { parseMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';
import { StepForm } from '../../ui/step-form';
import { PlanFields } from './plan-fields';

interface Values {
  kind: string;
  note: string;
  contacted?: boolean;
  amount?: string;
  payOn?: Dayjs;
  decision?: 'SUE' | 'CONTINUE';
  plan?: { amount?: string; payOn?: Dayjs }[];
}

/** Letters are recorded with their delivery, in their own panel. */
const OFFERED = COLLECTION_ACTIONS.filter((kind) => kind !== 'LETTER_SENT');

/** What a collector did or agreed; the ladder of the case reads it. */
export function ActionForm({ file, taskId }: { file: CollectionCase; taskId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch<string | undefined>('kind', form);
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<Values, unknown>
      form={form}
      draft={`collection-${file.id}`}
      initialValues={{
        kind: 'CALL_LOG',
        contacted: true,
        plan: [{}, {}],
        amount: file.due,
        payOn: dayjs(file.today).add(7, 'day'),
      }}
      send={(values, key) => act(file.id)(toBody(values, taskId), key)}
      invalidates={[collectionKey(file.id), ['tasks']]}
      submit={t('collection.submit')}
      done={t('collection.done')}
      rename={{ '/promise/amount': 'amount', '/promise/payOn': 'payOn' }}
    >
      <Form.Item name="kind" label={t('collection.kind')} rules={[required]}>
        <Select options={OFFERED.map((value) => ({ value, label: code('collectionAction', value) }))} />
      </Form.Item>
      {(kind === 'CALL_LOG' || kind === 'VISIT_LOG') && (
        <Form.Item name="contacted" valuePropName="checked">
          <Checkbox>{t('collection.contacted')}</Checkbox>
        </Form.Item>
      )}
      {kind === 'PROMISE' && (
        <Row gutter={16}>
          <Col xs={24} sm={12}>
            <Form.Item name="amount" label={t('collection.promised')} rules={[required, moneyRule(t('form.money'))]}>
              <Input prefix="¥" inputMode="decimal" />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="payOn" label={t('collection.payOn')} rules={[required]}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        </Row>
      )}
      {kind === 'PLAN' && <PlanFields />}
      {kind === 'LEGAL_DECISION' && (
        <Form.Item name="decision" label={t('collection.decision')} rules={[required]}>
          <Radio.Group
            options={(['SUE', 'CONTINUE'] as const).map((value) => ({ value, label: code('legalDecision', value) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('collection.note')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </StepForm>
  );
}

function toBody(values: Values, taskId: string | undefined): unknown {
  const { kind, note } = values;
  return {
    kind,
    note,
    ...(kind === 'CALL_LOG' || kind === 'VISIT_LOG' ? { contacted: values.contacted ?? false } : {}),
    ...(kind === 'PROMISE'
      ? { promise: { amount: parseMoney(values.amount ?? ''), payOn: values.payOn?.format('YYYY-MM-DD') } }
      : {}),
    ...(kind === 'PLAN'
      ? {
          plan: values.plan?.map(({ amount, payOn }) => ({
            amount: parseMoney(amount ?? ''),
            payOn: payOn?.format('YYYY-MM-DD'),
          })),
        }
      : {}),
    ...(kind === 'LEGAL_DECISION' ? { decision: values.decision } : {}),
    ...(taskId && kind !== 'NOTE' ? { taskId } : {}),
  };
}
