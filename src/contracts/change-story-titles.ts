/** What was done about a change of a client (变更登记与重新评估), as a timeline calls it. */
export const CHANGE_STORY_TITLES = {
  CHANGE_CONCLUDED: { zh: '提出重新评估结论', en: 'Re-assessment concluded' },
  CHANGE_CONFIRMED: { zh: '重新评估结论复核同意', en: 'Conclusion of a re-assessment confirmed' },
  CHANGE_RETURNED: { zh: '退回重新评估结论', en: 'Conclusion of a re-assessment sent back' },
  RATING_ASKED: { zh: '客户变更，重新评级', en: 'The client has changed; the rating is made again' },
  CLIENT_EVENT_FILED: { zh: '上传变更证明文件', en: 'Evidence of a change filed' },
  CHANGE_MEASURE_DONE: { zh: '重新评估措施已落实', en: 'What a re-assessment asked for was done' },
  CHANGE_MEASURE_DROPPED: {
    zh: '业务已了结，重新评估措施终止',
    en: 'What a re-assessment asked for fell away: its case is over',
  },
  TERM_GROUND_GIVEN: { zh: '登记超常规期限的理由', en: 'Ground of a term beyond the normal one given' },
};
