import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { faq as zh, faqCodes as zhCodes } from '../zh/faq';

/** Texts of what is often asked. */
export const faq: Same<typeof zh> = {
  faq: {
    title: 'Common questions',
    words: 'Words of question or answer',
    topic: 'Topic',
    standing: 'Standing',
    question: 'Question and answer',
    product: 'Product',
    everyProduct: 'every product',
    productHint: 'Empty: every product',
    since: 'From {{from}}',
    valid: 'Valid',
    people: 'Written / released by',
    empty: 'No answer found',
    notRead: 'The answers could not be read; try again later',
    write: 'Write an answer',
    written: 'Draft saved; somebody else releases it',
    writeHint: 'Once another department manager or risk officer has released it, the consultation form offers it.',
    questionZh: 'Question in Chinese',
    questionEn: 'Question in English',
    answerZh: 'Answer in Chinese',
    answerEn: 'Answer in English',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    release: 'Release',
    released: 'Released',
    releaseHint: 'Look at both languages and the days; what is released is not changed.',
    withdraw: 'Take back',
    withdrawn: 'Taken back',
    why: 'Reason',
    pick: 'Take from what is often asked',
  },
};

export const faqCodes: Same<typeof zhCodes> = {
  faqStanding: labelsOf('faqStanding', 'en'),
};
