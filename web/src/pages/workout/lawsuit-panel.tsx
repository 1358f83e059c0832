import { Alert, Descriptions, Empty, Flex, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLawsuits, type Lawsuit } from '../../api/lawsuits';
import type { Loan } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { CostButton, OpenLawsuitButton, StepButton } from './lawsuit-buttons';
import { LawsuitCosts } from './lawsuit-costs';
import { DutyTag } from './duty-tag';

/** The law suits about a loan: how far each has come, what comes next and by when, what it cost. */
export function LawsuitPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const found = useLawsuits(loan.no);
  return (
    <Section title={t('lawsuit.title')} id="lawsuits" extra={<OpenLawsuitButton loan={loan} />}>
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('lawsuit.empty')} />
          ) : (
            data.map((suit) => <OneSuit key={suit.no} loan={loan} suit={suit} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function OneSuit({ loan, suit }: { loan: Loan; suit: Lawsuit }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const code = useCode();
  const facts: [string, ReactNode][] = [
    [t('lawsuit.court'), suit.court],
    [t('lawsuit.courtCaseNo'), suit.courtCaseNo ?? '—'],
    [t('lawsuit.procedure'), code('procedure', suit.procedure)],
    [t('lawsuit.claim'), groupMoney(suit.claim)],
    [
      t('lawsuit.fees'),
      t('lawsuit.feesOf', {
        acceptance: groupMoney(suit.procedure === 'SUMMARY' ? suit.fees.acceptanceHalved : suit.fees.acceptance),
        preservation: groupMoney(suit.fees.preservation),
        enforcement: groupMoney(suit.fees.enforcement),
      }),
    ],
  ];
  return (
    <div style={{ marginBlockEnd: 16 }}>
      {suit.duties.map((duty) => (
        <Alert
          key={duty.kind}
          showIcon
          type={duty.state === 'RUNNING' ? 'info' : 'warning'}
          style={{ marginBlockEnd: 8 }}
          title={`${spoken(duty.title)} · ${duty.lastOn}`}
          description={duty.source}
          action={<DutyTag duty={duty} />}
        />
      ))}
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        title={`${suit.no} · ${code('lawsuitStage', suit.stage)}`}
        extra={
          <Flex gap="small" wrap>
            <StepButton loan={loan} suit={suit} />
            <CostButton loan={loan} suit={suit} />
          </Flex>
        }
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <Timeline
        style={{ marginBlockStart: 12 }}
        items={suit.steps.map(({ stage, on, performBy, document, note, by }, index) => ({
          key: index,
          content: [
            `${on} ${code('lawsuitStage', stage)}`,
            performBy === null ? '' : t('lawsuit.performedBy', { on: performBy }),
            document,
            note,
            by,
          ]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
      />
      <LawsuitCosts loan={loan} suit={suit} />
    </div>
  );
}
