import { Form, Input, Table, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeAuthority as operation } from '../../../../src/contracts/http/administration';
import { proposeAuthority, readAuthority, type Matrix } from '../../api/administration';
import { groupMoney, parseMoney } from '../../format/money';
import { checked } from '../../http/checked';
import { useSpoken } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { VersionedForm, type Known } from '../../ui/versioned-form';
import { COLUMNS, UNLIMITED } from './columns';
import { chinaToday } from '../../format/date';

interface Values {
  effectiveFrom: Dayjs;
  levels: { limits: Record<(typeof COLUMNS)[number], string> }[];
}

/** The limits of a new version; its levels are those of the one in force. */
export function MatrixDialog({ matrix, onClose }: { matrix: Matrix; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  // What was read last: its levels are those of the new version.
  const latest = useRef(matrix);
  const send = async (values: Values, version: number): Promise<Matrix['proposal']> => {
    const levels = latest.current.levels.map((level, index) => ({
      ...level,
      limits: Object.fromEntries(
        COLUMNS.map((column) => {
          const typed = values.levels[index]?.limits[column] ?? '';
          return [column, typed.trim() === t('authority.unlimited') ? UNLIMITED : (parseMoney(typed) ?? typed)];
        }),
      ),
    }));
    const body = { effectiveFrom: values.effectiveFrom.format('YYYY-MM-DD'), levels };
    return proposeAuthority(checked(operation.body, body), version);
  };
  const shown = ({ limits }: Matrix['levels'][number]): Values['levels'][number] => {
    const words = COLUMNS.map((column) => {
      const limit = limits[column] ?? '';
      return [column, limit === UNLIMITED ? t('authority.unlimited') : groupMoney(limit)];
    });
    return { limits: Object.fromEntries(words) as Values['levels'][number]['limits'] };
  };
  const knownOf = ({ version, levels }: Matrix): Known<Values> => ({
    version,
    values: { effectiveFrom: chinaToday(), levels: levels.map(shown) },
  });
  const read = async (): Promise<Known<Values>> => {
    latest.current = await readAuthority();
    return knownOf(latest.current);
  };
  const labels = matrix.levels.flatMap(({ nameZh, nameEn }, index) =>
    COLUMNS.map((column) => [
      `levels.${String(index)}.limits.${column}`,
      `${spoken({ zh: nameZh, en: nameEn })} ${t(`authority.columns.${column}`)}`,
    ]),
  );
  return (
    <Dialog open width={1100} title={t('authority.publish')} onCancel={onClose}>
      <VersionedForm<Values, Matrix['proposal']>
        draft={`authority-${String(matrix.version)}`}
        known={knownOf(matrix)}
        read={read}
        send={send}
        labels={Object.fromEntries(labels) as Record<string, string>}
        invalidates={[['authority']]}
        submit={t('authority.submit')}
        done={t('authority.published')}
        onDone={onClose}
      >
        <Form.Item
          name="effectiveFrom"
          label={t('authority.effectiveFrom')}
          extra={t('authority.effectiveHint')}
          required
        >
          <DatePicker minDate={chinaToday()} allowClear={false} />
        </Form.Item>
        <p>{t('authority.limitsHint')}</p>
        <Limits matrix={matrix} />
      </VersionedForm>
    </Dialog>
  );
}

function Limits({ matrix }: { matrix: Matrix }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const columns: TableColumnsType<Matrix['levels'][number]> = [
    {
      title: t('dashboard.level'),
      key: 'level',
      render: (_, { nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn }),
    },
    ...COLUMNS.map((column) => ({
      title: t(`authority.columns.${column}`),
      key: column,
      render: (_: unknown, level: Matrix['levels'][number], index: number) => (
        <Form.Item name={['levels', index, 'limits', column]} style={{ margin: 0, minWidth: 110 }}>
          <Input
            inputMode="decimal"
            aria-label={`${spoken({ zh: level.nameZh, en: level.nameEn })} ${t(`authority.columns.${column}`)}`}
          />
        </Form.Item>
      ),
    })),
  ];
  return (
    <Table
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={matrix.levels}
      pagination={false}
      scroll={{ x: 960 }}
    />
  );
}
