import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyCondition as verifying } from '../../../../../src/contracts/http/preparation';
import type { Application } from '../../../api/applications';
import { preparationKey, verifyCondition, type Condition } from '../../../api/preparation';
import { checked, filled } from '../../../http/checked';
import { useCode, useSpoken } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { ToneTag } from '../../../ui/tone-tag';
import { FileField } from '../file-field';
import { usePersonName } from '../../../ui/person';

interface Props {
  conditions: readonly Condition[];
  application: Application;
}

/** Each condition precedent, where it comes from, and the evidence by which somebody saw it met. */
export function Conditions({ conditions, application }: Props): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { me } = useSession();
  const code = useCode();
  const spoken = useSpoken();
  const isOpen = ['CONTRACT', 'DISBURSEMENT', 'GRANTED', 'APPROVAL'].includes(application.stage);
  const isManager = application.managerUsername === me.username;
  const mayVerify = isOpen && !isManager && may(me.roles, 'CONDITION_VERIFY');
  const columns: TableColumnsType<Condition> = [
    {
      title: t('preparation.condition'),
      key: 'name',
      render: (_, { nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn }),
    },
    {
      title: t('preparation.source'),
      key: 'source',
      render: (_, { source, setBy }) =>
        setBy === null ? code('conditionSource', source) : `${code('conditionSource', source)} · ${nameOf(setBy)}`,
    },
    {
      title: t('preparation.evidence'),
      key: 'evidence',
      render: (_, condition) =>
        condition.source !== 'STANDARD' && mayVerify && condition.evidence === null ? (
          <VerifyButton condition={condition} no={application.no} />
        ) : (
          <Evidence condition={condition} />
        ),
    },
  ];
  return (
    <Table<Condition>
      size="small"
      rowKey="code"
      aria-label={t('preparation.conditions')}
      columns={columns}
      dataSource={[...conditions]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

function Evidence({ condition: { source, evidence } }: { condition: Condition }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (evidence !== null)
    return (
      <>
        <ToneTag tone="green">{t('preparation.verified')}</ToneTag>
        {t('preparation.verifiedBy', {
          what: evidence.evidence,
          who: nameOf(evidence.verifiedBy),
          on: evidence.verifiedOn,
        })}
      </>
    );
  return source === 'STANDARD' ? (
    t('preparation.withTheOrder')
  ) : (
    <ToneTag tone="orange">{t('preparation.notVerified')}</ToneTag>
  );
}

interface Values {
  evidence: string;
  fileHash?: string;
}

function VerifyButton({ condition, no }: { condition: Condition; no: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <FormButton<Values, unknown>
      draft={`condition-${no}-${condition.code}`}
      send={(values, key) => verifyCondition(no, condition.code)(checked(verifying.body, filled(values)), key)}
      invalidates={[preparationKey(no)]}
      submit={t('preparation.verify')}
      done={t('preparation.verifyDone')}
      hint={spoken({ zh: condition.nameZh, en: condition.nameEn })}
      primary
    >
      <TextField name="evidence" label={t('preparation.evidence')} extra={t('preparation.evidenceHint')} max={500} />
      <FileField no={no} label={t('preparation.file')} />
    </FormButton>
  );
}
