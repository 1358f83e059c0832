import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addLawsuitCost, lawsuitsKey, openLawsuit, stepLawsuit, type Lawsuit } from '../../api/lawsuits';
import type { Loan } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

const PROCEDURES = ['ORDINARY', 'SUMMARY'] as const;
const COSTS = ['ACCEPTANCE', 'PRESERVATION', 'ENFORCEMENT', 'LAWYER', 'OTHER'] as const;
const day = (on: Dayjs): string => on.format('YYYY-MM-DD');

interface OpenValues {
  court: string;
  procedure: string;
  claim: string;
  filedOn: Dayjs;
  document: string;
}

export function OpenLawsuitButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  if (!may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('lawsuit.open')}</Button>
      <Modal open={dialog.isOpen} footer={null} title={t('lawsuit.open')} onCancel={dialog.hide}>
        <StepForm<OpenValues, unknown>
          draft={`lawsuit-${loan.no}`}
          initialValues={{ procedure: 'ORDINARY', filedOn: dayjs(loan.today) }}
          send={({ claim, filedOn, ...values }, key) =>
            openLawsuit(loan.no)({ ...values, claim: parseMoney(claim), filedOn: day(filedOn) }, key)
          }
          invalidates={[lawsuitsKey(loan.no), ['tasks'], ['legal-calendar']]}
          submit={t('lawsuit.open')}
          done={t('lawsuit.opened')}
          onDone={dialog.hide}
        >
          <Form.Item name="court" label={t('lawsuit.court')} rules={[required]}>
            <Input maxLength={80} autoFocus />
          </Form.Item>
          <Form.Item name="procedure" label={t('lawsuit.procedure')}>
            <Select options={PROCEDURES.map((value) => ({ value, label: code('procedure', value) }))} />
          </Form.Item>
          <Form.Item
            name="claim"
            label={t('lawsuit.claim')}
            extra={t('form.moneyHint')}
            rules={[required, moneyRule(t('form.money'))]}
          >
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
          <Form.Item name="filedOn" label={t('lawsuit.filedOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <DocumentField name="document" />
        </StepForm>
      </Modal>
    </>
  );
}

interface Props {
  loan: Loan;
  suit: Lawsuit;
}
interface StepValues {
  stage: string;
  on: Dayjs;
  performBy?: Dayjs;
  courtCaseNo?: string;
  document: string;
  note?: string;
}

export function StepButton({ loan, suit }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  if (suit.next.length === 0 || !may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {t('lawsuit.step')}
      </Button>
      <Modal open={dialog.isOpen} footer={null} title={t('lawsuit.step')} onCancel={dialog.hide}>
        <StepForm<StepValues, unknown>
          draft={`lawsuit-step-${suit.no}`}
          initialValues={{ on: dayjs(loan.today) }}
          send={({ on, performBy, ...values }, key) =>
            stepLawsuit(loan.no, suit.no)(
              { ...values, on: day(on), ...(performBy ? { performBy: day(performBy) } : {}) },
              key,
            )
          }
          invalidates={[lawsuitsKey(loan.no), ['tasks'], ['legal-calendar']]}
          submit={t('lawsuit.step')}
          done={t('lawsuit.stepped')}
          onDone={dialog.hide}
        >
          <Form.Item name="stage" label={t('lawsuit.next')} rules={[required]}>
            <Select options={suit.next.map((value) => ({ value, label: code('lawsuitStage', value) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('lawsuit.on')} extra={t('lawsuit.onHint')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="performBy" label={t('lawsuit.performBy')} extra={t('lawsuit.performByHint')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="courtCaseNo" label={t('lawsuit.courtCaseNo')}>
            <Input maxLength={80} />
          </Form.Item>
          <DocumentField name="document" />
          <Form.Item name="note" label={t('writeOff.note')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        </StepForm>
      </Modal>
    </>
  );
}

interface CostValues {
  cost: string;
  amount: string;
  paidOn: Dayjs;
  evidence: string;
}

export function CostButton({ loan, suit }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  if (!may(me.roles, 'LAWSUIT_WRITE')) return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('lawsuit.addCost')}</Button>
      <Modal open={dialog.isOpen} footer={null} title={t('lawsuit.addCost')} onCancel={dialog.hide}>
        <StepForm<CostValues, unknown>
          draft={`lawsuit-cost-${suit.no}`}
          initialValues={{ paidOn: dayjs(loan.today) }}
          send={({ amount, paidOn, ...values }, key) =>
            addLawsuitCost(loan.no, suit.no)({ ...values, amount: parseMoney(amount), paidOn: day(paidOn) }, key)
          }
          invalidates={[lawsuitsKey(loan.no), ['legal-calendar']]}
          submit={t('lawsuit.addCost')}
          done={t('lawsuit.costAdded')}
          onDone={dialog.hide}
        >
          <Form.Item name="cost" label={t('lawsuit.cost')} rules={[required]}>
            <Select options={COSTS.map((value) => ({ value, label: code('lawsuitCost', value) }))} />
          </Form.Item>
          <Form.Item name="amount" label={t('lawsuit.amount')} rules={[required, moneyRule(t('form.money'))]}>
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
          <Form.Item name="paidOn" label={t('lawsuit.paidOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <DocumentField name="evidence" />
        </StepForm>
      </Modal>
    </>
  );
}

function DocumentField({ name }: { name: 'document' | 'evidence' }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t('lawsuit.document')}
      rules={[{ required: true, whitespace: true, message: t('form.required') }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}
