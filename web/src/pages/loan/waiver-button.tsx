import { Button, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loanKey, useAccount, type Loan, type LoanAccount } from '../../api/loans';
import { requestWaiver } from '../../api/waivers';
import { groupMoney, parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** Components that may be given up, and where the account says what is due of each. */
const PARTS = [
  ['PENALTY', 'penalty'],
  ['COMPOUND', 'compound'],
  ['FEE', 'fee'],
  ['INTEREST', 'interestDue'],
] as const;
type Component = (typeof PARTS)[number][0];
const GROUNDS = ['SETTLEMENT', 'DISPUTE', 'HARDSHIP', 'BANK_ERROR'] as const;

type Values = Partial<Record<Component, string>> & { ground: string; reason: string; evidence: string };

/** Asks that something due be given up; it is booked once it has been approved. */
export function WaiverButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  const isOver = loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF';
  if (!may(me.roles, 'WAIVER_REQUEST') || isOver || loan.due === '0.00') return null;
  const send = ({ ground, reason, evidence, ...amounts }: Values, key: string): Promise<unknown> => {
    const waivers = PARTS.flatMap(([component]) => {
      const typed = amounts[component]?.trim() ?? '';
      return typed === '' ? [] : [{ component, amount: parseMoney(typed) }];
    });
    return requestWaiver(loan.no)({ waivers, ground, reason, evidence }, key);
  };
  return (
    <>
      <Button onClick={dialog.show}>{t('waiver.title')}</Button>
      <Modal open={dialog.isOpen} footer={null} title={t('waiver.title')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`waiver-${loan.no}`}
          send={send}
          invalidates={[loanKey(loan.no), ['tasks']]}
          submit={t('waiver.submit')}
          done={t('waiver.done')}
          onDone={dialog.hide}
        >
          <AmountFields no={loan.no} />
          <GroundFields />
        </StepForm>
      </Modal>
    </>
  );
}

function AmountFields({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const account = useAccount(no);
  return PARTS.map(([component, part]) => (
    <Form.Item
      key={component}
      name={component}
      label={t(`waiver.components.${component}`)}
      extra={t('waiver.due', { amount: dueOf(account.data, part) })}
      rules={[moneyRule(t('form.money'))]}
    >
      <Input prefix="¥" inputMode="decimal" />
    </Form.Item>
  ));
}

const dueOf = (account: LoanAccount | undefined, part: (typeof PARTS)[number][1]): string =>
  account === undefined ? '—' : groupMoney(account.balances[part]);

function GroundFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="ground" label={t('waiver.ground')} extra={t('waiver.groundHint')} rules={[required]}>
        <Select options={GROUNDS.map((ground) => ({ value: ground, label: t(`waiver.grounds.${ground}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('waiver.reason')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="evidence" label={t('waiver.evidence')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
