import { App, Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LOST_REASONS, OPEN_STAGES } from '../../../../src/domain/lead/pipeline';
import { leadStep, registerLead, type Lead, type RegisteredLead } from '../../api/leads';
import { filled } from '../../http/checked';
import { useSubmission } from '../../http/use-submission';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';
import { Dialog } from '../../ui/dialog';
import { useFailureNote } from '../../ui/failure-note';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** What this person may do with the lead as it stands. */
export function LeadButtons({ lead, mine }: { lead: Lead; mine: boolean }): ReactNode {
  const { me } = useSession();
  const open = OPEN_STAGES.includes(lead.stage);
  const writer = may(me.roles, 'LEAD_WRITE');
  return (
    <>
      {writer && lead.ownerUsername === null && <StepButton lead={lead} step="claim" />}
      {mine &&
        lead.moves.map(
          (stage) => stage !== 'LOST' && <StepButton key={stage} lead={lead} step="stage" stage={stage} />,
        )}
      {mine && open && lead.clientNo === null && <FormButton lead={lead} kind="register" />}
      {mine && open && <FormButton lead={lead} kind="consent" />}
      {may(me.roles, 'LEAD_ASSIGN') && open && <FormButton lead={lead} kind="assign" />}
      {mine && lead.moves.includes('LOST') && <FormButton lead={lead} kind="lose" />}
    </>
  );
}

interface StepProps {
  lead: Lead;
  step: 'claim' | 'stage';
  stage?: string;
}

function StepButton({ lead, step, stage }: StepProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { message } = App.useApp();
  const tellFailure = useFailureNote();
  const go = useSubmission({
    send: (body: object, key) => leadStep(lead.no, step)(body, key),
    invalidates: [['leads']],
    onDone: () => void message.success(t('leads.saved')),
  });
  const press = (): void => {
    go.mutate(stage === undefined ? {} : { stage }, { onError: tellFailure });
  };
  return (
    <Button loading={go.isPending} onClick={press}>
      {stage === undefined ? t('leads.claim') : t('leads.moveTo', { stage: code('leadStage', stage) })}
    </Button>
  );
}

type Kind = 'register' | 'consent' | 'assign' | 'lose';

function FormButton({ lead, kind }: { lead: Lead; kind: Kind }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const send = async (values: object, key: string): Promise<Lead | RegisteredLead> => {
    if (kind === 'register') return registerLead(lead.no, filled(values), key);
    if (kind === 'consent')
      return leadStep(lead.no, 'consent')(
        { ...values, on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) },
        key,
      );
    if (kind === 'assign') return leadStep(lead.no, 'assignment')(values, key);
    return leadStep(lead.no, 'stage')({ stage: 'LOST', ...filled(values) }, key);
  };
  const title = t(`leads.forms.${kind}`);
  return (
    <>
      <Button danger={kind === 'lose'} onClick={dialog.show}>
        {title}
      </Button>
      <Dialog open={dialog.isOpen} title={title} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<object, Lead | RegisteredLead>
          draft={`lead-${kind}-${lead.no}`}
          send={send}
          invalidates={[['leads'], ['clients']]}
          submit={title}
          done={t('leads.saved')}
          onDone={dialog.hide}
        >
          {FIELDS[kind]()}
        </StepForm>
      </Dialog>
    </>
  );
}

const FIELDS: Record<Kind, () => ReactNode> = {
  register: () => <RegisterFields />,
  consent: () => <ConsentFields />,
  assign: () => <AssignFields />,
  lose: () => <LoseFields />,
};

function RegisterFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="identity" label={t('clients.identity')} extra={t('leads.identityHint')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="industry" label={t('client.industry')}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
    </>
  );
}

function ConsentFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="consent" label={t('leads.consent')} rules={[required]}>
        <Select
          options={(['GIVEN', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(`leads.consents.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="evidence" label={t('leads.evidence')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

function AssignFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="ownerUsername" label={t('leads.owner')} rules={[required]}>
        <ColleagueSelect role="CLIENT_MANAGER" />
      </Form.Item>
      <Form.Item name="reason" label={t('leads.reason')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

function LoseFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      <Form.Item
        name="lostReason"
        label={t('leads.lostReason')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={LOST_REASONS.map((value) => ({ value, label: code('lostReason', value) }))} />
      </Form.Item>
      <Form.Item name="comment" label={t('leads.comment')}>
        <Input.TextArea maxLength={500} />
      </Form.Item>
    </>
  );
}
