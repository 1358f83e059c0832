import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '../../api/files';
import { PAYMENT_PROOFS, provePayment, type PaymentProof } from '../../api/payment-proofs';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { ReadSelect } from '../../ui/read-select';

interface Values {
  bankReference: string;
  amount: string;
  paidOn: string;
  fileHash: string;
}

/** 登记支付凭证: the bank's paper, filed in the case already, against the payment it proves. */
export function ProveButton({ proof }: { proof: PaymentProof }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'PAYMENT_PROVE')) return '—';
  const { applicationNo, amount } = proof;
  return (
    <FormButton<Values, PaymentProof>
      draft={`payment-proof-${applicationNo}-${proof.bankReference}`}
      initialValues={{ amount, bankReference: proof.bankReference }}
      send={(values, key) => provePayment(applicationNo)({ ...values, amount: parseMoney(values.amount) }, key)}
      invalidates={[PAYMENT_PROOFS, ['tasks']]}
      submit={t('proofs.record')}
      done={t('proofs.recorded')}
      hint={t('proofs.hint')}
    >
      <TextField name="bankReference" label={t('proofs.bankReference')} />
      <MoneyField name="amount" label={t('proofs.amount')} />
      <DateField name="paidOn" label={t('proofs.paidOn')} />
      <FileField applicationNo={applicationNo} />
    </FormButton>
  );
}

function FileField({ applicationNo }: { applicationNo: string }): ReactNode {
  const { t } = useTranslation();
  const files = useFiles(applicationNo);
  return (
    <Form.Item
      name="fileHash"
      label={t('proofs.file')}
      extra={t('proofs.fileHint')}
      rules={[{ required: true, message: t('form.required') }]}
    >
      <ReadSelect
        query={files}
        options={(files.data?.data ?? []).map(({ hash, name }) => ({ value: hash, label: name }))}
        nothing={t('files.empty')}
      />
    </Form.Item>
  );
}
