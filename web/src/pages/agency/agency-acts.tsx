import { Checkbox, Form, InputNumber, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { delistAgency, evaluateAgency, recordAgencyTraining } from '../../../../src/contracts/http/agencies';
import { actOnAgency, agenciesKey, type Agency } from '../../api/agencies';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** What this person may do to the agency as it stands. */
export function AgencyActs({ agency }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { status, proposedBy } = agency;
  if (status === 'DELISTED') return null;
  const isChecker = may(me.roles, 'AGENCY_CONFIRM');
  const isProposed = status === 'PROPOSED';
  const own = proposedBy === me.username;
  return (
    <>
      {isProposed && isChecker && !own && <ListButton agency={agency} />}
      {isProposed && own && <Typography.Text type="secondary">{t('agencies.othersConfirm')}</Typography.Text>}
      {isChecker && <EvaluateButton agency={agency} />}
      {may(me.roles, 'AGENCY_WATCH') && <TrainingButton agency={agency} />}
      {may(me.roles, 'AGENCY_WATCH') && <DelistButton agency={agency} />}
    </>
  );
}

function ListButton({ agency: { code } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, Agency>
      draft={`agency-listing-${code}`}
      send={(_, key) => actOnAgency(code, 'listing')({}, key)}
      invalidates={[agenciesKey]}
      submit={t('agencies.confirm')}
      done={t('agencies.confirmed')}
      hint={t('agencies.confirmHint')}
      primary
      ofPage
    >
      {null}
    </FormButton>
  );
}

function DelistButton({ agency: { code } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, Agency>
      draft={`agency-delisting-${code}`}
      send={(values, key) => actOnAgency(code, 'delisting')(checked(delistAgency.body, values), key)}
      invalidates={[agenciesKey]}
      submit={t('agencies.delist')}
      done={t('agencies.delisted')}
      hint={t('agencies.delistHint')}
      danger
      ofPage
    >
      <TextField name="reason" label={t('placements.reason')} max={500} />
    </FormButton>
  );
}

const MARKS = ['compliance', 'quality', 'dataSecurity'] as const;
type Evaluated = Record<(typeof MARKS)[number], number> & { passed: boolean; comment: string };

function EvaluateButton({ agency: { code } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<Evaluated, Agency>
      draft={`agency-evaluation-${code}`}
      initialValues={{ passed: true }}
      send={(values, key) => actOnAgency(code, 'evaluations')(checked(evaluateAgency.body, values), key)}
      invalidates={[agenciesKey]}
      submit={t('agencies.evaluate')}
      done={t('agencies.evaluated')}
      hint={t('agencies.evaluateHint')}
      ofPage
    >
      {MARKS.map((mark) => (
        <Form.Item key={mark} name={mark} label={t(`agencies.${mark}`)} rules={[required]}>
          <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item name="passed" valuePropName="checked">
        <Checkbox>{t('agencies.passed')}</Checkbox>
      </Form.Item>
      <TextField name="comment" label={t('agencies.comment')} max={2000} />
    </FormButton>
  );
}

interface Trained {
  agent: string;
  trainedOn: string;
  assessedOn: string;
  passed: boolean;
}

function TrainingButton({ agency: { code } }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<Trained, Agency>
      draft={`agency-training-${code}`}
      initialValues={{ passed: true }}
      send={(values, key) => actOnAgency(code, 'trainings')(checked(recordAgencyTraining.body, values), key)}
      invalidates={[agenciesKey]}
      submit={t('agencies.train')}
      done={t('agencies.trained')}
      ofPage
    >
      <TextField name="agent" label={t('agencies.agent')} extra={t('agencies.agentHint')} />
      <DateField name="trainedOn" label={t('agencies.trainedOn')} />
      <DateField name="assessedOn" label={t('agencies.assessedOn')} />
      <Form.Item name="passed" valuePropName="checked">
        <Checkbox>{t('agencies.passed')}</Checkbox>
      </Form.Item>
    </FormButton>
  );
}
