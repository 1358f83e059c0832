import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { searchSecurity } from '../../../../../src/contracts/http/security';
import { actOnSecurity, securityKey, type SecurityItem } from '../../../api/security';
import { checked } from '../../../http/checked';
import { DateField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Values {
  searchedOn: string;
  searchNo: string;
  searchClean?: boolean;
}

interface Props {
  item: SecurityItem;
  no: string;
  today: string;
}

/** Enters a search that was made again of what is registered: one holds for thirty days. */
export function SearchButton({ item, no, today }: Props): ReactNode {
  const { t } = useTranslation();
  const send = ({ searchClean = false, ...values }: Values, key: string): Promise<unknown> =>
    actOnSecurity(no, item.no, 'searches')(checked(searchSecurity.body, { ...values, searchClean }), key);
  return (
    <FormButton<Values, unknown>
      draft={`security-search-${item.no}`}
      initialValues={{ searchedOn: today }}
      send={send}
      invalidates={[securityKey(no)]}
      submit={t('security.search')}
      done={t('security.searchDone')}
      hint={t('security.searchHint')}
    >
      <TextField name="searchNo" label={t('security.searchNo')} />
      <DateField name="searchedOn" label={t('security.searchedOn')} />
      <Form.Item name="searchClean" valuePropName="checked">
        <Checkbox>{t('security.searchClean')}</Checkbox>
      </Form.Item>
    </FormButton>
  );
}
