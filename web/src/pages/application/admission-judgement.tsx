import { Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, useAdmission, type Application } from '../../api/applications';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { StepForm } from '../../ui/step-form';
import { ColleagueSelect } from '../../ui/colleague-select';
import { reasonsFor } from './decision-rules';
import { chinaToday } from '../../format/date';
import { Unread } from '../../ui/unread';

interface Values {
  outcome: 'AGREE' | 'RETURN' | 'REJECT';
  opinion: string;
  reasonCode?: string;
  team?: string[];
  reportOn?: Dayjs;
}

/** The form as it was handed in, and what department or risk says to it. */
export function AdmissionJudgement({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no } = application;
  const send = ({ reportOn, ...values }: Values, key: string): Promise<unknown> =>
    takeStep(no, 'admission/judgement')(
      { ...filled(values), ...(reportOn ? { reportOn: reportOn.format('YYYY-MM-DD') } : {}) },
      key,
    );
  return (
    <>
      <Proposal no={no} />
      <StepForm<Values, unknown>
        draft={`admission-judgement-${no}`}
        send={send}
        invalidates={[applicationKey(no), ['tasks']]}
        submit={t('step.JUDGE_ADMISSION.submit')}
        done={t('step.JUDGE_ADMISSION.done')}
      >
        <Fields byRisk={application.stage === 'ADMISSION_RISK'} />
      </StepForm>
    </>
  );
}

function Proposal({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const admission = useAdmission(no);
  const form = admission.data?.form;
  if (!form) return <Unread query={admission} />;
  return (
    <dl>
      {Object.entries(form).map(([name, said]) => (
        <div key={name} style={{ marginBlockEnd: 8 }}>
          <dt>
            <strong>{t(`admission.${name as 'risks'}`)}</strong>
          </dt>
          <dd style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Fields({ byRisk }: { byRisk: boolean }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Values>();
  const outcome = Form.useWatch<Values['outcome'] | undefined>('outcome', form);
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="outcome" label={t('admission.outcome')} rules={[required]}>
        <Radio.Group
          options={(['AGREE', 'RETURN', 'REJECT'] as const).map((value) => ({
            value,
            label: t(`admission.outcomes.${value}`),
          }))}
        />
      </Form.Item>
      {outcome === 'REJECT' && (
        <Form.Item name="reasonCode" label={t('decision.reason')} rules={[required]}>
          <Select options={reasonsFor('REJECT').map((value) => ({ value, label: code('reason', value) }))} />
        </Form.Item>
      )}
      {outcome === 'AGREE' && byRisk && (
        <>
          <Form.Item name="team" label={t('admission.team')} rules={[required]}>
            <ColleagueSelect many most={2} role="CLIENT_MANAGER" />
          </Form.Item>
          <Form.Item name="reportOn" label={t('admission.reportOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} minDate={chinaToday()} />
          </Form.Item>
        </>
      )}
      <Form.Item name="opinion" label={t('admission.opinion')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
