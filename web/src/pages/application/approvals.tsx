import { Empty, Flex, Steps, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRound } from '../../api/applications';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { levelStates } from './level-states';
import { Person } from '../../ui/person';

/** Every round of approval: its ladder of levels, and who decided what and why. A draw was approved with its facility. */
export function Approvals({ rounds, isDraw }: { rounds: readonly ApprovalRound[]; isDraw: boolean }): ReactNode {
  const { t } = useTranslation();
  const latestFirst = [...rounds].sort((one, other) => other.round - one.round);
  return (
    <Section title={t('approval.title')}>
      {rounds.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={isDraw ? t('approval.withFacility') : t('approval.empty')}
        />
      )}
      <Flex vertical gap="large">
        {latestFirst.map((round) => (
          <Round key={round.id} round={round} />
        ))}
      </Flex>
    </Section>
  );
}

function Round({ round }: { round: ApprovalRound }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <article>
      <Flex gap="small" align="center" style={{ marginBlockEnd: 12 }}>
        <strong>{t('approval.round', { round: round.round })}</strong>
        <StatusTag kind="approvalStatus" code={round.status} />
      </Flex>
      <Steps
        size="small"
        orientation="vertical"
        items={levelStates(round).map(({ level, state, decisions }) => ({
          title: `${spoken({ zh: level.nameZh, en: level.nameEn })}${level.quorum ? ` (${t('approval.quorum', { count: level.quorum })})` : ''}`,
          status: state,
          content: decisions.map((decision) => (
            <Decision key={decision.username + decision.decidedAt} decision={decision} />
          )),
        }))}
      />
    </article>
  );
}

function Decision({ decision }: { decision: ApprovalRound['decisions'][number] }): ReactNode {
  const code = useCode();
  return (
    <div style={{ marginBlockEnd: 8 }}>
      <Flex gap="small" align="center" wrap>
        <StatusTag kind="outcome" code={decision.outcome} />
        <Person of={decision.username} />
        <Typography.Text type="secondary">
          <Instant at={decision.decidedAt} />
        </Typography.Text>
      </Flex>
      {decision.reasonCode && <div>{code('reason', decision.reasonCode)}</div>}
      {decision.comment && <div className="prose">{decision.comment}</div>}
    </div>
  );
}
