import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../i18n/use-code';
import { OFFERED_FREQUENCIES, toFrequency, type Frequency } from './terms-values';

/** How often one pays, in words. */
export function useFrequencyText(): (frequency: Frequency | undefined) => string {
  const { t } = useTranslation();
  const code = useCode();
  return (frequency) => {
    const { every, unit } = frequency ?? { every: 1, unit: 'MONTH' };
    return every === 1 ? t(`terms.everyOne.${unit}`) : t('terms.every', { every, unit: code('unit', unit) });
  };
}

interface Props {
  name: string | (string | number)[];
  /** What the form begins with; offered too where it is none of the usual ones. */
  first?: string | undefined;
}

/** How often one pays; nothing chosen is every month. */
export function FrequencyField({ name, first }: Props): ReactNode {
  const { t } = useTranslation();
  const textOf = useFrequencyText();
  const offered = new Set([...OFFERED_FREQUENCIES, ...(first === undefined ? [] : [first])]);
  return (
    <Form.Item name={name} label={t('terms.frequency')}>
      <Select
        allowClear
        placeholder={t('terms.everyOne.MONTH')}
        options={[...offered].map((value) => ({ value, label: textOf(toFrequency(value)) }))}
      />
    </Form.Item>
  );
}
