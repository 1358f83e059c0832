/** Texts of the renewal of a loan. */
export const renewal = {
  renewal: {
    title: 'Renew',
    hint: 'An application of its own: investigated, approved and signed before this loan falls due. Its disbursement settles this loan; no money leaves. What interest is lacking the client pays in first.',
    principalHint: 'At most the principal still owed',
    rateHint: 'A fixed rate; for one that follows the LPR have an operator use xindai apply',
    size: 'Size of the enterprise',
    sizes: { MICRO: 'Micro', SMALL: 'Small', MEDIUM: 'Medium', LARGE: 'Large' },
    purpose: 'Purpose',
    submit: 'Accept the renewal',
    done: 'The renewal is accepted',
    renews: 'Renews loan {{no}}',
    renewedIn: 'Renewed by loan {{no}}',
    pending: 'Being renewed by application {{no}}',
  },
};
