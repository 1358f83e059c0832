import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appraiseSecurity } from '../../../../../src/contracts/http/security';
import { actOnSecurity, securityKey, type SecurityItem } from '../../../api/security';
import { parseMoney } from '../../../format/money';
import { checked, filled } from '../../../http/checked';
import { DateField, MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { isSurety } from './kinds';

interface Values {
  transaction?: string;
  appraisal?: string;
  model?: string;
  priorClaims?: string;
  netAssets?: string;
  given?: string;
  appraiser: string;
  on: string;
}

interface Props {
  item: SecurityItem;
  no: string;
  today: string;
}

/** Says what a thing is worth, or what a guarantor can stand for; the lowest value at hand counts. */
export function AppraiseButton({ item, no, today }: Props): ReactNode {
  const { t } = useTranslation();
  const send = ({ appraiser, on, ...amounts }: Values, key: string): Promise<unknown> => {
    const yuan = Object.entries(filled(amounts)).map(([name, typed]) => [name, parseMoney(typed)]);
    const body = filled({ appraiser, on, ...(Object.fromEntries(yuan) as Record<string, string | null>) });
    return actOnSecurity(no, item.no, 'appraisals')(checked(appraiseSecurity.body, body), key);
  };
  return (
    <FormButton<Values, unknown>
      draft={`security-appraisal-${item.no}`}
      initialValues={{ on: today }}
      send={send}
      invalidates={[securityKey(no)]}
      submit={item.appraisal === null ? t('security.appraise') : t('security.appraiseAgain')}
      done={t('security.appraised')}
      hint={isSurety(item) ? t('security.suretyHint') : t('security.thingHint')}
      primary={item.appraisal === null}
    >
      {isSurety(item) ? (
        <>
          <MoneyField name="netAssets" label={t('security.netAssets')} />
          <MoneyField name="given" label={t('security.given')} optional />
        </>
      ) : (
        <>
          <MoneyField name="transaction" label={t('security.transaction')} optional />
          <MoneyField name="appraisal" label={t('security.appraisalValue')} optional />
          <MoneyField name="model" label={t('security.model')} optional />
          <MoneyField name="priorClaims" label={t('security.priorClaims')} optional />
        </>
      )}
      <TextField name="appraiser" label={t('security.appraiser')} max={120} />
      <DateField name="on" label={t('security.appraisedOn')} />
    </FormButton>
  );
}
