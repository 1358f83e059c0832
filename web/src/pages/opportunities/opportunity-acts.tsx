import { Button, Form, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, type OpportunityStage } from '../../../../src/domain/cross-sell/opportunity';
import { fileOpportunity, OPPORTUNITIES, stepOpportunity, type Opportunity } from '../../api/cross-sell';
import { useSubmission } from '../../http/use-submission';
import { useCode } from '../../i18n/use-code';
import { FailureAlert } from '../../ui/failure-alert';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** What one may do with an opportunity as it stands. */
export function OpportunityActs({ opportunity: { no, mayStep, stage } }: { opportunity: Opportunity }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  if (mayStep.length === 0) return null;
  return (
    <>
      <FileButton no={no} />
      <FormButton<object, Opportunity>
        key={stage}
        ofPage
        primary
        draft={`opportunity-${no}-${stage}`}
        initialValues={{ stage: mayStep[0] }}
        send={stepOpportunity(no)}
        invalidates={[OPPORTUNITIES]}
        submit={t('crossSell.step')}
        hint={t('crossSell.stepHint')}
        done={t('crossSell.stepped')}
      >
        <Form.Item name="stage" label={t('crossSell.stage')}>
          <Select options={mayStep.map((value) => ({ value, label: code('opportunityStage', value) }))} />
        </Form.Item>
        <TextField name="text" label={t('crossSell.said')} max={2000} />
        <Form.Item noStyle dependencies={['stage']}>
          {({ getFieldValue }) => <More stage={getFieldValue('stage') as OpportunityStage} />}
        </Form.Item>
      </FormButton>
    </>
  );
}

/** What goes on names its next day; what is handed off, to whom. */
function More({ stage }: { stage: OpportunityStage }): ReactNode {
  const { t } = useTranslation();
  if (!isOver(stage)) return <DateField name="nextOn" label={t('crossSell.nextOn')} />;
  if (stage !== 'HANDED_OFF') return null;
  return (
    <>
      <TextField name="partner" label={t('crossSell.partner')} />
      <TextField name="partnerLicence" label={t('crossSell.licence')} />
    </>
  );
}

function FileButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission<File, Opportunity>({
    send: (file) => fileOpportunity(no, file),
    invalidates: [OPPORTUNITIES],
  });
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('crossSell.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('crossSell.upload')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) sending.mutate(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
