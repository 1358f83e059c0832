import type { NoticeGateway } from './notice-gateway';
import { writeOnce } from './outbox-files';

/** WeCom (企业微信) for staff, simulated: one file a message, in the form of the application message interface. */
export function createWecomSimulator(options: { folder: string }): NoticeGateway {
  return {
    channel: 'WECOM',
    deliver: async (message) => {
      const content = `**${message.subject}**\n${message.body}`;
      const card = {
        touser: message.address,
        msgtype: 'markdown',
        markdown: { content },
        businessAt: message.businessAt,
      };
      await writeOnce(options.folder, `${message.id}.json`, `${JSON.stringify(card, null, 2)}\n`);
      return { providerRef: `wecom-${message.id}` };
    },
  };
}
