import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signSecurity } from '../../../../../src/contracts/http/security';
import type { Application } from '../../../api/applications';
import { actOnSecurity, securityKey, type SecurityItem } from '../../../api/security';
import { parseMoney } from '../../../format/money';
import { checked } from '../../../http/checked';
import { DateField, MoneyField, NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Values {
  secured: string;
  signatories: string[];
  evidence: string;
  signedOn: string;
}

/** The contract of mortgage, pledge or surety was signed before a witness. */
export function SignButton({ item, application }: { item: SecurityItem; application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no, today, approvedTerms, appliedTerms } = application;
  const send = ({ secured, ...values }: Values, key: string): Promise<unknown> =>
    actOnSecurity(
      no,
      item.no,
      'contract',
    )(checked(signSecurity.body, { ...values, secured: parseMoney(secured) }), key);
  return (
    <FormButton<Values, unknown>
      draft={`security-contract-${item.no}`}
      initialValues={{ signedOn: today, secured: (approvedTerms ?? appliedTerms).principal }}
      send={send}
      invalidates={[securityKey(no)]}
      submit={t('security.sign')}
      done={t('security.signDone')}
      primary
    >
      <MoneyField name="secured" label={t('security.secured')} />
      <NamesField name="signatories" label={t('step.SIGN.signatories')} extra={t('step.SIGN.signatoriesHint')} />
      <TextField name="evidence" label={t('step.SIGN.evidence')} extra={t('step.SIGN.evidenceHint')} max={200} />
      <DateField name="signedOn" label={t('step.SIGN.signedOn')} />
    </FormButton>
  );
}
