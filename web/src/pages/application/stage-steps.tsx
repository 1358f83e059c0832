import { Card, Steps } from 'antd';
import type { ReactNode } from 'react';
import type { ApplicationStage } from '../../../../src/contracts/messages/application';
import { useCode } from '../../i18n/use-code';
import { PATH, placeOnPath } from './stage-path';

/** How far the case has come. */
export function StageSteps({ stage }: { stage: ApplicationStage }): ReactNode {
  const code = useCode();
  const { current, ended } = placeOnPath(stage);
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Steps
        size="small"
        current={current}
        {...(ended ? { status: 'error' as const } : {})}
        {...(stage === 'DISBURSED' || stage === 'GRANTED' || stage === 'ISSUED' ? { status: 'finish' as const } : {})}
        items={PATH.map((step, index) => ({ title: code('stage', index === current ? stage : step) }))}
      />
    </Card>
  );
}
