import { Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { takeInComplaint as takeInOperation } from '../../../../src/contracts/http/complaints';
import { COMPLAINANTS, COMPLAINT_CHANNELS, COMPLAINT_TYPES } from '../../../../src/domain/complaint/complaint';
import { takeInComplaint, type Complaint } from '../../api/complaints';
import { checked, filled } from '../../http/checked';
import { useCode, type CodeKind } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { FormButton } from '../../ui/form-button';
import { ColleagueSelect } from '../../ui/colleague-select';
import { ClientSelect } from '../../ui/client-select';
import { chinaToday } from '../../format/date';

interface Values {
  complainant: string;
  receivedOn: Dayjs;
}

/** Takes in what somebody complains about. */
export function TakeInButton(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const send = ({ receivedOn, ...values }: Values, key: string): Promise<Complaint> => {
    const body = { ...filled(values), receivedOn: receivedOn.format('YYYY-MM-DD') };
    return takeInComplaint(checked(takeInOperation.body, body), key);
  };
  return (
    <FormButton<Values, Complaint>
      ofPage
      primary
      draft="complaint"
      initialValues={{ complainant: 'CLIENT', receivedOn: chinaToday() }}
      send={send}
      invalidates={[['complaints'], ['tasks']]}
      submit={t('complaints.takeIn')}
      hint={t('complaints.takeInHint')}
      done={t('complaints.takenIn')}
      onDone={({ no }) => void navigate(`/complaints/${no}`)}
    >
      <Fields />
    </FormButton>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Values>();
  const complainant = Form.useWatch<string | undefined>('complainant', form);
  const required = { required: true, message: t('form.required') };
  const choice = (kind: CodeKind, values: readonly string[]): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: code(kind, value) }));
  const needed = complainant === 'THIRD_PERSON' ? [] : [required];
  return (
    <>
      <Form.Item name="channel" label={t('complaints.channel')} rules={[required]}>
        <Select options={choice('complaintChannel', COMPLAINT_CHANNELS)} />
      </Form.Item>
      <Form.Item name="type" label={t('complaints.type')} rules={[required]}>
        <Select options={choice('complaintType', COMPLAINT_TYPES)} />
      </Form.Item>
      <Form.Item name="complainant" label={t('complaints.complainant')} rules={[required]}>
        <Select options={choice('complainant', COMPLAINANTS)} />
      </Form.Item>
      <Form.Item name="clientNo" label={t('client.title')} rules={needed}>
        <ClientSelect />
      </Form.Item>
      {complainant !== 'CLIENT' && (
        <>
          <Form.Item name="name" label={t('complaints.name')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="contact" label={t('complaints.contact')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      {complainant === 'AGENT' && (
        <Form.Item name="authority" label={t('complaints.authority')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="loanNo" label={t('loans.no')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('complaints.receivedOn')} rules={[required]}>
        <DatePicker style={{ width: '100%' }} maxDate={chinaToday()} />
      </Form.Item>
      <Form.Item name="summary" label={t('complaints.summary')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="demand" label={t('complaints.demand')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="accused" label={t('complaints.accused')}>
        <ColleagueSelect many />
      </Form.Item>
    </>
  );
}
