import { Flex, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  reverseProjectCapital as reversing,
  verifyProjectCapital as verifying,
} from '../../../../../src/contracts/http/feasibility';
import type { Application } from '../../../api/applications';
import {
  projectCapitalKey,
  reverseProjectCapital,
  useProjectCapital,
  verifyProjectCapital,
  type ProjectCapital,
} from '../../../api/case';
import { preparationKey } from '../../../api/preparation';
import { groupMoney, parseMoney } from '../../../format/money';
import { checked, filled } from '../../../http/checked';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { DateField, MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Loaded } from '../../../ui/loaded';
import { Money } from '../../../ui/money';
import { Person } from '../../../ui/person';
import { FileField } from '../file-field';

type Payment = ProjectCapital['payments'][number];

/** Capital that was paid in, as somebody saw its receipt: each draw on the loan asks for its share of it. */
export function CapitalPaid({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const capital = useProjectCapital(application.no);
  const { no, managerUsername, today } = application;
  const mayVerify = managerUsername !== me.username && may(me.roles, 'CONDITION_VERIFY');
  const columns: TableColumnsType<Payment> = [
    { title: t('project.paidOn'), dataIndex: 'paidOn' },
    { title: t('project.amount'), key: 'amount', align: 'right', render: (_, { amount }) => <Money amount={amount} /> },
    {
      title: t('project.reference'),
      key: 'reference',
      render: (_, { reference, evidence }) => (
        <>
          {reference}
          <div>
            <Typography.Text type="secondary">{evidence}</Typography.Text>
          </div>
        </>
      ),
    },
    { title: t('project.verifiedBy'), key: 'by', render: (_, { verifiedBy }) => <Person of={verifiedBy} /> },
    {
      title: t('project.reversal'),
      key: 'reversal',
      render: (_, { reference, verifiedBy, reversed }) => {
        if (reversed !== null)
          return (
            <>
              {reversed.on} <Person of={reversed.by} /> {reversed.reason}
            </>
          );
        return mayVerify && verifiedBy !== me.username ? <ReverseButton no={no} reference={reference} /> : null;
      },
    },
  ];
  return (
    <Loaded query={capital}>
      {({ planned, paidIn, payments }) => (
        <div>
          <Flex gap="small" wrap align="center" style={{ marginBlockEnd: 8 }}>
            <strong>{t('project.capitalPaid')}</strong>
            <Typography.Text type="secondary">
              {t('project.capitalOf', { planned: groupMoney(planned), paidIn: groupMoney(paidIn) })}
            </Typography.Text>
            {mayVerify && <VerifyButton no={no} today={today} />}
          </Flex>
          <Table<Payment>
            size="small"
            rowKey={({ reference, reversed }) => `${reference} ${reversed?.reason ?? ''}`}
            columns={columns}
            dataSource={[...payments]}
            pagination={false}
            locale={{ emptyText: t('project.none') }}
            scroll={{ x: 'max-content' }}
          />
        </div>
      )}
    </Loaded>
  );
}

interface Values {
  amount: string;
  paidOn: string;
  reference: string;
  evidence: string;
  fileHash?: string;
}

function VerifyButton({ no, today }: { no: string; today: string }): ReactNode {
  const { t } = useTranslation();
  const send = (values: Values, key: string): Promise<ProjectCapital> =>
    verifyProjectCapital(no)(checked(verifying.body, filled({ ...values, amount: parseMoney(values.amount) })), key);
  return (
    <FormButton<Values, ProjectCapital>
      draft={`project-capital-${no}`}
      initialValues={{ paidOn: today }}
      send={send}
      invalidates={[projectCapitalKey(no), preparationKey(no)]}
      submit={t('project.verify')}
      done={t('project.verifyDone')}
      hint={t('project.verifyHint')}
    >
      <MoneyField name="amount" label={t('project.amount')} />
      <DateField name="paidOn" label={t('project.paidOn')} />
      <TextField name="reference" label={t('project.reference')} />
      <TextField name="evidence" label={t('project.evidence')} max={500} />
      <FileField no={no} label={t('project.file')} />
    </FormButton>
  );
}

/** Somebody else than who verified it takes back what was entered by mistake. */
function ReverseButton({ no, reference }: { no: string; reference: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, ProjectCapital>
      danger
      draft={`project-capital-${no}-${reference}`}
      send={({ reason }, key) => reverseProjectCapital(no)(checked(reversing.body, { reference, reason }), key)}
      invalidates={[projectCapitalKey(no), preparationKey(no)]}
      submit={t('project.reverse')}
      done={t('project.reverseDone')}
      hint={t('project.reverseHint', { reference })}
    >
      <TextField name="reason" label={t('project.reverseReason')} max={500} />
    </FormButton>
  );
}
