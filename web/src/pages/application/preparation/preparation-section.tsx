import { Alert, Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../api/applications';
import { usePreparation, type Preparation } from '../../../api/preparation';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Loaded } from '../../../ui/loaded';
import { Money } from '../../../ui/money';
import { Section } from '../../../ui/section';
import { Conditions } from './conditions';
import { Fees } from './fees';
import { SetConditionButton } from './set-condition-button';

/** Where a case is not decided yet there is nothing to prepare. */
const SHOWN_AT: readonly string[] = [
  'APPROVAL',
  'SUPPLEMENT',
  'CONTRACT',
  'DISBURSEMENT',
  'PAYING',
  'DISBURSED',
  'GRANTED',
  'ISSUED',
];

/** 放款准备: the conditions precedent with their evidence, the fees with their receipts, how long the approval holds. */
export function PreparationSection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const preparation = usePreparation(application.no);
  if (!SHOWN_AT.includes(application.stage)) return null;
  const maySet =
    application.stage === 'APPROVAL' && may(me.roles, 'TASK_DECIDE') && application.managerUsername !== me.username;
  return (
    <Section
      title={t('preparation.title')}
      id="preparation"
      extra={maySet && <SetConditionButton no={application.no} />}
    >
      <Loaded query={preparation}>
        {(data) => (
          <Flex vertical gap="middle">
            <Findings findings={data.findings} />
            <Validity preparation={data} />
            <Conditions conditions={data.conditions} application={application} />
            <Fees fees={data.fees} application={application} />
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}

function Findings({ findings }: Pick<Preparation, 'findings'>): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  if (findings.length === 0) return null;
  const list = listed(findings.map((finding) => code('hindrance', finding)));
  return <Alert showIcon type="warning" title={t('security.hindrance', { list })} />;
}

function Validity({ preparation }: { preparation: Preparation }): ReactNode {
  const { t } = useTranslation();
  const { approvedOn, validUntil, margin } = preparation;
  if (approvedOn === null && margin === null) return null;
  const facts: [string, ReactNode][] = [];
  if (approvedOn !== null) facts.push([t('preparation.approvedOn'), approvedOn]);
  if (validUntil !== null) facts.push([t('preparation.validUntil'), validUntil]);
  if (margin !== null) facts.push([t('preparation.margin'), <Money key="margin" amount={margin} />]);
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 3 }}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
