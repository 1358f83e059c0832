import { appraising, appraisingCodes } from './appraising';
import { cases } from './case';
import { codes } from './codes';
import { accountability, accountabilityCodes } from './accountability';
import { archive, archiveCodes } from './archive';
import { financeMatch, financeMatchCodes } from './finance-match';
import { batchCodes, batches } from './batches';
import { blacklist } from './blacklist';
import { bulk } from './bulk';
import { clientFile, clientFileCodes } from './client-file';
import { clients } from './clients';
import { administration } from './administration';
import { frame } from './frame';
import { inspections, watchCodes } from './inspections';
import { leads } from './leads';
import { funding, fundingCodes } from './funding';
import { incoming } from './incoming';
import { statementFormats } from './statement-formats';
import { lending } from './lending';
import { lists } from './lists';
import { loanEntries, loanEntryCodes } from './loan-entries';
import { loanChangeCodes, loanChanges } from './loan-changes';
import { monitoring, monitoringCodes } from './monitoring';
import { origination } from './origination';
import { oversight } from './oversight';
import { security, securityCodes } from './security';
import { servicing } from './servicing';
import { desk, deskCodes } from './desk';
import { service, serviceCodes } from './service';
import { clientService, clientServiceCodes } from './client-service';
import { watch } from './watch';
import { workout } from './workout';
import { assets } from './assets';
import { creditReporting } from './credit-reporting';
import { clientChangeCodes, clientChanges } from './client-changes';
import { exitPlans } from './exit-plans';
import { policies, policyCodes } from './policies';
import { creditPlanCodes, creditPlans } from './credit-plans';
import { market, marketCodes } from './market';
import { crossSell, crossSellCodes } from './cross-sell';
import { marketIntel, marketIntelCodes } from './market-intel';
import { ownLists } from './own-lists';
import { preferences } from './preferences';
import { project } from './project';
import { faq, faqCodes } from './faq';
import { equalPricing, equalPricingCodes } from './equal-pricing';
import { releases } from './releases';
import { deal, dealCodes } from './deal';
import { solutions } from './solutions';
import { longTerm, longTermCodes } from './long-term';
import { suitability, suitabilityCodes } from './suitability';
import { renewal } from './renewal';
import { simulation } from './simulation';
import { servicingChanges } from './servicing-changes';

export const zh = {
  ...cases,
  ...appraising,
  ...archive,
  ...financeMatch,
  ...batches,
  ...blacklist,
  ...bulk,
  ...clientFile,
  ...clients,
  ...administration,
  ...frame,
  ...inspections,
  ...leads,
  ...funding,
  ...incoming,
  ...statementFormats,
  ...lending,
  ...lists,
  ...loanChanges,
  ...loanEntries,
  ...security,
  ...monitoring,
  ...servicing,
  ...origination,
  ...oversight,
  ...watch,
  ...desk,
  ...assets,
  ...creditReporting,
  ...clientChanges,
  ...exitPlans,
  ...accountability,
  ...policies,
  ...market,
  ...marketIntel,
  ...crossSell,
  ...ownLists,
  ...creditPlans,
  ...preferences,
  ...project,
  ...deal,
  ...solutions,
  ...longTerm,
  ...suitability,
  ...faq,
  ...equalPricing,
  ...releases,
  ...renewal,
  ...servicingChanges,
  ...simulation,
  ...workout,
  ...service,
  ...clientService,
  codes: {
    ...codes,
    ...appraisingCodes,
    ...archiveCodes,
    ...fundingCodes,
    ...policyCodes,
    ...financeMatchCodes,
    ...batchCodes,
    ...equalPricingCodes,
    ...faqCodes,
    ...dealCodes,
    ...longTermCodes,
    ...suitabilityCodes,
    ...clientChangeCodes,
    ...clientFileCodes,
    ...watchCodes,
    ...securityCodes,
    ...monitoringCodes,
    ...loanChangeCodes,
    ...loanEntryCodes,
    ...deskCodes,
    ...serviceCodes,
    ...clientServiceCodes,
    ...accountabilityCodes,
    ...marketCodes,
    ...marketIntelCodes,
    ...crossSellCodes,
    ...creditPlanCodes,
  },
};
