import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lprLast, type LprPublication, type LprTenor } from '../../../src/domain/pricing/lpr';
import { REPRICINGS } from '../../../src/domain/pricing/rate-rule';
import { formatRate } from '../../../src/domain/rate';
import { toPercent } from '../format/rate';
import { toRate, type RateValues } from './rate-values';
import { percentRule } from './terms-fields';

interface Props {
  history: readonly LprPublication[];
  today: string;
}

/** The inputs of a rate: agreed as it is, or as a spread over the LPR of the day. */
export function RateFields({ history, today }: Props): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<RateValues>();
  const kind = Form.useWatch<RateValues['rateKind'] | undefined>('rateKind', form);
  const required = { required: true, message: t('form.required') };
  const kinds = (['AGREED', 'LPR'] as const).map((value) => ({ value, label: t(`rate.rateKinds.${value}`) }));
  return (
    <>
      <Form.Item name="rateKind" label={t('rate.rateKind')} rules={[required]}>
        <Select options={kinds} />
      </Form.Item>
      {kind === 'LPR' ? (
        <SpreadFields history={history} today={today} />
      ) : (
        <Form.Item name="ratePercent" label={t('terms.annualRate')} rules={[required, percentRule(t('form.rate'))]}>
          <Input inputMode="decimal" suffix="%" />
        </Form.Item>
      )}
    </>
  );
}

function SpreadFields({ history, today }: Props): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<RateValues>();
  const typed = Form.useWatch<RateValues | undefined>((values: RateValues) => values, form);
  const required = [{ required: true, message: t('form.required') }];
  const published = (_: unknown, tenor: LprTenor | undefined): Promise<void> =>
    tenor !== undefined && lprLast(history, tenor, today) === null
      ? Promise.reject(new Error(t('rate.noLpr')))
      : Promise.resolve();
  const tenors = (['1Y', '5Y'] as const).map((value) => ({ value, label: t(`rate.tenors.${value}`) }));
  const repricings = REPRICINGS.map((value) => ({ value, label: t(`rate.repricings.${value}`) }));
  const lpr = lprLast(history, typed?.tenor ?? '1Y', today);
  const rate = typed === undefined ? null : toRate(typed, history, today);
  const outcome =
    rate !== null && lpr !== null
      ? t('rate.byLpr', { on: lpr.publishedOn, lpr: toPercent(formatRate(lpr.rate)), rate: toPercent(rate.annualRate) })
      : undefined;
  return (
    <>
      <Form.Item
        name="tenor"
        label={t('rate.tenor')}
        rules={[...required, { validator: published }]}
        {...(lpr === null ? { help: t('rate.noLpr'), validateStatus: 'error' as const } : {})}
      >
        <Select options={tenors} />
      </Form.Item>
      <Form.Item name="basisPoints" label={t('rate.basisPoints')} rules={required} extra={outcome}>
        <InputNumber min={-500} max={2400} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="repricing" label={t('rate.repricing')} rules={required}>
        <Select options={repricings} />
      </Form.Item>
    </>
  );
}
