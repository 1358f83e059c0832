import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DISPOSITIONS } from '../../../../src/domain/warning/disposition';
import { confirmLifting, disposeWarning, type Warning, type WarningRow } from '../../api/inspections';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';

const CHANGES = [['warnings'], ['tasks']];

/** What this person may do about the warning now: dispose of it, or agree to the lifting of a red one. */
export function DispositionForms({ warning }: { warning: Warning }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { status, liftedBy, managerUsername } = warning;
  if (status === 'OPEN' && may(me.roles, 'WARNING_DISPOSE')) {
    return (
      <Section title={t('warnings.dispose')}>
        <DisposeForm warning={warning} />
      </Section>
    );
  }
  const isSecond = me.username !== liftedBy && me.username !== managerUsername;
  if (status === 'LIFTING' && isSecond && may(me.roles, 'WARNING_CONFIRM')) {
    return (
      <Section title={t('warnings.confirm')}>
        <ConfirmForm warning={warning} />
      </Section>
    );
  }
  return null;
}

function DisposeForm({ warning }: { warning: Warning }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<{ disposition: string; reason: string }, WarningRow>
      draft={`warning-${warning.no}`}
      send={(values, key) => disposeWarning(warning.no)(values, key)}
      invalidates={CHANGES}
      submit={t('warnings.submit')}
      done={t('warnings.done')}
    >
      <Form.Item
        name="disposition"
        label={t('warnings.disposition')}
        rules={[required]}
        extra={warning.level === 'RED' ? t('warnings.redHint') : null}
      >
        <Select options={DISPOSITIONS.map((value) => ({ value, label: code('disposition', value) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('warnings.reason')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepForm>
  );
}

function ConfirmForm({ warning }: { warning: Warning }): ReactNode {
  const { t } = useTranslation();
  const agree = [
    { value: true, label: t('warnings.agree') },
    { value: false, label: t('warnings.refuse') },
  ];
  return (
    <StepForm<{ agree: boolean; reason?: string }, WarningRow>
      draft={`warning-confirm-${warning.no}`}
      initialValues={{ agree: true }}
      send={(values, key) => confirmLifting(warning.no)(values, key)}
      invalidates={CHANGES}
      submit={t('warnings.submit')}
      done={t('warnings.done')}
    >
      <Form.Item name="agree" label={t('warnings.outcome')}>
        <Radio.Group options={agree} />
      </Form.Item>
      <Form.Item name="reason" label={t('warnings.reason')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepForm>
  );
}
