import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepComplaint as stepOperation } from '../../../../src/contracts/http/complaints';
import {
  COMPLAINT_FINDINGS,
  COMPLAINT_REMEDIES,
  ROOT_CAUSES,
  TOLD_BY,
} from '../../../../src/domain/complaint/complaint';
import { stepComplaint, type Complaint } from '../../api/complaints';
import { checked, filled } from '../../http/checked';
import { useCode, type CodeKind } from '../../i18n/use-code';
import { FormButton } from '../../ui/form-button';
import { ColleagueSelect } from '../../ui/colleague-select';

type Act = Complaint['may'][number];
interface Props {
  complaint: Complaint;
  act: Act;
  primary?: boolean;
}

/** One thing that may be done about a complaint, with what it asks for. */
export function ActButton({ complaint, act, primary = false }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Complaint>
      ofPage
      primary={primary}
      danger={act === 'DISMISS' || act === 'WITHDRAW'}
      draft={`complaint-${complaint.no}-${act}`}
      send={(values, key) => stepComplaint(complaint.no)(checked(stepOperation.body, { act, ...filled(values) }), key)}
      invalidates={[['complaints'], ['tasks'], ['collections']]}
      submit={code('complaintAct', act)}
      done={t('complaints.done')}
    >
      <Fields act={act} complaint={complaint} />
    </FormButton>
  );
}

function Fields({ act, complaint }: Omit<Props, 'primary'>): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const choice = (kind: CodeKind, values: readonly string[]): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: code(kind, value) }));
  // Only clients get notices of the system.
  const ways = complaint.complainant === 'THIRD_PERSON' ? TOLD_BY.filter((how) => how !== 'NOTICE') : TOLD_BY;
  const asks = (...acts: Act[]): boolean => acts.includes(act);
  return (
    <>
      {asks('ACCEPT', 'REASSIGN') && (
        <Form.Item name="handler" label={t('complaints.handler')} rules={[required]}>
          <ColleagueSelect right="COMPLAINT_HANDLE" except={complaint.accused} />
        </Form.Item>
      )}
      {asks('NAME') && (
        <Form.Item name="username" label={t('complaints.accused')} rules={[required]}>
          <ColleagueSelect except={complaint.accused} />
        </Form.Item>
      )}
      {asks('ANSWER') && (
        <>
          <Form.Item name="finding" label={t('complaints.finding')} rules={[required]}>
            <Select options={choice('complaintFinding', COMPLAINT_FINDINGS)} />
          </Form.Item>
          <Form.Item name="remedies" label={t('complaints.remedies')}>
            <Select
              mode="multiple"
              options={COMPLAINT_REMEDIES.map((value) => ({ value, label: code('complaintRemedy', value) }))}
            />
          </Form.Item>
        </>
      )}
      {asks('CLOSE') && (
        <Form.Item name="rootCause" label={t('complaints.rootCause')} rules={[required]}>
          <Select options={choice('rootCause', ROOT_CAUSES)} />
        </Form.Item>
      )}
      {asks('ACCEPT', 'DISMISS', 'EXTEND', 'ANSWER') && (
        <Form.Item name="told" label={t('complaints.told')} rules={[required]}>
          <Select options={ways.map((value) => ({ value, label: code('toldBy', value) }))} />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={
          asks('CLOSE') ? t('complaints.improvement') : asks('ANSWER') ? t('complaints.answer') : t('complaints.text')
        }
        rules={asks('ACCEPT') ? [] : [{ ...required, whitespace: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      {asks('NOTE', 'ANSWER') && (
        <Form.Item name="document" label={t('complaints.document')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
}
