import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawSecurity } from '../../../../../src/contracts/http/security';
import { actOnSecurity, securityKey, type SecurityItem } from '../../../api/security';
import { checked } from '../../../http/checked';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

/** Takes an offer back whose contract is not signed. */
export function WithdrawSecurityButton({ item, no }: { item: SecurityItem; no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, unknown>
      draft={`security-withdrawal-${item.no}`}
      send={(values, key) => actOnSecurity(no, item.no, 'withdrawal')(checked(withdrawSecurity.body, values), key)}
      invalidates={[securityKey(no)]}
      submit={t('security.withdraw')}
      done={t('security.withdrawDone')}
      danger
    >
      <TextField name="reason" label={t('security.reason')} max={500} />
    </FormButton>
  );
}
