import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText, spanOf, urgencyOf } from '../format/date';
import { ToneTag } from './tone-tag';

interface Props {
  createdAt: string;
  dueAt: string | null | undefined;
  now: number;
}

const TONE = { late: 'red', soon: 'orange', fine: 'default' } as const;

/** Time left until a deadline, or by how much it has passed; in words and colour. */
export function Deadline({ createdAt, dueAt, now }: Props): ReactNode {
  const { t } = useTranslation();
  const urgency = urgencyOf(createdAt, dueAt, now);
  if (urgency === 'none' || !dueAt) return '—';
  const { days, hours, minutes } = spanOf(Date.parse(dueAt) - now);
  const span =
    days > 0
      ? t('time.days', { count: days })
      : hours > 0
        ? t('time.hours', { count: hours })
        : t('time.minutes', { count: minutes });
  return (
    <Tooltip title={instantText(dueAt)}>
      <span>
        <ToneTag tone={TONE[urgency]}>
          {urgency === 'late' ? t('time.late', { span }) : t('time.left', { span })}
        </ToneTag>
      </span>
    </Tooltip>
  );
}
