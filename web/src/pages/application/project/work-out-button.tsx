import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { feasibilityInput } from '../../../../../src/contracts/http/feasibility';
import type { Application } from '../../../api/applications';
import { appraisalsKey, appraise, projectCapitalKey, type Appraisal } from '../../../api/case';
import { parseMoney } from '../../../format/money';
import { fromPercent, toPercent } from '../../../format/rate';
import { checked } from '../../../http/checked';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { percentRule } from '../../../terms/terms-fields';
import { MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { mayStillWorkOut } from './still-open';
import { AMOUNTS, EMPTY_YEAR, YearFields, type YearValues } from './year-fields';

interface Values {
  name: string;
  annualRate: string;
  discountRate: string;
  residual: string;
  years: YearValues[];
}

export function WorkOutButton({
  application,
  isWorkedOut,
}: {
  application: Application;
  isWorkedOut: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, stage } = application;
  if (!may(me.roles, 'APPRAISE') || !mayStillWorkOut(stage)) return null;
  const send = ({ years, annualRate, discountRate, residual, name }: Values, key: string): Promise<Appraisal> => {
    const body = {
      kind: 'FEASIBILITY',
      name,
      annualRate: fromPercent(annualRate),
      discountRate: fromPercent(discountRate),
      residual: parseMoney(residual),
      years: years.map((year) => ({
        phase: year.phase,
        ...Object.fromEntries(AMOUNTS.map((of) => [of, parseMoney(year[of])])),
      })),
    };
    return appraise(no)(checked(feasibilityInput, body), key);
  };
  const rate = (name: 'annualRate' | 'discountRate'): ReactNode => (
    <Form.Item
      name={name}
      label={t(`project.${name}`)}
      rules={[{ required: true, message: t('form.required') }, percentRule(t('form.rate'))]}
    >
      <Input suffix="%" inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
  return (
    <FormButton<Values, Appraisal>
      draft={`feasibility-${no}`}
      initialValues={{
        annualRate: toPercent(application.appliedTerms.annualRate),
        discountRate: '8',
        residual: '0',
        years: [{ ...EMPTY_YEAR, phase: 'CONSTRUCTION' }, EMPTY_YEAR],
      }}
      send={send}
      invalidates={[appraisalsKey(no), projectCapitalKey(no)]}
      submit={t(isWorkedOut ? 'project.workOutAgain' : 'project.workOut')}
      done={t('project.done')}
      hint={t('project.hint')}
      primary={!isWorkedOut}
    >
      <TextField name="name" label={t('project.name')} max={200} />
      {rate('annualRate')}
      {rate('discountRate')}
      <MoneyField name="residual" label={t('project.residual')} />
      <YearFields />
    </FormButton>
  );
}
