import { Alert, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayPlanDeal, mayTakeIn } from '../../../../../src/domain/deal/team';
import type { Application } from '../../../api/applications';
import { useDeal, type Deal } from '../../../api/deals';
import { groupMoney } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { JoinButton, PreReviewButton, SetMilestoneButton } from './deal-buttons';
import { Milestones } from './milestones';
import { PreReviews } from './pre-reviews';
import { Team } from './team';

export interface DealProps {
  deal: Deal;
  application: Application;
}

/** 项目组: who works on the deal, what is to be done by when, what risk thinks of it; nothing where there is none and nobody may begin one. */
export function DealSection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const deal = useDeal(application.no);
  const mayBegin = mayTakeIn(application.stage).allowed && may(me.roles, 'DEAL_APPOINT');
  if (deal.data !== undefined && isEmpty(deal.data) && !mayBegin) return null;
  return (
    <Section title={t('deal.title')} id="deal">
      <Loaded query={deal}>
        {(data) => (
          <Flex vertical gap="middle">
            <Needed deal={data} />
            <Acts deal={data} application={application} />
            <Team deal={data} application={application} />
            {data.milestones.length > 0 && <Milestones deal={data} application={application} />}
            <PreReviews deal={data} application={application} />
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}

const isEmpty = ({ changes, preReviews, findings }: Deal): boolean =>
  changes.length + preReviews.length + findings.length === 0;

function Needed({ deal: { findings, preReviewFrom } }: { deal: Deal }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  return (
    <>
      {findings.length > 0 && (
        <Alert
          showIcon
          type="warning"
          title={t('deal.needed', { list: listed(findings.map((finding) => code('dealFinding', finding))) })}
        />
      )}
      {preReviewFrom !== null && (
        <Typography.Text type="secondary">{t('deal.from', { from: groupMoney(preReviewFrom) })}</Typography.Text>
      )}
    </>
  );
}

function Acts({ deal, application }: DealProps): ReactNode {
  const { me, self } = useSession();
  const { stage, managerUsername } = application;
  const isOpen = mayTakeIn(stage).allowed;
  const mayPlan = deal.members.length > 0 && mayPlanDeal(self, deal.members).allowed;
  const worked = deal.changes.some(({ username }) => username === me.username) || managerUsername === me.username;
  return (
    <Flex gap="small" wrap>
      {isOpen && may(me.roles, 'DEAL_APPOINT') && <JoinButton deal={deal} application={application} />}
      {application.closedOn === null && mayPlan && <SetMilestoneButton deal={deal} application={application} />}
      {isOpen && !worked && may(me.roles, 'DEAL_PRE_REVIEW') && <PreReviewButton no={application.no} />}
    </Flex>
  );
}
