/** Texts of the renewal of a loan. */
export const renewal = {
  renewal: {
    title: 'Renew',
    hint: 'An application of its own: investigated, approved and signed before this loan falls due. Its disbursement settles this loan; no money leaves. What interest is lacking the client pays in first.',
    principalHint: 'At most the principal still owed',
    size: 'Size of the enterprise',
    sizes: { MICRO: 'Micro', SMALL: 'Small', MEDIUM: 'Medium', LARGE: 'Large' },
    purpose: 'Purpose',
    submit: 'Accept the renewal',
    done: 'The renewal is accepted',
    renews: 'Renews loan {{no}}',
    renewedIn: 'Renewed by loan {{no}}',
    pending: 'Being renewed by application {{no}}',
  },
  rate: {
    rateKind: 'Kind of rate',
    rateKinds: { AGREED: 'Fixed rate', LPR: 'LPR plus spread' },
    tenor: 'Tenor of the LPR',
    tenors: { '1Y': 'One year', '5Y': 'Over five years' },
    basisPoints: 'Spread (basis points)',
    repricing: 'Repricing',
    repricings: { FIXED: 'Never', JANUARY_FIRST: 'Each 1 January', ANNIVERSARY: 'Each anniversary' },
    byLpr: 'By the LPR of {{on}}, {{lpr}}%, it begins at {{rate}}% a year',
    noLpr: 'No LPR is on file; have an administrator record it',
  },
};
