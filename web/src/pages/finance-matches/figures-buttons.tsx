import { App, Button, Form, Input, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { itemName, MATCHED_ITEMS } from '../../../../src/domain/finance-match/items';
import { FINANCE_MATCHES, reportFigures, sendFigures, type FinanceMatch } from '../../api/finance-matches';
import { useProducts } from '../../api/products';
import { groupMoney } from '../../format/money';
import { useSubmission } from '../../http/use-submission';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { CardRows } from '../../ui/card-rows';
import { FailureAlert } from '../../ui/failure-alert';
import { FormButton } from '../../ui/form-button';
import { signedAmount, SIGNED_AMOUNT } from './signed-amount';

/** Finance gives its figures: from a file, or typed. */
export function FiguresButtons({ match }: { match: FinanceMatch }): ReactNode {
  const { me } = useSession();
  if (match.status === 'SIGNED' || !may(me.roles, 'FINANCE_MATCH_REPORT')) return null;
  return (
    <>
      <ImportButton match={match} />
      {/* What was typed of the last round is not what is asked now. */}
      <TypeButton key={match.round} match={match} />
    </>
  );
}

/** A file says nothing of itself as content of a form: what tells it from another stands beside it. */
interface Chosen {
  file: File;
  name: string;
  size: number;
  modified: number;
}

function ImportButton({ match: { no, round } }: { match: FinanceMatch }): ReactNode {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission({
    send: ({ file }: Chosen, key) => sendFigures(no, file, key),
    invalidates: [FINANCE_MATCHES],
    onDone: () => void message.success(t('financeMatch.taken')),
  });
  const take = (file: File): void => {
    const send = (): void => {
      sending.mutate({ file, name: file.name, size: file.size, modified: file.lastModified });
    };
    // Another round voids what was explained and signed in this one.
    if (round === 0) send();
    else void modal.confirm({ title: t('financeMatch.import'), content: t('financeMatch.typeHint'), onOk: send });
  };
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button type="primary" loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('financeMatch.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('financeMatch.import')}
        accept=".csv,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take(file);
        }}
      />
    </>
  );
}

interface Values {
  figures: { productCode?: string; item: string; amount: string }[];
}

function TypeButton({ match: { no, round, lines } }: { match: FinanceMatch }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const products = useProducts();
  const required = { required: true, message: t('form.required') };
  const send = ({ figures }: Values, key: string): Promise<FinanceMatch> => {
    const wired = figures.map(({ amount, ...figure }) => ({ ...figure, amount: signedAmount(amount) }));
    return reportFigures(no)({ figures: wired }, key);
  };
  const known = lines.map(({ productCode, item, finance }) => ({
    productCode,
    item,
    amount: groupMoney(finance ?? '0.00'),
  }));
  return (
    <FormButton<Values, FinanceMatch>
      ofPage
      draft={`finance-figures-${no}-${String(round)}`}
      initialValues={{ figures: known.length > 0 ? known : [{ item: 'LOAN_PRINCIPAL', amount: '' }] }}
      send={send}
      invalidates={[FINANCE_MATCHES]}
      submit={t('financeMatch.type')}
      done={t('financeMatch.taken')}
      hint={t('financeMatch.typeHint')}
    >
      <CardRows
        name="figures"
        fresh={{ item: 'LOAN_PRINCIPAL' }}
        least={1}
        labels={{ add: t('financeMatch.add'), remove: t('financeMatch.remove') }}
      >
        {(row) => (
          <>
            <Form.Item name={[row, 'productCode']} label={t('financeMatch.product')} rules={[required]}>
              <Select
                loading={products.isPending}
                options={(products.data?.data ?? []).map(({ code: value, nameZh, nameEn }) => ({
                  value,
                  label: spoken({ zh: nameZh, en: nameEn }),
                }))}
              />
            </Form.Item>
            <Form.Item name={[row, 'item']} label={t('financeMatch.item')} rules={[required]}>
              <Select options={MATCHED_ITEMS.map((value) => ({ value, label: spoken(itemName(value)) }))} />
            </Form.Item>
            <Form.Item
              name={[row, 'amount']}
              label={t('financeMatch.finance')}
              rules={[required, { pattern: SIGNED_AMOUNT, message: t('form.money') }]}
            >
              <Input prefix="¥" inputMode="decimal" autoComplete="off" />
            </Form.Item>
          </>
        )}
      </CardRows>
    </FormButton>
  );
}
