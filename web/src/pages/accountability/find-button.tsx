import { Form, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepAccountability as stepOperation } from '../../../../src/contracts/http/accountability';
import { ACCOUNTABILITY_MEASURES, FINDING_OUTCOMES } from '../../../../src/domain/accountability/accountability';
import { AFTER_STEP, useAccountabilityStep, type AccountabilityCase } from '../../api/accountability';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { parseMoney } from '../../format/money';
import { MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Values {
  changes?: boolean;
  text?: string;
  deduction?: string;
}
interface Props {
  found: AccountabilityCase;
  person: AccountabilityCase['people'][number];
  act: 'FIND' | 'DECIDE';
}

/** What is found of one person; on an appeal only where the finding changes. */
export function FindButton({ found: { no }, person: { username, unproved }, act }: Props): ReactNode {
  const { t } = useTranslation();
  const step = useAccountabilityStep(no);
  const appeal = act === 'DECIDE';
  return (
    <FormButton<Values, AccountabilityCase>
      draft={`accountability-${no}-${act}-${username}`}
      send={(values, key) => step(checked(stepOperation.body, bodyOf(act, username, values)), key)}
      invalidates={AFTER_STEP}
      submit={t(`accountability.acts.${act}`)}
      hint={t('accountability.findHint')}
      done={t('accountability.done')}
    >
      {appeal && (
        <>
          <TextField name="text" label={t('accountability.text')} max={4000} />
          <Form.Item name="changes" label={t('accountability.changes')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </>
      )}
      <Form.Item noStyle shouldUpdate>
        {(form) => (!appeal || form.getFieldValue('changes') === true) && <FindingFields unproved={unproved} />}
      </Form.Item>
    </FormButton>
  );
}

function FindingFields({ unproved }: { unproved: Props['person']['unproved'] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      <Form.Item
        name="outcome"
        label={t('accountability.finding')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={FINDING_OUTCOMES.map((value) => ({ value, label: code('findingOutcome', value) }))} />
      </Form.Item>
      <Form.Item name="measure" label={t('accountability.measure')}>
        <Select
          allowClear
          options={ACCOUNTABILITY_MEASURES.map((value) => ({ value, label: code('accountabilityMeasure', value) }))}
        />
      </Form.Item>
      <MoneyField name="deduction" label={t('accountability.deduction')} optional />
      <Form.Item name="duties" label={t('accountability.restsOn')}>
        <Select
          mode="multiple"
          options={unproved.map(({ duty }) => ({ value: duty, label: code('stageDuty', duty) }))}
        />
      </Form.Item>
      <TextField name="conduct" label={t('accountability.conduct')} max={2000} optional />
      <TextField name="excuse" label={t('accountability.excuse')} max={2000} optional />
      <TextField name="grounds" label={t('accountability.grounds')} max={4000} />
    </>
  );
}

function bodyOf(act: Props['act'], username: string, { changes, text, deduction, ...values }: Values): unknown {
  const finding = { ...filled(values), ...(deduction ? { deduction: parseMoney(deduction) ?? deduction } : {}) };
  if (act === 'FIND') return { act, username, finding };
  return { act, username, text, ...(changes === true ? { finding } : {}) };
}
