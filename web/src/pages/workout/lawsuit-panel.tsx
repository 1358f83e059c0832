import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLawsuits, type Lawsuit } from '../../api/lawsuits';
import type { Loan } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { CostButton, OpenLawsuitButton, StepButton } from './lawsuit-buttons';
import { LawsuitCosts } from './lawsuit-costs';
import { Records, WorkoutRecord } from './records';
import { usePersonName } from '../../ui/person';

/** The law suits about a loan: how far each has come, what comes next and by when, what it cost. */
export function LawsuitPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  return (
    <Records<Lawsuit>
      id="lawsuits"
      title={t('lawsuit.title')}
      extra={<OpenLawsuitButton loan={loan} />}
      query={useLawsuits(loan.no)}
      empty={t('lawsuit.empty')}
    >
      {(suit) => <OneSuit key={suit.no} loan={loan} suit={suit} />}
    </Records>
  );
}

function OneSuit({ loan, suit }: { loan: Loan; suit: Lawsuit }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
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
    <WorkoutRecord
      title={`${suit.no} · ${code('lawsuitStage', suit.stage)}`}
      duties={suit.duties}
      facts={facts}
      actions={
        <>
          <StepButton loan={loan} suit={suit} />
          <CostButton loan={loan} suit={suit} />
        </>
      }
    >
      <Timeline
        style={{ marginBlockStart: 12 }}
        items={suit.steps.map(({ stage, on, performBy, document, note, by }, index) => ({
          key: index,
          content: [
            `${on} ${code('lawsuitStage', stage)}`,
            performBy === null ? '' : t('lawsuit.performedBy', { on: performBy }),
            document,
            note,
            nameOf(by),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
      />
      <LawsuitCosts loan={loan} suit={suit} />
    </WorkoutRecord>
  );
}
