import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of terms beyond the normal one. */
export const longTerm = {
  longTerm: {
    title: 'Term beyond the normal one',
    beyond: 'The term of {{months}} months goes beyond the normal {{normal}} of the product',
    draws: 'Draws may last {{months}} months, beyond the normal {{normal}}',
    headOffice: '; the head office decides',
    stands: 'Its ground is on file; who decides judges whether it holds',
    missing: 'Its ground is not given yet: until then no report in favour is signed and nobody says yes',
    optional: 'The facility may be granted without a ground; it is then drawn on for no longer than is normal',
    give: 'Give the ground',
    again: 'Give another ground',
    given: 'The ground of the term is on file',
    hint: 'Write down what was found: how long operating cash takes to come back, why the need lasts so long, or how long the project takes to build and pay back. It is not changed afterwards; another may be given.',
    words: 'What was found',
    kind: 'Kind of ground',
    months: 'Longest term it is for (months)',
    cycleDays: 'Operating cash comes back in (days)',
    measuredDays: 'Turnover measured by the need',
    days: '{{days}} days',
    by: 'Given',
  },
};
export const longTermCodes = { longTermKind: labelsOf('longTermKind', 'en') };
