import { Alert, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAssess } from '../../../../../src/domain/suitability/duty';
import type { Application } from '../../../api/applications';
import { useSuitability, type Suitability } from '../../../api/suitability';
import { groupMoney } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { AssessButton } from './assess-button';
import { Assessments } from './assessments';
import { ConfirmButton } from './confirm-button';
import { Confirmations } from './confirmations';

/** 适当性: whether the loan suits its client, and the cost that he confirmed; nothing where neither is asked. */
export function SuitabilitySection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const suitability = useSuitability(application.no);
  const { data: found } = suitability;
  if (found !== undefined && !isShown(found)) return null;
  return (
    <Section title={found?.asked === false ? t('suitability.costTitle') : t('suitability.title')} id="suitability">
      <Loaded query={suitability}>
        {(data) => (
          <Flex vertical gap="middle">
            <Standing suitability={data} application={application} />
            <Acts suitability={data} application={application} />
            {data.asked && <Assessments assessments={data.assessments} />}
            {data.confirmations.length > 0 && <Confirmations confirmations={data.confirmations} />}
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}

const isShown = ({ asked, costAsked, confirmations }: Suitability): boolean =>
  asked || costAsked || confirmations.length > 0;

interface Props {
  suitability: Suitability;
  application: Application;
}

function Standing({ suitability: { findings, rule, proposed, confirmations }, application }: Props): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  if (application.closedOn !== null) return null;
  const list = listed(findings.map((finding) => code('suitabilityFinding', finding)));
  const { principal, months, burden } = proposed;
  // Where no assessment is asked, nothing stands before the cost is confirmed.
  if (rule === null && findings.length === 0 && confirmations.length === 0)
    return <Alert showIcon type="info" title={t('suitability.costAsked')} />;
  return (
    <>
      <Alert
        showIcon
        type={findings.length === 0 ? 'success' : 'warning'}
        title={findings.length === 0 ? t('suitability.stands') : t('suitability.findings', { list })}
        description={t('suitability.proposed', {
          principal: groupMoney(principal),
          months,
          burden: groupMoney(burden),
        })}
      />
      {rule !== null && (
        <Typography.Text type="secondary">
          {t('suitability.rule', {
            advise: rule.dtiAdvisePercent,
            max: rule.dtiMaxPercent,
            age: rule.vulnerableAge,
          })}
        </Typography.Text>
      )}
    </>
  );
}

function Acts({ suitability, application }: Props): ReactNode {
  const { me } = useSession();
  const mine = me.username === application.managerUsername || me.roles.includes('DEPARTMENT_MANAGER');
  if (!mine || !may(me.roles, 'SUITABILITY_ASSESS')) return null;
  return (
    <Flex gap="small" wrap>
      {suitability.asked && mayAssess(application.stage).allowed && (
        <AssessButton suitability={suitability} application={application} />
      )}
      {suitability.costAsked && application.stage === 'CONTRACT' && <ConfirmButton application={application} />}
    </Flex>
  );
}
