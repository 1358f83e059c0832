import { Button, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { draw, facilityKey, type Facility } from '../../api/facilities';
import type { ApplicationView } from '../../api/applications';
import { groupMoney, parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Values {
  amount: string;
  instalments: number;
  purpose: string;
}

/** Asks for a draw; it goes on as a case of its own, at the signing of its note. */
export function DrawButton({ facility }: { facility: Facility }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  const mine = facility.managerUsername === me.username;
  if (!may(me.roles, 'FACILITY_DRAW') || !mine || facility.status !== 'ACTIVE') return null;
  const send = ({ amount, ...rest }: Values, key: string): Promise<ApplicationView> =>
    draw(facility.no)({ amount: parseMoney(amount), ...rest }, key);
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {t('facilities.draw')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('facilities.draw')} onCancel={dialog.hide}>
        <StepForm<Values, ApplicationView>
          draft={`draw-${facility.no}`}
          send={send}
          invalidates={[facilityKey(facility.no), ['tasks']]}
          submit={t('facilities.drawSubmit')}
          done={t('facilities.drawDone')}
          onDone={({ applicationNo }) => void navigate(`/applications/${applicationNo}`)}
        >
          <Form.Item
            name="amount"
            label={t('facilities.amount')}
            extra={t('facilities.drawHint', {
              available: groupMoney(facility.available),
              min: groupMoney(facility.drawMin),
            })}
            rules={[required, moneyRule(t('form.money'))]}
          >
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
          <Form.Item
            name="instalments"
            label={t('terms.instalments')}
            extra={t('facilities.monthsHint', { months: facility.drawMaxMonths, expiresOn: facility.expiresOn })}
            rules={[required]}
          >
            <InputNumber min={1} max={480} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="purpose" label={t('facilities.purpose')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
