import fc from 'fast-check';
import { HAIRCUTS, type CollateralKind } from '../../../src/domain/appraisal/collateral';
import { fen } from '../../../src/domain/money';
import { SECURITY_CONTRACT_VERSION, securityContract } from '../../../src/domain/paper/security-contract';
import { coverOf, mayRelyOn, standsFor, type OfferedItem } from '../../../src/domain/security/cover';
import { mayAppraise, mayOffer, mayRegister, maySearch, type Registered } from '../../../src/domain/security/duties';
import { formOf, officeOf, SECURITY_FORMS, type SecurityKind } from '../../../src/domain/security/form';
import { appraisalsHold, bears, gapsOf, mayEnterAppraisal } from '../../../src/domain/security/item';
import type { Verdict } from '../../../src/domain/verdict';

const TODAY = '2026-03-02';
const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const appraisal = {
  transactionFen: null,
  appraisalFen: 200_000_00,
  modelFen: null,
  priorClaimsFen: 0,
  netAssetsFen: null,
  givenFen: null,
  on: '2026-02-01',
};
const house = (more: Partial<OfferedItem> = {}): OfferedItem => ({
  no: 'SE1',
  kind: 'RESIDENTIAL',
  appraisal,
  contract: { signedOn: '2026-02-20', securedFen: 10_000_000_000_00 },
  claimedFen: 0,
  registration: { registeredBy: 'zhou', searchedBy: 'zhou', validUntil: null, searchedOn: '2026-03-01' },
  ...more,
});
const surety = (more: Partial<OfferedItem> = {}): OfferedItem =>
  house({
    no: 'SE2',
    kind: 'GUARANTOR_COMPANY',
    registration: null,
    appraisal: { ...appraisal, appraisalFen: null, netAssetsFen: 500_000_00, givenFen: 100_000_00 },
    ...more,
  });

const claimed = (priorClaimsFen: number, claimedFen: number): OfferedItem =>
  house({ appraisal: { ...appraisal, priorClaimsFen }, claimedFen });

describe('Where each thing is registered (RULES 5.2)', () => {
  it.each<[SecurityKind, string, string | null]>([
    ['RESIDENTIAL', 'MORTGAGE', 'REAL_ESTATE'],
    ['INDUSTRIAL_OR_LAND', 'MORTGAGE', 'REAL_ESTATE'],
    ['EQUIPMENT', 'MORTGAGE', 'CREDIT_CENTRE'],
    ['INVENTORY', 'MORTGAGE', 'CREDIT_CENTRE'],
    ['RECEIVABLES', 'PLEDGE', 'CREDIT_CENTRE'],
    ['VEHICLE', 'MORTGAGE', 'VEHICLE'],
    ['LISTED_SHARES', 'PLEDGE', 'CLEARING'],
    ['PATENT_OR_TRADEMARK', 'PLEDGE', 'INTELLECTUAL_PROPERTY'],
    ['GUARANTOR_PERSON', 'SURETY', null],
  ])('%s: %s, %s', (kind, form, office) => {
    expect([formOf(kind), officeOf(kind)]).toEqual([form, office]);
  });
});

describe('An appraisal (RULES 5.1)', () => {
  it.each([
    ['2025-03-02', 'allowed'],
    ['2025-03-01', 'APPRAISAL_TOO_OLD'],
  ])('of %s is entered on 2026-03-02: %s', (on, expected) => {
    expect(said(mayEnterAppraisal(on, TODAY))).toBe(expected);
  });

  it.each([
    ['2025-09-02', 'allowed'],
    ['2025-09-01', 'APPRAISAL_STALE'],
  ])('of %s bears a yes on 2026-03-02: %s', (on, expected) => {
    expect(said(appraisalsHold([house(), house({ appraisal: { ...appraisal, on } })], TODAY))).toBe(expected);
  });
});

describe('What keeps an item from being relied on (RULES 5.1, 5.2)', () => {
  it.each<[string, OfferedItem, string[]]>([
    ['whole', house(), []],
    ['not appraised', house({ appraisal: null }), ['NOT_APPRAISED']],
    ['appraised half a year ago', house({ appraisal: { ...appraisal, on: '2025-09-02' } }), []],
    [
      'appraised a day earlier than that',
      house({ appraisal: { ...appraisal, on: '2025-09-01' } }),
      ['APPRAISAL_STALE'],
    ],
    ['signed but not registered', house({ registration: null }), ['NOT_REGISTERED']],
    ['nothing signed', house({ contract: null, registration: null }), ['CONTRACT_NOT_SIGNED', 'NOT_REGISTERED']],
    [
      'searched 30 days ago',
      house({ registration: { registeredBy: 'zhou', searchedBy: 'zhou', validUntil: null, searchedOn: '2026-01-31' } }),
      [],
    ],
    [
      'searched 31 days ago',
      house({ registration: { registeredBy: 'zhou', searchedBy: 'zhou', validUntil: null, searchedOn: '2026-01-30' } }),
      ['SEARCH_STALE'],
    ],
    [
      'entry ended',
      house({
        registration: { registeredBy: 'zhou', searchedBy: 'zhou', validUntil: '2026-03-01', searchedOn: '2026-03-01' },
      }),
      ['REGISTRATION_ENDED'],
    ],
    ['a surety needs no register', surety(), []],
    ['a surety needs a contract', surety({ contract: null }), ['CONTRACT_NOT_SIGNED']],
  ])('%s', (_, item, gaps) => {
    expect(gapsOf(item, TODAY)).toEqual(gaps);
  });
});

describe('Money leaves on security', () => {
  const relied = (items: OfferedItem[], more: object = {}) => ({
    security: 'MORTGAGE',
    debtFen: 140_000_00,
    items,
    capPercent: undefined,
    ...more,
  });
  it.each<[string, Parameters<typeof mayRelyOn>[0], string, string]>([
    ['unsecured, with nothing', relied([], { security: 'UNSECURED' }), 'sun', 'allowed'],
    ['at its cap of 70 %', relied([house()]), 'sun', 'allowed'],
    ['a fen above its cap', relied([house()], { debtFen: 140_000_01 }), 'sun', 'SECURITY_BELOW_DEBT'],
    [
      'a fen above, with the cap of its product',
      relied([house()], { debtFen: 140_000_01, capPercent: 85 }),
      'sun',
      'allowed',
    ],
    ['a fen above, with a surety beside it', relied([house(), surety()], { debtFen: 140_000_01 }), 'sun', 'allowed'],
    ['by who registered it', relied([house()]), 'zhou', 'REGISTRAR_MAY_NOT_DISBURSE'],
    [
      'by who searched the register anew',
      relied([
        house({ registration: { registeredBy: 'zhou', searchedBy: 'sun', validUntil: null, searchedOn: TODAY } }),
      ]),
      'sun',
      'REGISTRAR_MAY_NOT_DISBURSE',
    ],
    [
      'when its contract secures all of it',
      relied([house({ contract: { signedOn: '2026-02-20', securedFen: 140_000_00 } })]),
      'sun',
      'allowed',
    ],
    [
      'when its contract secures a fen less',
      relied([house({ contract: { signedOn: '2026-02-20', securedFen: 139_999_99 } })]),
      'sun',
      'SECURITY_BELOW_DEBT',
    ],
    [
      'when a fen of the cap is lent on it in another case',
      relied([house({ claimedFen: 1 })]),
      'sun',
      'SECURITY_BELOW_DEBT',
    ],
    [
      'with one item not registered',
      relied([house(), house({ no: 'SE3', registration: null })]),
      'sun',
      'SECURITY_NOT_COMPLETE',
    ],
    ['of another form than was approved', relied([surety()]), 'sun', 'SECURITY_MISSING'],
    ['without any', relied([]), 'sun', 'SECURITY_MISSING'],
    [
      'guaranteed up to what the surety can still bear',
      relied([surety()], { security: 'GUARANTEED', debtFen: 400_000_00 }),
      'sun',
      'allowed',
    ],
    [
      'guaranteed beyond that',
      relied([surety()], { security: 'GUARANTEED', debtFen: 400_000_01 }),
      'sun',
      'SECURITY_BELOW_DEBT',
    ],
  ])('%s', (_, case_, disburser, code) => {
    expect(said(mayRelyOn(case_, disburser, TODAY))).toBe(code);
  });

  // 200,000.00 at 70 % bears 140,000.00; net assets of 500,000.00 less 100,000.00 given bear 400,000.00.
  it.each<[string, OfferedItem, number]>([
    ['with nothing else on it', house(), 140_000_00],
    ['less what is lent on it elsewhere', house({ claimedFen: 50_000_00 }), 90_000_00],
    ['ours among the claims that the appraiser named', claimed(60_000_00, 50_000_00), 80_000_00],
    ['ours more than he named', claimed(40_000_00, 50_000_00), 90_000_00],
    ['a guarantor less what he stands for elsewhere', surety({ claimedFen: 150_000_00 }), 350_000_00],
    ['a guarantor who named more than that', surety({ claimedFen: 60_000_00 }), 400_000_00],
    ['no more than is secured', house({ contract: { signedOn: '2026-02-20', securedFen: 1_00 } }), 1_00],
    ['before its contract all that it bears', house({ contract: null }), 140_000_00],
  ])('stands for %s', (_, item, bornFen) => {
    expect(standsFor(item, undefined)).toBe(bornFen);
  });

  it('a thing bears at most its cap of its lowest value, and less by each fen that ranks before', () => {
    const kinds = Object.keys(HAIRCUTS) as CollateralKind[];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(1e12), fc.nat(1e12), fc.nat(1e12), (kind, price, valued, prior) => {
        const item = house({
          kind,
          appraisal: { ...appraisal, transactionFen: price, appraisalFen: valued, priorClaimsFen: prior },
        });
        const { lendableFen } = bears(item);
        const cap = (BigInt(Math.min(price, valued)) * BigInt(HAIRCUTS[kind])) / 100n;
        expect(BigInt(lendableFen)).toBe(cap > BigInt(prior) ? cap - BigInt(prior) : 0n);
        expect(coverOf(lendableFen, [item], undefined).covered).toBe(true);
      }),
    );
  });
});

describe('Who may do what (RULES 7.3)', () => {
  const person = (username: string) => ({ username, roles: ['RISK_OFFICER'], levels: [] });
  const entry = (more: Partial<Registered> = {}): Registered => ({
    office: 'REAL_ESTATE',
    registeredOn: '2026-02-25',
    validUntil: null,
    searchedOn: '2026-02-26',
    searchClean: true,
    ...more,
  });
  const item = { kind: 'RESIDENTIAL' as const, managerUsername: 'li', signedOn: '2026-02-20', registered: false };

  it('the account manager neither appraises nor registers', () => {
    expect(said(mayAppraise(person('li'), { managerUsername: 'li' }))).toBe('MANAGER_MAY_NOT_APPRAISE');
    expect(said(mayAppraise(person('zhou'), { managerUsername: 'li' }))).toBe('allowed');
    expect(said(mayRegister(person('li'), item, entry(), TODAY))).toBe('MANAGER_MAY_NOT_REGISTER');
  });

  it.each<[string, object, object, string]>([
    ['in order', {}, {}, 'allowed'],
    ['of a surety', { kind: 'GUARANTOR_PERSON' }, {}, 'SURETY_NOT_REGISTERED'],
    ['a second time', { registered: true }, {}, 'SECURITY_REGISTERED'],
    ['before its contract', { signedOn: null }, {}, 'SECURITY_CONTRACT_FIRST'],
    ['at another office', {}, { office: 'VEHICLE' }, 'REGISTRATION_OFFICE'],
    ['dated before its contract', {}, { registeredOn: '2026-02-19' }, 'REGISTRATION_DATES'],
    ['with a search from before it', {}, { searchedOn: '2026-02-24' }, 'REGISTRATION_DATES'],
    ['with a search of tomorrow', {}, { searchedOn: '2026-03-03' }, 'REGISTRATION_DATES'],
    ['with somebody ranking before us', {}, { searchClean: false }, 'SEARCH_NOT_CLEAN'],
    ['in the unified register without an end', { kind: 'EQUIPMENT' }, { office: 'CREDIT_CENTRE' }, 'REGISTRATION_TERM'],
    [
      'in the unified register to a day',
      { kind: 'EQUIPMENT' },
      { office: 'CREDIT_CENTRE', validUntil: '2031-02-25' },
      'allowed',
    ],
  ])('a registration %s', (_, which, given, code) => {
    expect(said(mayRegister(person('zhou'), { ...item, ...which }, entry(given), TODAY))).toBe(code);
  });

  it.each<[string, object, object, string]>([
    ['of today', {}, {}, 'allowed'],
    ['of the day of the one on file', {}, { searchedOn: '2026-02-26' }, 'allowed'],
    ['older than the one on file', {}, { searchedOn: '2026-02-25' }, 'SEARCH_DATE'],
    ['of tomorrow', {}, { searchedOn: '2026-03-03' }, 'SEARCH_DATE'],
    ['that shows somebody before us', {}, { searchClean: false }, 'SEARCH_NOT_CLEAN'],
    ['of what is not registered', { searchedOn: null }, {}, 'SECURITY_NOT_REGISTERED'],
    ['by the account manager', { username: 'li' }, {}, 'MANAGER_MAY_NOT_REGISTER'],
  ])('a new search %s', (_, who, given, code) => {
    const by = { username: 'zhou', managerUsername: 'li', searchedOn: '2026-02-26', ...who };
    expect(said(maySearch(by, { searchedOn: TODAY, searchClean: true, ...given }, TODAY))).toBe(code);
  });

  it.each<[string, object, string]>([
    ['of his own house', { ownByBorrower: true }, 'allowed'],
    [
      'of a house shared with a spouse who has not consented',
      { ownByBorrower: true, coOwners: ['王芳'] },
      'CO_OWNER_CONSENT_REQUIRED',
    ],
    ['of a house shared with a spouse who has', { coOwners: ['王芳'], consent: '同意书-1' }, 'allowed'],
    ['of a company without a resolution', { ownerKind: 'COMPANY' }, 'RESOLUTION_REQUIRED'],
    ['of the borrower as his own surety', { kind: 'GUARANTOR_PERSON', ownByBorrower: true }, 'SURETY_OF_OWN_DEBT'],
    ['of a person as a company', { kind: 'GUARANTOR_COMPANY' }, 'SURETY_KIND'],
  ])('an offer %s', (_, more, code) => {
    const offered = {
      kind: 'RESIDENTIAL' as const,
      ownByBorrower: false,
      ownerKind: 'PERSON' as const,
      coOwners: [],
      consent: null,
    };
    expect(said(mayOffer({ ...offered, ...more }))).toBe(code);
  });
});

describe('the contracts of security', () => {
  const facts = {
    no: 'CT2',
    lender: '示例银行股份有限公司',
    borrowerName: '张建国',
    principalNo: 'CT1',
    secured: fen(12_000_000),
    provider: { kind: 'PERSON' as const, name: '王芳', identity: '330102198503120015', phone: '13800000001' },
    signedOn: '2026-01-15',
    description: '杭州市城东路 1 号房屋',
    titleNo: '浙（2020）杭州第 1 号',
    rank: 1,
    office: '不动产登记中心',
    value: fen(20_000_000),
    consent: null,
  };
  it.each(SECURITY_FORMS)('%s says what it secures, by whom, and every blank is filled', (form) => {
    const said = JSON.stringify(securityContract({ ...facts, form }, SECURITY_CONTRACT_VERSION));
    for (const word of ['人民币壹拾贰万元整', '120,000.00', '王芳', '张建国', 'CT1', '杭州市城东路'])
      expect(said).toContain(word);
    expect(said).not.toMatch(/\{\w+\}/);
  });
  it('a version that never was is no contract', () => {
    expect(() => securityContract({ ...facts, form: 'SURETY' }, '1999-1')).toThrow(RangeError);
  });
});
