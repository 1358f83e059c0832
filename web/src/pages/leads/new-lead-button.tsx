import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createLead } from '../../../../src/contracts/http/leads';
import { LEAD_SOURCES } from '../../../../src/domain/lead/pipeline';
import { recordLead, type Lead } from '../../api/leads';
import { parseMoney } from '../../format/money';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { ClientSelect } from '../../ui/client-select';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { WhoFields, WishFields } from './lead-fields';
import { chinaToday } from '../../format/date';

interface Values {
  source: string;
  amount?: string;
  nextOn: Dayjs;
}

/** Records a lead of one's own: of somebody new, or of a client with a new need. */
export function NewLeadButton(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const navigate = useNavigate();
  const send = async ({ amount, nextOn, ...values }: Values, key: string): Promise<Lead> => {
    const wanted = amount === undefined || amount === '' ? {} : { amount: parseMoney(amount) };
    const body = { ...filled(values), ...wanted, nextOn: nextOn.format('YYYY-MM-DD') };
    return recordLead(checked(createLead.body, body), key);
  };
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={dialog.show}>
        {t('leads.new')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('leads.new')} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<Values, Lead>
          draft="new-lead"
          initialValues={{ source: 'PHONE', nextOn: chinaToday().add(3, 'day') }}
          send={send}
          invalidates={[['leads']]}
          submit={t('leads.record')}
          done={t('leads.recorded')}
          onDone={({ no }) => void navigate(`/leads/${no}`)}
        >
          <LeadFields />
        </StepForm>
      </Dialog>
    </>
  );
}

function LeadFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Values>();
  const [known, setKnown] = useState(false);
  const source = Form.useWatch<string | undefined>('source', form);
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item label={t('leads.who')}>
        <Radio.Group
          value={known}
          onChange={(event) => {
            setKnown(event.target.value as boolean);
          }}
          options={[
            { value: false, label: t('leads.somebodyNew') },
            { value: true, label: t('leads.aClient') },
          ]}
        />
      </Form.Item>
      {known ? (
        <Form.Item name="clientNo" label={t('client.title')} rules={[required]}>
          <ClientSelect />
        </Form.Item>
      ) : (
        <>
          <WhoFields />
          <Form.Item name="identity" label={t('clients.identity')}>
            <Input autoComplete="off" />
          </Form.Item>
        </>
      )}
      <Form.Item name="source" label={t('leads.source')} rules={[required]}>
        <Select options={LEAD_SOURCES.map((value) => ({ value, label: code('leadSource', value) }))} />
      </Form.Item>
      {source === 'REFERRAL' && (
        <Form.Item name="referrerNo" label={t('leads.referrer')} rules={[required]}>
          <ClientSelect />
        </Form.Item>
      )}
      <WishFields />
      <Form.Item name="nextOn" label={t('leads.nextOn')} rules={[required]}>
        <DatePicker style={{ width: '100%' }} minDate={chinaToday()} />
      </Form.Item>
    </>
  );
}
