import { Button, Checkbox, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LETTER_KINDS, LETTER_METHODS, LETTER_OUTCOMES } from '../../../../src/domain/collection/letters';
import { recordLetter, recordOutcome, type Letter } from '../../api/collection-desk';
import { collectionKey, type CollectionCase } from '../../api/collections';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Sent {
  kind: string;
  party: string;
  method: string;
  sentOn: Dayjs;
  tracking?: string;
  addressAgreed: boolean;
}

/** Records a letter that was sent. */
export function LetterButton({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  const send = ({ sentOn, tracking, ...values }: Sent, key: string): Promise<unknown> =>
    recordLetter(file.id)({ ...values, sentOn: day(sentOn), ...(tracking ? { tracking } : {}) }, key);
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('letters.send')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('letters.send')} onCancel={dialog.hide}>
        <StepForm<Sent, unknown>
          draft={`letter-${file.id}`}
          initialValues={{
            kind: 'DEMAND',
            party: 'DEBTOR',
            method: 'POST',
            addressAgreed: true,
            sentOn: dayjs(file.today),
          }}
          send={send}
          invalidates={[collectionKey(file.id), ['tasks']]}
          submit={t('letters.submit')}
          done={t('letters.done')}
          onDone={dialog.hide}
        >
          <Form.Item name="kind" label={t('letters.kind')} rules={[required]}>
            <Select options={LETTER_KINDS.map((value) => ({ value, label: t(`letters.kinds.${value}`) }))} />
          </Form.Item>
          <Form.Item name="party" label={t('contactRules.party')} rules={[required]}>
            <Select
              options={(['DEBTOR', 'GUARANTOR'] as const).map((value) => ({
                value,
                label: t(`contactRules.parties.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="method" label={t('letters.method')} rules={[required]}>
            <Select options={LETTER_METHODS.map((value) => ({ value, label: t(`letters.methods.${value}`) }))} />
          </Form.Item>
          <Form.Item name="sentOn" label={t('letters.sentOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs(file.today)} />
          </Form.Item>
          <Form.Item name="tracking" label={t('letters.tracking')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="addressAgreed" valuePropName="checked">
            <Checkbox>{t('letters.addressAgreed')}</Checkbox>
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}

interface Outcome {
  kind: string;
  on: Dayjs;
  evidence: string;
}

/** Records what became of a letter. */
export function OutcomeButton({ file, letter }: { file: CollectionCase; letter: Letter }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  const send = ({ on, ...values }: Outcome, key: string): Promise<unknown> =>
    recordOutcome(file.id, letter.id)({ ...values, on: day(on) }, key);
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('letters.outcome')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('letters.outcome')} onCancel={dialog.hide}>
        <StepForm<Outcome, unknown>
          draft={`letter-outcome-${letter.id}`}
          initialValues={{ kind: 'DELIVERED', on: dayjs(file.today) }}
          send={send}
          invalidates={[collectionKey(file.id)]}
          submit={t('letters.submitOutcome')}
          done={t('letters.done')}
          onDone={dialog.hide}
        >
          <Form.Item name="kind" label={t('letters.result')} rules={[required]}>
            <Select options={LETTER_OUTCOMES.map((value) => ({ value, label: t(`letters.outcomes.${value}`) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('letters.on')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} minDate={dayjs(letter.sentOn)} maxDate={dayjs(file.today)} />
          </Form.Item>
          <Form.Item name="evidence" label={t('letters.evidence')} rules={[required]}>
            <Input maxLength={64} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}

const day = (value: Dayjs): string => value.format('YYYY-MM-DD');
