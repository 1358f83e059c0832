import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepAccountability as stepOperation } from '../../../../src/contracts/http/accountability';
import { AFTER_STEP, useAccountabilityStep, type AccountabilityCase } from '../../api/accountability';
import { checked, filled } from '../../http/checked';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

type Act = AccountabilityCase['may'][number];
const WITH_PAPER: readonly Act[] = ['NOTE', 'STATE', 'APPEAL'];

/** A step of the whole case. */
export function StepButton({ no, act, primary }: { no: string; act: Act; primary: boolean }): ReactNode {
  const { t } = useTranslation();
  const step = useAccountabilityStep(no);
  return (
    <FormButton<object, AccountabilityCase>
      ofPage
      primary={primary}
      draft={`accountability-${no}-${act}`}
      send={(values, key) => step(checked(stepOperation.body, { act, ...filled(values) }), key)}
      invalidates={AFTER_STEP}
      submit={t(`accountability.acts.${act}`)}
      done={t('accountability.done')}
    >
      <TextField name="text" label={t('accountability.text')} max={4000} />
      {WITH_PAPER.includes(act) && (
        <TextField name="document" label={t('accountability.document')} max={200} optional />
      )}
    </FormButton>
  );
}
