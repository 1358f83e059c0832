import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText, spanOf } from '../format/date';

export function Instant({ at }: { at: string | null | undefined }): ReactNode {
  return <span className="number">{instantText(at)}</span>;
}

/** How long ago, the exact instant on hover. In the sandbox a case may be ahead of the clock: what has not come yet has waited no time. */
export function Ago({ at, now }: { at: string; now: number }): ReactNode {
  const { t } = useTranslation();
  const { days, hours, minutes } = spanOf(Math.max(0, now - Date.parse(at)));
  const text =
    days > 0
      ? t('time.days', { count: days })
      : hours > 0
        ? t('time.hours', { count: hours })
        : t('time.minutes', { count: minutes });
  return (
    <Tooltip title={instantText(at)}>
      <span className="number">{text}</span>
    </Tooltip>
  );
}
