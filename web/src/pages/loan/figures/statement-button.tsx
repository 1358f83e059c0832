import { Button, Col, Form, Input, Row, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENT_MONTHS } from '../../../../../src/domain/covenant/reporting';
import { covenantsKey, enterStatement } from '../../../api/covenants';
import type { Loan } from '../../../api/loans';
import { parseMoney } from '../../../format/money';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { moneyRule } from '../../../terms/terms-fields';
import { DatePicker } from '../../../ui/date-picker';
import { Dialog } from '../../../ui/dialog';
import { StepForm } from '../../../ui/step-form';
import { useDialog } from '../../../ui/use-dialog';

/** The lines of a statement in the order of the paper. */
const LINES = [
  ...(['totalAssets', 'currentAssets', 'cash', 'receivables', 'inventory', 'prepayments'] as const),
  ...(['totalLiabilities', 'currentLiabilities', 'payables', 'advances', 'interestBearingDebt', 'equity'] as const),
  ...(['sales', 'cost', 'interestExpense', 'depreciation', 'profitTotal', 'netProfit', 'operatingCash'] as const),
];
type Line = (typeof LINES)[number];

interface Values {
  periodEnd: Dayjs;
  months: number;
  figures: Partial<Record<Line, string>>;
  bankInflow?: string;
  evidence: string;
}

/** Enters a statement of the borrower; what it breaks and gives away is shown by its warnings. */
export function StatementButton({ loan, months }: { loan: Loan; months: number }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'STATEMENT_OF_CLIENT')) return null;
  const send = ({ periodEnd, figures, bankInflow = '', ...rest }: Values, key: string): Promise<unknown> => {
    const inflow = parseMoney(bankInflow);
    return enterStatement(loan.clientNo)(
      {
        ...rest,
        periodEnd: periodEnd.format('YYYY-MM-DD'),
        figures: Object.fromEntries(LINES.map((line) => [line, signed(figures[line])])),
        ...(inflow === null ? {} : { bankInflow: inflow }),
      },
      key,
    );
  };
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {t('covenants.enter')}
      </Button>
      <Dialog open={dialog.isOpen} width={720} title={t('covenants.enter')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`figures-${loan.clientNo}`}
          initialValues={{ months }}
          send={send}
          invalidates={[covenantsKey(loan.no), ['warnings'], ['tasks']]}
          submit={t('covenants.enter')}
          done={t('covenants.entered')}
          onDone={dialog.hide}
        >
          <StatementFields />
        </StepForm>
      </Dialog>
    </>
  );
}

/** Profit, equity and cash may be below zero. */
const signed = (typed = ''): string => {
  const text = typed.trim();
  return text.startsWith('-') ? `-${parseMoney(text.slice(1)) ?? text.slice(1)}` : (parseMoney(text) ?? text);
};

function StatementFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Row gutter={12}>
      <Col xs={24} md={8}>
        <Form.Item name="periodEnd" label={t('covenants.periodEnd')} rules={[required]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col xs={24} md={8}>
        <Form.Item name="months" label={t('covenants.months')} rules={[required]}>
          <Select options={STATEMENT_MONTHS.map((value) => ({ value, label: String(value) }))} />
        </Form.Item>
      </Col>
      <Col xs={24} md={8}>
        <Form.Item name="evidence" label={t('covenants.evidence')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </Col>
      {LINES.map((line) => (
        <Col key={line} xs={12} md={8}>
          <Form.Item name={['figures', line]} label={t(`covenants.lines.${line}`)} rules={[required]}>
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
        </Col>
      ))}
      <Col xs={12} md={8}>
        <Form.Item name="bankInflow" label={t('covenants.bankInflow')} rules={[moneyRule(t('form.money'))]}>
          <Input prefix="¥" inputMode="decimal" />
        </Form.Item>
      </Col>
    </Row>
  );
}
