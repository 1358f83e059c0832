import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addLawsuitCost, lawsuitsKey, openLawsuit, stepLawsuit, type Lawsuit } from '../../api/lawsuits';
import type { Loan } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

const PROCEDURES = ['ORDINARY', 'SUMMARY'] as const;
const COSTS = ['ACCEPTANCE', 'PRESERVATION', 'ENFORCEMENT', 'LAWYER', 'OTHER'] as const;
const changes = (loan: Loan) => [lawsuitsKey(loan.no), ['tasks'], ['legal-calendar']];

interface OpenValues {
  court: string;
  procedure: string;
  claim: string;
  filedOn: string;
  document: string;
}

export function OpenLawsuitButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  // Nobody is sued for what has been paid.
  if (loan.status === 'SETTLED' || !may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <FormButton<OpenValues, unknown>
      ofPage
      draft={`lawsuit-${loan.no}`}
      initialValues={{ procedure: 'ORDINARY', filedOn: loan.today }}
      send={({ claim, ...values }, key) => openLawsuit(loan.no)({ ...values, claim: parseMoney(claim) }, key)}
      invalidates={changes(loan)}
      submit={t('lawsuit.open')}
      done={t('lawsuit.opened')}
    >
      <TextField name="court" label={t('lawsuit.court')} />
      <Form.Item name="procedure" label={t('lawsuit.procedure')}>
        <Select options={PROCEDURES.map((value) => ({ value, label: code('procedure', value) }))} />
      </Form.Item>
      <MoneyField name="claim" label={t('lawsuit.claim')} />
      <DateField name="filedOn" label={t('lawsuit.filedOn')} />
      <TextField name="document" label={t('lawsuit.document')} max={200} />
    </FormButton>
  );
}

interface Props {
  loan: Loan;
  suit: Lawsuit;
}
interface StepValues {
  stage: string;
  on: string;
  performBy?: string;
  courtCaseNo?: string;
  document: string;
  note?: string;
}

export function StepButton({ loan, suit }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  if (suit.next.length === 0 || !may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <FormButton<StepValues, unknown>
      ofPage
      primary
      draft={`lawsuit-step-${suit.no}`}
      initialValues={{ on: loan.today }}
      send={(values, key) => stepLawsuit(loan.no, suit.no)(filled(values), key)}
      invalidates={changes(loan)}
      submit={t('lawsuit.step')}
      done={t('lawsuit.stepped')}
    >
      <Form.Item name="stage" label={t('lawsuit.next')} rules={[required]}>
        <Select options={suit.next.map((value) => ({ value, label: code('lawsuitStage', value) }))} />
      </Form.Item>
      <DateField name="on" label={t('lawsuit.on')} extra={t('lawsuit.onHint')} />
      <DateField optional name="performBy" label={t('lawsuit.performBy')} extra={t('lawsuit.performByHint')} />
      <TextField optional name="courtCaseNo" label={t('lawsuit.courtCaseNo')} />
      <TextField name="document" label={t('lawsuit.document')} max={200} />
      <TextField optional name="note" label={t('writeOff.note')} max={1000} />
    </FormButton>
  );
}

interface CostValues {
  cost: string;
  amount: string;
  paidOn: string;
  evidence: string;
}

export function CostButton({ loan, suit }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  if (!may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <FormButton<CostValues, unknown>
      ofPage
      draft={`lawsuit-cost-${suit.no}`}
      initialValues={{ paidOn: loan.today }}
      send={({ amount, ...values }, key) =>
        addLawsuitCost(loan.no, suit.no)({ ...values, amount: parseMoney(amount) }, key)
      }
      invalidates={changes(loan)}
      submit={t('lawsuit.addCost')}
      done={t('lawsuit.costAdded')}
    >
      <Form.Item name="cost" label={t('lawsuit.cost')} rules={[required]}>
        <Select options={COSTS.map((value) => ({ value, label: code('lawsuitCost', value) }))} />
      </Form.Item>
      <MoneyField name="amount" label={t('lawsuit.amount')} />
      <DateField name="paidOn" label={t('lawsuit.paidOn')} />
      <TextField name="evidence" label={t('lawsuit.document')} max={200} />
    </FormButton>
  );
}
