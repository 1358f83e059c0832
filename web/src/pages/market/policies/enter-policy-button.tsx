import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ROLES } from '../../../../../src/contracts/roles';
import { POLICY_KINDS, POLICY_STANCES } from '../../../../../src/domain/policy-library/document';
import { enterPolicy, POLICIES, usePolicies, type Policy } from '../../../api/policy-library';
import { useProducts } from '../../../api/products';
import { useCode, useSpoken } from '../../../i18n/use-code';
import { BranchSelect } from '../../../ui/branch-select';
import { DateField, NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { PagesSelect } from '../../../ui/pages-select';

/** Enters a document; another person releases it. */
export function EnterPolicyButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const navigate = useNavigate();
  const products = useProducts();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<object, Policy>
      ofPage
      primary
      draft="policy"
      initialValues={{ stance: 'NEUTRAL' }}
      send={enterPolicy}
      invalidates={[POLICIES]}
      submit={t('library.enter')}
      hint={t('library.enterHint')}
      done={t('library.entered')}
      onDone={({ no }) => void navigate(`/market/policies/${no}`)}
    >
      <TextField name="title" label={t('library.name')} max={200} />
      <TextField name="issuer" label={t('library.issuer')} />
      <TextField name="number" label={t('library.number')} />
      <Form.Item name="kind" label={t('library.kind')} rules={required}>
        <Select options={POLICY_KINDS.map((value) => ({ value, label: code('policyKind', value) }))} />
      </Form.Item>
      <Form.Item name="stance" label={t('library.stance')} rules={required}>
        <Select options={POLICY_STANCES.map((value) => ({ value, label: code('policyStance', value) }))} />
      </Form.Item>
      <DateField name="effectiveFrom" label={t('library.effectiveFrom')} />
      <DateField name="effectiveTo" label={t('library.effectiveTo')} optional />
      <NamesField name="industries" label={t('library.industries')} extra={t('library.industriesHint')} optional />
      <Form.Item name="productCodes" label={t('library.products')}>
        <Select
          mode="multiple"
          loading={products.isPending}
          options={(products.data?.data ?? []).map(({ code: value, nameZh, nameEn }) => ({
            value,
            label: spoken({ zh: nameZh, en: nameEn }),
          }))}
        />
      </Form.Item>
      <Form.Item name="branchCodes" label={t('library.branches')} extra={t('library.branchesHint')}>
        <BranchSelect many />
      </Form.Item>
      <Form.Item name="mustRead" label={t('library.mustRead')}>
        <Select
          mode="multiple"
          options={ROLES.filter((role) => role !== 'SYSTEM').map((value) => ({ value, label: code('role', value) }))}
        />
      </Form.Item>
      <Form.Item name="supersedes" label={t('library.supersedes')} extra={t('library.supersedesHint')}>
        <PolicySelect />
      </Form.Item>
      <TextField name="summary" label={t('library.summary')} max={2000} />
    </FormButton>
  );
}

/** A document in force, known by its title and by the number that its issuer gave it. */
function PolicySelect(field: { id?: string; value?: string; onChange?: (value: string) => void }): ReactNode {
  const inForce = usePolicies({ standing: 'IN_FORCE' });
  return (
    <PagesSelect
      {...field}
      pages={inForce}
      optionOf={({ no, title, number }) => ({ value: no, label: `${title} · ${number}` })}
    />
  );
}
