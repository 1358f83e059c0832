import { Checkbox, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXIT_MEASURES, type ExitMeasure } from '../../../../src/domain/exit/exit-plan';
import { EXIT_PLANS, proposeExitPlan, type ExitPlan } from '../../api/exit-plans';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientSelect } from '../../ui/client-select';
import { ColleagueSelect } from '../../ui/colleague-select';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { TargetFields } from './target-fields';

interface Values {
  clientNo: string;
  wholeGroup?: boolean;
  measures: ExitMeasure[];
  reason: string;
  owner: string;
  targets: { on: string; target: string }[];
}

/** Proposes a plan; risk decides it. */
export function ProposeButton(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'EXIT_PLAN_PROPOSE')) return null;
  const required = [{ required: true, message: t('form.required') }];
  const send = ({ targets, wholeGroup = false, ...values }: Values, key: string): Promise<ExitPlan> => {
    const wired = targets.map(({ on, target }) => ({ on, target: parseMoney(target) }));
    return proposeExitPlan({ ...values, wholeGroup, targets: wired }, key);
  };
  return (
    <FormButton<Values, ExitPlan>
      ofPage
      primary
      draft="exit-plan"
      initialValues={{ measures: ['NO_NEW_CREDIT'] }}
      send={send}
      invalidates={[EXIT_PLANS]}
      submit={t('exitPlans.propose')}
      hint={t('exitPlans.hint')}
      done={t('exitPlans.proposedDone')}
    >
      <Form.Item name="clientNo" label={t('exitPlans.client')} rules={required}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="wholeGroup" valuePropName="checked">
        <Checkbox>{t('exitPlans.wholeGroupLong')}</Checkbox>
      </Form.Item>
      <Form.Item name="measures" label={t('exitPlans.measures')} rules={required}>
        <Select
          mode="multiple"
          options={EXIT_MEASURES.map((value) => ({ value, label: t(`exitPlans.measureNames.${value}`) }))}
        />
      </Form.Item>
      <TextField name="reason" label={t('exitPlans.reason')} max={2000} />
      <Form.Item name="owner" label={t('exitPlans.owner')} rules={required}>
        <ColleagueSelect right="CLIENT_WRITE" />
      </Form.Item>
      <TargetFields />
    </FormButton>
  );
}
