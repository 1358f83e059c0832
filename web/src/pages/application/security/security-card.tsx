import { Card, Descriptions, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Application } from '../../../api/applications';
import { securityPaper, type SecurityItem } from '../../../api/security';
import { groupMoney } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { ToneTag } from '../../../ui/tone-tag';
import { SecurityActs } from './security-acts';
import { usePersonName } from '../../../ui/person';

interface Props {
  item: SecurityItem;
  application: Application;
  /** More may be offered: what is offered is appraised, or withdrawn. */
  open: boolean;
}

/** One piece of security: whose it is, what it is worth, its contract, its registration, and what is still to be done. */
export function SecurityCard({ item, application, open }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const { no, form, kind, gaps, withdrawnOn, withdrawnFor, contract } = item;
  const isOut = withdrawnOn !== null;
  return (
    <Card size="small" type="inner" id={`security-${no}`} styles={{ body: { opacity: isOut ? 0.75 : 1 } }}>
      <Flex gap="small" wrap align="center" style={{ marginBlockEnd: 8 }}>
        <strong>{code('securityKind', kind)}</strong>
        <ToneTag tone="blue">{code('securityForm', form)}</ToneTag>
        <Typography.Text type="secondary">{no}</Typography.Text>
        {isOut && <ToneTag tone="default">{t('security.withdrawn', { on: withdrawnOn, why: withdrawnFor })}</ToneTag>}
        {!isOut && gaps.length === 0 && <ToneTag tone="green">{t('security.whole')}</ToneTag>}
        {!isOut &&
          gaps.map((gap) => (
            <ToneTag key={gap} tone="orange">
              {code('securityGap', gap)}
            </ToneTag>
          ))}
      </Flex>
      <Facts item={item} />
      {!isOut && (
        <Flex gap="small" wrap style={{ marginBlockStart: 8 }}>
          <SecurityActs item={item} application={application} open={open} />
          {contract !== null && may(me.roles, 'PAPER_PRINT') && (
            <a href={`/api/${securityPaper(application.no, no)}`} target="_blank" rel="noreferrer">
              {t('security.paper')}
            </a>
          )}
        </Flex>
      )}
    </Card>
  );
}

function Facts({ item }: { item: SecurityItem }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const { description, titleNo, ownerNo, ownerMasked, coOwners, consent, rank } = item;
  const facts: [string, ReactNode][] = [
    [t('security.what'), description],
    [
      t('security.owner'),
      <Link key="owner" to={`/clients/${ownerNo}`}>
        {ownerMasked} ({ownerNo})
      </Link>,
    ],
  ];
  if (titleNo !== null) facts.push([t('security.titleNo'), titleNo]);
  if (coOwners.length > 0) facts.push([t('security.coOwners'), listed(coOwners)]);
  if (consent !== null) facts.push([t('security.consent'), consent]);
  if (rank > 1) facts.push([t('security.rank'), rank]);
  const steps: [string, ReactNode][] = [
    [t('security.appraisal'), <AppraisalLine key="appraisal" item={item} />],
    [t('security.contract'), <ContractLine key="contract" item={item} />],
  ];
  if (item.office !== null) steps.push([t('security.registration'), <RegistrationLine key="entry" item={item} />]);
  const shown = (lines: readonly [string, ReactNode][]) =>
    lines.map(([label, children]) => ({ key: label, label, children }));
  return (
    <>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={shown(facts)} />
      <Descriptions size="small" column={1} items={shown(steps)} />
    </>
  );
}

function AppraisalLine({ item: { appraisal, value, maxPercent, bears } }: { item: SecurityItem }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (appraisal === null) return <Typography.Text type="secondary">{t('security.notAppraised')}</Typography.Text>;
  const { appraiser, on, appraisedBy } = appraisal;
  return (
    <span>
      {t('security.bears', { value: groupMoney(value), percent: maxPercent, bears: groupMoney(bears) })}
      <br />
      <Typography.Text type="secondary">{`${appraiser} · ${on} · ${nameOf(appraisedBy)}`}</Typography.Text>
    </span>
  );
}

function ContractLine({ item: { contract } }: { item: SecurityItem }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const nameOf = usePersonName();
  if (contract === null) return <Typography.Text type="secondary">{t('security.notSigned')}</Typography.Text>;
  const { no, secured, signatories, signedOn, witness } = contract;
  return (
    <span>
      {t('security.secures', { no, secured: groupMoney(secured) })}
      <br />
      <Typography.Text type="secondary">
        {t('security.signed', { by: listed(signatories), on: signedOn, witness: nameOf(witness) })}
      </Typography.Text>
    </span>
  );
}

function RegistrationLine({ item: { registration, office } }: { item: SecurityItem }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const code = useCode();
  if (registration === null)
    return (
      <Typography.Text type="secondary">
        {t('security.notRegistered', { office: code('registrationOffice', office) })}
      </Typography.Text>
    );
  const { certificateNo, registeredOn, validUntil, searchNo, searchedOn, registeredBy } = registration;
  const until = validUntil === null ? '' : t('security.until', { on: validUntil });
  return (
    <span>
      {code('registrationOffice', registration.office)} {certificateNo}
      <br />
      <Typography.Text type="secondary">
        {t('security.registered', { on: registeredOn, until, searchNo, searchedOn, by: nameOf(registeredBy) })}
      </Typography.Text>
    </span>
  );
}
