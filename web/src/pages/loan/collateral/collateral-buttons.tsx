import { Button, Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTODY_ACTS } from '../../../../../src/domain/collateral/custody';
import {
  collateralKey,
  confirmCustody,
  enterCustody,
  extendRegistration,
  recordInsurance,
  type CollateralItem,
} from '../../../api/collateral';
import type { Loan } from '../../../api/loans';
import { parseMoney } from '../../../format/money';
import { useSubmission } from '../../../http/use-submission';
import { useCode } from '../../../i18n/use-code';
import { may, type Right } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { moneyRule } from '../../../terms/terms-fields';
import { FailureAlert } from '../../../ui/failure-alert';
import { StepForm } from '../../../ui/step-form';
import { useDialog } from '../../../ui/use-dialog';

interface Of {
  loan: Loan;
  item: CollateralItem;
}
const wire = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** A dialog with one form about one piece of security, for who has the right. */
function Act<Values extends object>(props: {
  of: Of;
  right: Right;
  words: string;
  done: string;
  initialValues?: Partial<Values>;
  send: (values: Values, key: string) => Promise<unknown>;
  children: ReactNode;
}): ReactNode {
  const { me } = useSession();
  const dialog = useDialog();
  const { loan, item } = props.of;
  if (!may(me.roles, props.right)) return null;
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {props.words}
      </Button>
      <Modal open={dialog.isOpen} footer={null} title={props.words} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`${props.right}-${item.no}`}
          {...(props.initialValues ? { initialValues: props.initialValues } : {})}
          send={props.send}
          invalidates={[collateralKey(loan.no), ['tasks']]}
          submit={props.words}
          done={props.done}
          onDone={dialog.hide}
        >
          {props.children}
        </StepForm>
      </Modal>
    </>
  );
}

function Text({ name, label, max }: { name: string; label: string; max: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

function Day({ name, label, optional = false }: { name: string; label: string; optional?: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: !optional, message: t('form.required') }]}>
      <DatePicker style={{ width: '100%' }} />
    </Form.Item>
  );
}

interface Custody {
  paper: string;
  act: string;
  place: string;
  reason?: string;
  backBy?: Dayjs;
}

/** Enters a title paper in the register; a second person confirms it. */
export function CustodyButton(of: Of): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { loan, item } = of;
  return (
    <Act<Custody>
      of={of}
      right="CUSTODY_RECORD"
      words={t('collateral.custody')}
      done={t('collateral.custodyDone')}
      initialValues={{ act: 'IN', ...(item.titleNo === null ? {} : { paper: item.titleNo }) }}
      send={({ backBy, ...entry }, key) =>
        enterCustody(loan.no, item.no)({ ...entry, ...(backBy ? { backBy: wire(backBy) } : {}) }, key)
      }
    >
      <Form.Item name="act" label={t('collateral.act')}>
        <Select options={CUSTODY_ACTS.map((value) => ({ value, label: code('custodyAct', value) }))} />
      </Form.Item>
      <Text name="paper" label={t('collateral.paper')} max={120} />
      <Text name="place" label={t('collateral.place')} max={120} />
      <Form.Item name="reason" label={t('collateral.reason')}>
        <Input maxLength={300} />
      </Form.Item>
      <Day name="backBy" label={t('collateral.backByField')} optional />
    </Act>
  );
}

/** The second person's confirmation, for who neither entered it nor keeps the loan. */
export function ConfirmButton({ loan, item, entry }: Of & { entry: { id: string; by: string } }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const confirmation = useSubmission<object, unknown>({
    send: confirmCustody(loan.no, item.no, entry.id),
    invalidates: [collateralKey(loan.no)],
  });
  const isOwn = entry.by === me.username || loan.managerUsername === me.username;
  if (isOwn || !may(me.roles, 'CUSTODY_RECORD')) return null;
  return (
    <>
      <Button
        size="small"
        loading={confirmation.isPending}
        onClick={() => {
          confirmation.mutate({});
        }}
      >
        {t('collateral.confirm')}
      </Button>
      <FailureAlert failure={confirmation.error} />
    </>
  );
}

interface Insurance {
  insurer: string;
  policyNo: string;
  insured: string;
  lenderFirst: boolean;
  from: Dayjs;
  until: Dayjs;
  evidence: string;
}

export function InsureButton(of: Of): ReactNode {
  const { t } = useTranslation();
  const { loan, item } = of;
  return (
    <Act<Insurance>
      of={of}
      right="INSURANCE_RECORD"
      words={t('collateral.insure')}
      done={t('collateral.insured')}
      initialValues={{ lenderFirst: true }}
      send={({ insured, from, until, ...policy }, key) =>
        recordInsurance(loan.no, item.no)(
          { ...policy, insured: parseMoney(insured), from: wire(from), until: wire(until) },
          key,
        )
      }
    >
      <Text name="insurer" label={t('collateral.insurer')} max={80} />
      <Text name="policyNo" label={t('collateral.policyNo')} max={80} />
      <Form.Item
        name="insured"
        label={t('collateral.sum')}
        rules={[{ required: true, message: t('form.required') }, moneyRule(t('form.money'))]}
      >
        <Input prefix="¥" inputMode="decimal" />
      </Form.Item>
      <Day name="from" label={t('collateral.from')} />
      <Day name="until" label={t('collateral.untilField')} />
      <Text name="evidence" label={t('collateral.evidence')} max={200} />
      <Form.Item name="lenderFirst" valuePropName="checked">
        <Checkbox>{t('collateral.lenderFirst')}</Checkbox>
      </Form.Item>
    </Act>
  );
}

interface Extension {
  validUntil: Dayjs;
  searchedOn: Dayjs;
  searchNo: string;
  searchClean: boolean;
}

export function ExtendButton(of: Of): ReactNode {
  const { t } = useTranslation();
  const { loan, item } = of;
  return (
    <Act<Extension>
      of={of}
      right="SECURITY_REGISTER"
      words={t('collateral.extend')}
      done={t('collateral.extended')}
      initialValues={{ searchClean: true, searchedOn: dayjs(loan.today) }}
      send={({ validUntil, searchedOn, ...search }, key) =>
        extendRegistration(loan.no, item.no)(
          { ...search, validUntil: wire(validUntil), searchedOn: wire(searchedOn) },
          key,
        )
      }
    >
      <Day name="validUntil" label={t('collateral.validUntil')} />
      <Day name="searchedOn" label={t('collateral.searchedOn')} />
      <Text name="searchNo" label={t('collateral.searchNo')} max={80} />
      <Form.Item name="searchClean" valuePropName="checked">
        <Checkbox>{t('collateral.searchClean')}</Checkbox>
      </Form.Item>
    </Act>
  );
}
