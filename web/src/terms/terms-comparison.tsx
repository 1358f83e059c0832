import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermsCompared } from '../api/applications';
import { groupMoney } from '../format/money';
import { percent } from '../format/rate';
import { useCode } from '../i18n/use-code';
import { useLanguage } from '../i18n/use-language';
import { useFrequencyText } from './frequency';
import { compareVersions, type ComparedField, type ComparedRow, type Version } from './compare-terms';

const VERSIONS = ['applied', 'suggested', 'proposed', 'approved'] as const;

/** Terms applied for, suggested and approved side by side with their cost; what differs from the version before is marked. */
export function TermsComparison({ compared }: { compared: TermsCompared }): ReactNode {
  const { t } = useTranslation();
  const show = useShown();
  // Nobody has changed anything in the approval under way: no column of dashes.
  const versions = VERSIONS.filter((version) => version !== 'proposed' || compared.proposed !== null);
  const columns: TableColumnsType<ComparedRow> = [
    { title: t('terms.item'), key: 'field', rowScope: 'row', render: (_, row) => t(`terms.${row.field}`) },
    ...versions.map((version, index) => ({
      title: t(`terms.versions.${version}`),
      key: version,
      align: 'right' as const,
      render: (_: unknown, row: ComparedRow) => {
        const { text = null, changed = false } = row.cells[index] ?? {};
        return <Cell text={text ?? '—'} changed={changed} />;
      },
    })),
  ];
  return (
    <Table<ComparedRow>
      size="small"
      rowKey="field"
      columns={columns}
      dataSource={compareVersions(
        versions.map((version) => compared[version]),
        show,
      )}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

function Cell({ text, changed }: { text: string; changed: boolean }): ReactNode {
  const { t } = useTranslation();
  if (!changed) return <span className="number">{text}</span>;
  return (
    <span className="number changed" title={t('terms.changed')}>
      {text}
    </span>
  );
}

function useShown(): (field: ComparedField, value: string, version: Version) => string {
  const code = useCode();
  const language = useLanguage();
  const frequencyText = useFrequencyText();
  return (field, value, { cost }) => {
    switch (field) {
      case 'principal':
      case 'totalInterest':
        return groupMoney(value);
      case 'firstInstalment':
      case 'highestInstalment':
        return [groupMoney(value), cost?.[`${field}Is`]?.[language]].join(' ').trim();
      case 'annualRate':
      case 'overdueMarkup':
        return percent(value);
      case 'annualCostSimple':
      case 'annualCostCompound':
        return percent(value, 2);
      case 'method':
        return code('method', value);
      case 'frequency': {
        const [every = '1', unit = 'MONTH'] = value.split(' ');
        return frequencyText({ every: Number(every), unit: unit as 'MONTH' });
      }
      default:
        return value;
    }
  };
}
