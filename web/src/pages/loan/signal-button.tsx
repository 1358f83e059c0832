import { App, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportSignal as operation } from '../../../../src/contracts/http/warnings';
import { reportSignal, useWarningRules, type Signalled } from '../../api/loan-entries';
import { checked } from '../../http/checked';
import { useCode, useSpoken } from '../../i18n/use-code';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Values {
  code: string;
  detail: string;
  reference?: string;
}

/** Somebody of the staff has heard of something that the loan is to be watched for. */
export function SignalButton({ loanNo }: { loanNo: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const { message } = App.useApp();
  const rules = useWarningRules();
  const told = ({ no, level, dueOn, repeated }: Signalled): void => {
    const about = { no, level: code('warningLevel', level), on: dueOn };
    void message.info(repeated ? t('signals.repeated', about) : t('signals.raised', about), 6);
  };
  return (
    <FormButton<Values, Signalled>
      title={t('signals.report')}
      hint={t('signals.hint')}
      draft={`signal-${loanNo}`}
      send={async ({ reference, ...values }, key) => {
        // Without a number of its own the report is known by that of its submission: sent twice it is one warning.
        const known = { ...values, loanNo, source: 'STAFF', reference: reference?.trim() || key };
        return reportSignal(checked(operation.body, known), key);
      }}
      invalidates={[['warnings'], ['tasks'], ['loans', loanNo]]}
      submit={t('signals.report')}
      done={t('signals.done')}
      onDone={told}
    >
      <Form.Item name="code" label={t('signals.signal')} rules={[{ required: true, message: t('form.required') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={rules.isPending}
          status={rules.isError ? 'error' : ''}
          notFoundContent={rules.isError ? t('signals.unread') : t('common.noMatch')}
          options={(rules.data?.data ?? []).map((rule) => ({
            value: rule.code,
            label: `${spoken(rule.title)} (${code('warningLevel', rule.level)})`,
          }))}
        />
      </Form.Item>
      <TextField name="detail" label={t('signals.detail')} extra={t('signals.detailHint')} max={2000} />
      <TextField name="reference" label={t('signals.reference')} extra={t('signals.referenceHint')} optional />
    </FormButton>
  );
}
