import fs from 'node:fs';
import path from 'node:path';
import { CATALOGUE, type TemplateName } from '../../src/domain/notice/catalogue';
import { LOCALES } from '../../src/domain/notice/params';
import { render, renderNotice } from '../../src/domain/notice/render';
import { root } from '../support/run';

const templates = Object.entries(CATALOGUE).flatMap(([name, template]) =>
  LOCALES.map((locale) => ({ name, template, locale })),
);

/** Template names as the code that writes to the outbox names them. */
function usedTemplates(): Map<string, string> {
  const used = new Map<string, string>();
  for (const room of ['workflows', 'activities', 'src/store', 'src/gateways']) {
    for (const file of sources(path.join(root, room))) {
      const code = fs.readFileSync(file, 'utf8');
      for (const match of code.matchAll(
        /\btemplate:\s*(?:\w+\s*\?\s*)?'([a-z][a-z-]*)'(?:\s*:\s*'([a-z][a-z-]*)')?/g,
      )) {
        for (const name of match.slice(1)) if (name) used.set(name, path.relative(root, file));
      }
    }
  }
  return used;
}

/** Templates by the helper they are handed to: `client(…, 'name', …)` or `staff(…, 'name', …)` in the store's notices. */
function addressedTemplates(): [TemplateName, 'CLIENT' | 'STAFF'][] {
  const notices = sources(path.join(root, 'src/store')).filter((file) => file.endsWith('-notices.ts'));
  const calls = notices.flatMap((file) => [
    ...fs.readFileSync(file, 'utf8').matchAll(/\b(client|staff)\(\s*\w+,(?:\s*\w+,)?\s*'([a-z-]+)'/g),
  ]);
  expect(calls.length).toBeGreaterThan(5);
  return calls.map(([, helper, name]) => [name as TemplateName, helper === 'client' ? 'CLIENT' : 'STAFF']);
}

function sources(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const generated = entry.parentPath.includes('generated');
    return entry.isFile() && entry.name.endsWith('.ts') && !generated ? [path.join(entry.parentPath, entry.name)] : [];
  });
}

describe('the texts the system writes to people', () => {
  test.each(templates)('$name has subject and body in $locale', ({ template, locale }) => {
    const { subject, body } = template.text[locale];
    expect(subject.length).toBeGreaterThan(3);
    expect(body.length).toBeGreaterThan(10);
    expect(/[\u4e00-\u9fff]/.test(subject + body)).toBe(locale === 'zh');
  });

  test.each(templates)('$name names in $locale only parameters it declares', ({ template, locale }) => {
    const { subject, body } = template.text[locale];
    const named = [...`${subject} ${body}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    expect(Object.keys(template.params)).toEqual(expect.arrayContaining(named));
  });

  test.each(Object.entries(CATALOGUE))('%s says the same in both languages', (_, template) => {
    const named = LOCALES.map((locale) =>
      [
        ...new Set(
          [...`${template.text[locale].subject} ${template.text[locale].body}`.matchAll(/\{(\w+)\}/g)].map((m) => m[1]),
        ),
      ].sort(),
    );
    expect(named[0]).toEqual(named[1]);
  });

  test('clients are sent only what is written for clients, staff only what is written for staff', () => {
    const wrong = [...addressedTemplates()].filter(([name, audience]) => CATALOGUE[name].audience !== audience);
    expect(wrong).toEqual([]);
  });

  test('every template that the code puts in the outbox is written', () => {
    const missing = [...usedTemplates()].filter(([name]) => !Object.hasOwn(CATALOGUE, name));
    expect(missing).toEqual([]);
  });
});

describe('rendering', () => {
  test('money, dates and counts read as people write them, in both languages', () => {
    const params = { loanNo: 'LN1', number: 3, dueOn: '2026-12-05', amountFen: 1023456, daysLeft: 7 };
    expect(render('instalment-reminder', 'zh', params).subject).toBe('还款提醒：2026年12月5日 应还 ¥10,234.56');
    expect(render('instalment-reminder', 'en', params).subject).toBe(
      'Payment reminder: CNY 10,234.56 due on 2026-12-05',
    );
  });

  test('what is missing is named in the language of the reader', () => {
    const missing = [
      { zh: '身份证', en: 'identity card' },
      { zh: '收入证明', en: 'proof of income' },
    ];
    const params = { applicationNo: 'AP1', missing, dueOn: '2026-12-05' };
    expect(render('documents-missing', 'zh', params).body).toContain('身份证、收入证明');
    expect(render('documents-missing', 'en', params).body).toContain('identity card, proof of income');
  });

  test('a part that speaks of what is absent is left out, and a reason is told in words', () => {
    const declined = { applicationNo: 'AP1', outcome: 'REJECTED', reasonCode: 'OVER_INDEBTED' };
    expect(render('decision-made', 'en', declined).body).toBe(
      'Your application AP1 is declined. Reason: over-indebted. Your client manager will tell you the next step and answer your questions.',
    );
    expect(render('decision-made', 'zh', declined).body).toBe(
      '您的申请 AP1 审批结果为：未获批准。原因：负债过高。下一步或有疑问，请联系您的客户经理。',
    );
    const terms = { amountFen: 12_000_000, annualRate: '0.0435', instalments: 12 };
    expect(render('decision-made', 'zh', { applicationNo: 'AP1', outcome: 'APPROVED', ...terms }).body).toBe(
      '您的申请 AP1 审批结果为：已批准。金额 ¥120,000.00，年利率 4.35%，期数 12。下一步或有疑问，请联系您的客户经理。',
    );
  });

  test.each(templates)(
    '$name says nothing of what is absent in $locale, unless in a part that may be left out',
    (one) => {
      const { params, text } = one.template;
      const optional = Object.entries(params).flatMap(([name, type]) => (type.endsWith('?') ? [`{${name}}`] : []));
      const told = `${text[one.locale].subject} ${text[one.locale].body}`.replace(/\[[^\]]*\]/g, '');
      expect(optional.filter((name) => told.includes(name))).toEqual([]);
    },
  );

  test('a missing or malformed parameter is an error that names it', () => {
    expect(() => renderNotice('loan-settled', 'zh', { loanNo: 'LN1' })).toThrow('settledOn: expected date');
    expect(() => renderNotice('loan-settled', 'zh', { loanNo: 'LN1', settledOn: '2026-02-30' })).toThrow(
      'settledOn: expected date',
    );
    expect(() => renderNotice('collection-message', 'zh', { loanNo: 'LN1', amountFen: 1.5, daysOverdue: 1 })).toThrow(
      'amountFen: expected money',
    );
  });

  test('a template nobody wrote is an error', () => {
    expect(() => renderNotice('constructor', 'zh', {})).toThrow('no notice template is named constructor');
  });
});
