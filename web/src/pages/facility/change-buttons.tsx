import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeFacility, facilityKey, type Facility, type FacilityChange } from '../../api/facilities';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** What this person may do to the facility as it stands; whether he may in this very case is the API's to say. */
export function ChangeButtons({ facility }: { facility: Facility }): ReactNode {
  const { me } = useSession();
  const { status } = facility;
  if (status === 'CLOSED') return null;
  const changes: FacilityChange[] = [];
  if (may(me.roles, 'FACILITY_FREEZE') && status === 'ACTIVE') changes.push('freeze');
  if (may(me.roles, 'FACILITY_CHANGE'))
    changes.push(...(status === 'FROZEN' ? (['release'] as const) : []), 'reduction', 'closure');
  return (
    <>
      {changes.map((change) => (
        <ChangeButton key={change} facility={facility} change={change} />
      ))}
    </>
  );
}

interface Values {
  limit?: string;
  reason: string;
}

function ChangeButton({ facility, change }: { facility: Facility; change: FacilityChange }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  const title = t(`facilities.change.${change}`);
  const send = ({ limit, reason }: Values, key: string): Promise<Facility> =>
    changeFacility(facility.no, change)({ reason, ...(limit === undefined ? {} : { limit: parseMoney(limit) }) }, key);
  return (
    <>
      <Button danger={change === 'freeze' || change === 'closure'} onClick={dialog.show}>
        {title}
      </Button>
      <Dialog open={dialog.isOpen} title={title} onCancel={dialog.hide}>
        <StepForm<Values, Facility>
          draft={`${change}-${facility.no}`}
          send={send}
          invalidates={[facilityKey(facility.no), ['facilities']]}
          submit={title}
          done={t('facilities.changed')}
          onDone={dialog.hide}
        >
          {change === 'reduction' && (
            <Form.Item name="limit" label={t('facilities.newLimit')} rules={[required, moneyRule(t('form.money'))]}>
              <Input prefix="¥" inputMode="decimal" />
            </Form.Item>
          )}
          <Form.Item name="reason" label={t('facilities.reason')} rules={[{ ...required, whitespace: true }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
