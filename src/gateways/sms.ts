import { PermanentDeliveryError, type NoticeGateway } from './notice-gateway';
import { writeOnce } from './outbox-files';

const SIGNATURE = { zh: '【信贷】', en: '[Xindai] ' };

/**
 * A telephone company that needs no account: one file a message under `folder`. Like a real provider it knows a
 * repetition by the caller's id and answers it with the same reference.
 */
export function createSmsSimulator(options: { folder: string }): NoticeGateway {
  return {
    channel: 'SMS',
    deliver: async (message) => {
      if (!/^\+?[\d -]{5,20}$/.test(message.address)) throw new PermanentDeliveryError('not a telephone number');
      const text = `${message.locale === 'en' ? SIGNATURE.en : SIGNATURE.zh}${message.body}`;
      const sms = {
        id: message.id,
        to: message.address,
        text,
        businessAt: message.businessAt,
        subjectNo: message.subjectNo,
      };
      await writeOnce(options.folder, `${message.id}.json`, `${JSON.stringify(sms, null, 2)}\n`);
      return { providerRef: `sms-${message.id}` };
    },
  };
}
