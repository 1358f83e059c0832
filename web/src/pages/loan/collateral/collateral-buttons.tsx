import { Button, Checkbox, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTODY_ACTS, type CustodyAct } from '../../../../../src/domain/collateral/custody';
import {
  collateralKey,
  confirmCustody,
  enterCustody,
  extendRegistration,
  recordInsurance,
  type CollateralItem,
  type Secured,
} from '../../../api/collateral';
import type { Loan } from '../../../api/loans';
import { parseMoney } from '../../../format/money';
import { filled } from '../../../http/checked';
import { useSubmission } from '../../../http/use-submission';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { FailureAlert } from '../../../ui/failure-alert';
import { DateField, MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Of {
  loan: Loan;
  item: CollateralItem;
}
/** What of the security, and what it secures. */
interface At {
  at: Secured;
  item: CollateralItem;
}
const changes = (at: Secured) => [collateralKey(at), ['tasks']];
const ofLoan = ({ no, managerUsername }: Loan): Secured => ({ of: 'loans', no, managerUsername });

interface Custody {
  paper: string;
  act: CustodyAct;
  place: string;
  reason?: string;
  backBy?: string;
}

/** Enters a title paper in the register; a second person confirms it. */
export function CustodyButton({ at, item }: At): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'CUSTODY_RECORD')) return null;
  return (
    <FormButton<Custody, unknown>
      draft={`custody-${item.no}`}
      invalidates={changes(at)}
      submit={t('collateral.custody')}
      done={t('collateral.custodyDone')}
      initialValues={item.titleNo === null ? { act: 'IN' } : { act: 'IN', paper: item.titleNo }}
      send={(entry, key) => enterCustody(at, item.no)(filled(entry), key)}
    >
      <CustodyFields item={item} />
    </FormButton>
  );
}

/** What is asked of each act: a paper comes in under a name of its own, and moves on as one of those on file. */
function CustodyFields({ item }: { item: CollateralItem }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Custody>();
  const act = Form.useWatch<CustodyAct | undefined>('act', form) ?? 'IN';
  const onFile = item.papers.map(({ paper }) => paper);
  const isStored = act === 'IN' || act === 'BACK';
  return (
    <>
      <Form.Item name="act" label={t('collateral.act')}>
        <Select<CustodyAct>
          options={CUSTODY_ACTS.map((value) => ({ value, label: code('custodyAct', value) }))}
          onChange={(next) => {
            form.setFieldValue('paper', next === 'IN' ? item.titleNo : onFile.length === 1 ? onFile[0] : undefined);
          }}
        />
      </Form.Item>
      {act === 'IN' ? (
        <TextField name="paper" label={t('collateral.paper')} max={120} />
      ) : (
        <Form.Item name="paper" label={t('collateral.paper')} rules={[{ required: true, message: t('form.required') }]}>
          <Select options={onFile.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <TextField name="place" label={isStored ? t('collateral.shelf') : t('collateral.taker')} max={120} />
      <TextField optional name="reason" label={t('collateral.reason')} max={300} />
      {act === 'OUT' && <DateField name="backBy" label={t('collateral.backByField')} />}
    </>
  );
}

/** The second person's confirmation, for who neither entered it nor keeps the loan. */
export function ConfirmButton({ at, item, entry }: At & { entry: { id: string; by: string } }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const confirmation = useSubmission<object, unknown>({
    send: confirmCustody(at, item.no, entry.id),
    invalidates: [collateralKey(at)],
  });
  const isOwn = entry.by === me.username || at.managerUsername === me.username;
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
  from: string;
  until: string;
  evidence: string;
}

export function InsureButton({ loan, item }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'INSURANCE_RECORD')) return null;
  return (
    <FormButton<Insurance, unknown>
      draft={`insurance-${item.no}`}
      invalidates={changes(ofLoan(loan))}
      submit={t('collateral.insure')}
      done={t('collateral.insured')}
      initialValues={{ lenderFirst: true }}
      send={({ insured, ...policy }, key) =>
        recordInsurance(loan.no, item.no)({ ...policy, insured: parseMoney(insured) }, key)
      }
    >
      <TextField name="insurer" label={t('collateral.insurer')} />
      <TextField name="policyNo" label={t('collateral.policyNo')} />
      <MoneyField name="insured" label={t('collateral.sum')} />
      <DateField name="from" label={t('collateral.from')} />
      <DateField name="until" label={t('collateral.untilField')} />
      <TextField name="evidence" label={t('collateral.evidence')} max={200} />
      <Form.Item name="lenderFirst" valuePropName="checked">
        <Checkbox>{t('collateral.lenderFirst')}</Checkbox>
      </Form.Item>
    </FormButton>
  );
}

interface Extension {
  validUntil: string;
  searchedOn: string;
  searchNo: string;
  searchClean: boolean;
}

/** For who may register, but not for who manages the loan (RULES 7.3). */
export function ExtendButton({ loan, item }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (loan.managerUsername === me.username || !may(me.roles, 'SECURITY_REGISTER')) return null;
  return (
    <FormButton<Extension, unknown>
      draft={`registration-${item.no}`}
      invalidates={changes(ofLoan(loan))}
      submit={t('collateral.extend')}
      done={t('collateral.extended')}
      initialValues={{ searchClean: true, searchedOn: loan.today }}
      send={extendRegistration(loan.no, item.no)}
    >
      <DateField name="validUntil" label={t('collateral.validUntil')} />
      <DateField name="searchedOn" label={t('collateral.searchedOn')} />
      <TextField name="searchNo" label={t('collateral.searchNo')} />
      <Form.Item name="searchClean" valuePropName="checked">
        <Checkbox>{t('collateral.searchClean')}</Checkbox>
      </Form.Item>
    </FormButton>
  );
}
