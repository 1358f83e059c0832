import { Card, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionOutcome } from '../../../../src/contracts/messages/approval';
import { applicationKey, type Application } from '../../api/applications';
import { useNextTask } from '../../api/next-task';
import { useQuote, quoteInput } from '../../api/quotes';
import { decide } from '../../api/tasks';
import { useCode } from '../../i18n/use-code';
import { QuoteSummary } from '../../terms/quote-summary';
import { TermsFields } from '../../terms/terms-fields';
import { fromTerms, toTerms, type TermsValues } from '../../terms/terms-values';
import { StepForm } from '../../ui/step-form';
import { useSettled } from '../../ui/use-settled';
import { decisionTask, outcomesFor, reasonsFor } from './decision-rules';
import { useChosen } from './use-chosen';

interface Values extends TermsValues {
  outcome: DecisionOutcome;
  reasonCode?: string;
  comment: string;
}

export function DecisionForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) as DecisionOutcome | undefined;
  const openNext = useNextTask(application.no);
  const task = decisionTask(application);
  const outcomes = outcomesFor(application);
  const choice = useChosen(form, outcomes);
  const { approvedTerms, suggestedTerms, appliedTerms, termsCompared } = application;
  const before = approvedTerms ?? termsCompared.proposed?.terms ?? suggestedTerms ?? appliedTerms;
  if (!task) return null;
  const reasons = reasonsFor(outcome);
  const required = { required: true, message: t('form.required') };
  const send = (values: Values, key: string): Promise<unknown> => decide(task.id, toBody(values, before), key);
  return (
    <StepForm<Values, unknown>
      form={form}
      draft={`decision-${task.id}`}
      initialValues={{ ...fromTerms(before), comment: '' }}
      send={send}
      invalidates={[applicationKey(application.no), ['tasks']]}
      submit={t('decision.submit')}
      danger={outcome === 'REJECT'}
      done={t('decision.done')}
      onDone={openNext}
      rename={{
        '/terms/principal': 'principal',
        '/terms/annualRate': 'ratePercent',
        '/terms/instalments': 'instalments',
      }}
    >
      <div ref={choice}>
        <Form.Item name="outcome" label={t('decision.outcome')} rules={[required]}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            options={outcomes.map((value) => ({ value, label: code('decide', value) }))}
          />
        </Form.Item>
      </div>
      {outcome === 'APPROVE_CHANGED' && (
        <Card size="small" style={{ marginBlockEnd: 16 }}>
          <TermsFields narrow />
          <LiveQuote application={application} before={before} />
        </Card>
      )}
      {reasons.length > 0 && (
        <Form.Item name="reasonCode" label={t('decision.reason')} rules={[required]}>
          <Select options={reasons.map((value) => ({ value, label: code('reason', value) }))} />
        </Form.Item>
      )}
      <Form.Item name="comment" label={t('decision.comment')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </StepForm>
  );
}

function LiveQuote({
  application,
  before,
}: {
  application: Application;
  before: Application['appliedTerms'];
}): ReactNode {
  const values = Form.useWatch([], Form.useFormInstance<Values>()) as Values | undefined;
  const terms = toTerms(values ?? {}, before);
  const quote = useQuote(useSettled(terms ? quoteInput(terms, application.today) : null));
  return quote.data ? <QuoteSummary quote={quote.data} /> : null;
}

function toBody(values: Values, before: Application['appliedTerms']): unknown {
  const terms = values.outcome === 'APPROVE_CHANGED' ? toTerms(values, before) : null;
  const negative = values.outcome === 'RETURN' || values.outcome === 'REJECT';
  return {
    outcome: values.outcome,
    comment: values.comment,
    ...(negative && values.reasonCode ? { reasonCode: values.reasonCode } : {}),
    ...(terms ? { terms } : {}),
  };
}
