import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { ToneTag } from '../../ui/tone-tag';
import { COLUMNS, UNLIMITED } from './columns';
import { compared, type Compared, type Level } from './compared';

/** An earlier version says nothing of renewals: by it they are judged as new lending. */
function Limit({ amount }: { amount: string | undefined }): ReactNode {
  const { t } = useTranslation();
  if (amount === undefined) return t('authority.asNew');
  if (amount === '0.00') return t('authority.never');
  return amount === UNLIMITED ? t('authority.unlimited') : <Money amount={amount} />;
}

interface Props {
  levels: readonly Level[];
  label: string;
  /** Held against these, what differs is marked, with what stands beneath it. */
  inForce?: readonly Level[];
}

/** Levels with their limits by column. */
export function MatrixTable({ levels, label, inForce }: Props): ReactNode {
  const { t } = useTranslation();
  const nameOf = useName();
  const decidedBy = useDecidedBy();
  const rows = compared(levels, inForce);
  const columns: TableColumnsType<Compared> = [
    {
      title: t('dashboard.level'),
      key: 'level',
      render: (_, row) => (
        <>
          <Differs row={row} of={nameOf} />
          {row.standing === 'ADDED' && <ToneTag tone="blue">{t('authority.added')}</ToneTag>}
          {row.standing === 'REMOVED' && <ToneTag tone="orange">{t('authority.removed')}</ToneTag>}
        </>
      ),
    },
    { title: t('authority.kind'), key: 'kind', render: (_, row) => <Differs row={row} of={decidedBy} /> },
    ...COLUMNS.map((column) => ({
      title: t(`authority.columns.${column}`),
      key: column,
      align: 'right' as const,
      render: (_: unknown, row: Compared) => (
        <Differs
          row={row}
          of={({ limits }) => limits[column] ?? ''}
          shown={({ limits }) => <Limit amount={limits[column]} />}
        />
      ),
    })),
  ];
  return (
    <Table
      size="small"
      aria-label={label}
      rowKey={({ level }) => level.code}
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

interface DiffersProps {
  row: Compared;
  of: (level: Level) => string;
  shown?: (level: Level) => ReactNode;
}

/** One fact of a level; where the level in force says something else, marked, with that beneath it. */
function Differs({ row: { level, was, standing }, of, shown = of }: DiffersProps): ReactNode {
  if (standing === 'REMOVED') return <del>{shown(level)}</del>;
  if (was === null || of(was) === of(level)) return shown(level);
  return (
    <div className="changed">
      <div>{shown(level)}</div>
      <del style={{ fontWeight: 400, color: 'var(--ant-color-text-secondary)' }}>{shown(was)}</del>
    </div>
  );
}

function useName(): (level: Level) => string {
  const spoken = useSpoken();
  return ({ nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn });
}

/** Who decides at a level, and how. */
function useDecidedBy(): (level: Level) => string {
  const { t } = useTranslation();
  return ({ kind, quorum, convened, smallOnly }) =>
    [
      kind === 'COMMITTEE' ? t('approval.quorum', { count: quorum ?? 0 }) : t('authority.individual'),
      convened === true ? t('authority.convened') : '',
      smallOnly === true ? t('authority.smallOnly') : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
