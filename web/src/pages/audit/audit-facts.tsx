import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/administration';
import { useProductName } from '../../api/products';
import { groupMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { useBranchName } from '../../ui/branch';
import { usePersonName } from '../../ui/person';
import { kindOfMove, type FactKind } from './fact-kinds';

/** What an entry tells a reader, in this order; all else stays in the raw data below it. */
const FACTS = {
  from: 'move',
  to: 'move',
  level: 'level',
  outcome: 'outcome',
  round: 'text',
  grade: 'text',
  score: 'text',
  principal: 'yuan',
  amountFen: 'fen',
  claimFen: 'fen',
  dueFen: 'fen',
  daysOverdue: 'text',
  riskClass: 'riskClass',
  floor: 'riskClass',
  product: 'product',
  productCode: 'product',
  branchCode: 'branch',
  managerUsername: 'person',
  ownerUsername: 'person',
  owner: 'person',
  handler: 'person',
  username: 'person',
  clientNo: 'text',
  loanNo: 'text',
  applicationNo: 'text',
  lawsuitNo: 'text',
  court: 'text',
  document: 'text',
  issuer: 'text',
  number: 'text',
  reference: 'text',
  bankReference: 'text',
  period: 'text',
  on: 'text',
  dueOn: 'text',
  receivedOn: 'text',
  paidOn: 'text',
  lastOn: 'text',
  validUntil: 'text',
  reason: 'text',
  comment: 'text',
  note: 'text',
  question: 'text',
  why: 'text',
} as const satisfies Record<string, FactKind | 'move'>;
type Fact = keyof typeof FACTS;

/** An entry in words, with the data it was hashed with behind a fold. */
export function AuditFacts({ entry }: { entry: AuditEntry }): ReactNode {
  const { detail, hash } = entry;
  const { t } = useTranslation();
  const say = useFact();
  const said = (Object.keys(FACTS) as Fact[]).flatMap((name) => {
    const value = detail[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const kind = FACTS[name];
    const text = say(kind === 'move' ? kindOfMove(entry) : kind, String(value));
    return text === '' ? [] : [`${t(`audit.facts.${name}`)} ${text}`];
  });
  return (
    <div style={{ maxWidth: 460 }}>
      {said.length > 0 && <div className="prose">{said.join(' · ')}</div>}
      {Object.keys(detail).length > 0 && (
        <details>
          <summary>
            <Typography.Text type="secondary">{t('audit.raw')}</Typography.Text>
          </summary>
          <Typography.Paragraph
            copyable={{ text: JSON.stringify({ detail, hash }), tooltips: false }}
            style={{ margin: 0 }}
          >
            <code className="prose">{JSON.stringify(detail)}</code>
          </Typography.Paragraph>
        </details>
      )}
    </div>
  );
}

/** 12345 fen as 123.45. */
function yuanOf(fen: string): string {
  const digits = fen.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function useFact(): (kind: FactKind, value: string) => string {
  const code = useCode();
  const nameOf = usePersonName();
  const branchName = useBranchName();
  const productName = useProductName();
  return (kind, value) => {
    switch (kind) {
      case 'text':
        return value;
      case 'fen':
        return groupMoney(yuanOf(value));
      case 'yuan':
        return groupMoney(value);
      case 'person':
        return nameOf(value);
      case 'branch':
        return branchName(value);
      case 'product':
        return productName(value);
      default:
        return code(kind, value);
    }
  };
}
