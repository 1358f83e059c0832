import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setCondition as setting } from '../../../../../src/contracts/http/preparation';
import { preparationKey, setCondition } from '../../../api/preparation';
import { checked } from '../../../http/checked';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

/** Whoever decides may ask for more than the product does before the money leaves. */
export function SetConditionButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ text: string }, unknown>
      draft={`set-condition-${no}`}
      send={(values, key) => setCondition(no)(checked(setting.body, values), key)}
      invalidates={[preparationKey(no)]}
      submit={t('preparation.set')}
      done={t('preparation.setDone')}
      hint={t('preparation.setHint')}
    >
      <TextField name="text" label={t('preparation.condition')} max={500} />
    </FormButton>
  );
}
