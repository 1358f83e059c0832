import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WAIVER_GROUNDS } from '../../../../src/domain/workout/waiver';
import { loanKey, type Loan } from '../../api/loans';
import { requestWaiver } from '../../api/waivers';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { WaivedFields, wireWaived, type WaivedValues } from './waived-fields';

type Values = WaivedValues & { ground: string; reason: string; evidence: string };

/** Asks that something due be given up; it is booked once it has been approved. */
export function WaiverButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isOver = loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF';
  if (!may(me.roles, 'WAIVER_REQUEST') || isOver || loan.due === '0.00') return null;
  const send = ({ ground, reason, evidence, ...amounts }: Values, key: string): Promise<unknown> =>
    requestWaiver(loan.no)({ waivers: wireWaived(amounts), ground, reason, evidence }, key);
  return (
    <FormButton<Values, unknown>
      draft={`waiver-${loan.no}`}
      send={send}
      invalidates={[loanKey(loan.no), ['tasks']]}
      title={t('waiver.title')}
      submit={t('waiver.submit')}
      done={t('waiver.done')}
      ofPage
    >
      <WaivedFields no={loan.no} />
      <Form.Item
        name="ground"
        label={t('waiver.ground')}
        extra={t('waiver.groundHint')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={WAIVER_GROUNDS.map((ground) => ({ value: ground, label: t(`waiver.grounds.${ground}`) }))} />
      </Form.Item>
      <TextField name="reason" label={t('waiver.reason')} max={2000} />
      <TextField name="evidence" label={t('waiver.evidence')} max={200} />
    </FormButton>
  );
}
