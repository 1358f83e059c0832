import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { giveTermGround as giving } from '../../../../../src/contracts/http/term-grounds';
import { giveTermGround, type Application } from '../../../api/applications';
import { checked, filled } from '../../../http/checked';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Values {
  words: string;
  cycleDays?: number;
}

/** Gives the ground of a term beyond the normal one; for a business with the days in which its cash comes back. */
export function GroundButton({
  no,
  longTerm: { kind, stands },
}: {
  no: string;
  longTerm: NonNullable<Application['longTerm']>;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<Values, unknown>
      draft={`term-ground-${no}`}
      send={(values, key) => giveTermGround(no, checked(giving.body, filled(values)), key)}
      invalidates={[['applications']]}
      submit={stands ? t('longTerm.again') : t('longTerm.give')}
      done={t('longTerm.given')}
      hint={t('longTerm.hint')}
    >
      <TextField name="words" label={t('longTerm.words')} max={2000} />
      {kind === 'CASH_CYCLE' && (
        <Form.Item name="cycleDays" label={t('longTerm.cycleDays')}>
          <InputNumber min={1} max={3650} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
    </FormButton>
  );
}
