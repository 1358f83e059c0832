#!/usr/bin/env node
/**
 * Takes the pictures of the README and the docs from a running sandbox: `XINDAI_URL=http://127.0.0.1:8080 node
 * scripts/screenshots.mjs`. Demo people, demo data; whatever is real there ends up in docs/images.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OUT = path.join(ROOT, 'docs/images');
const BASE = process.env.XINDAI_URL ?? 'http://127.0.0.1:8080';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LIMIT = 200_000;
const DESK = { width: 1280, height: 860 };

/** Which pictures: who looks at what, in which language and theme, on what. `find` names the number in the path. */
const PICTURES = [
  { name: 'login-zh', path: '/', language: 'zh', theme: 'light' },
  { name: 'inbox-zh', who: 'APPROVER', path: '/inbox?view=group', language: 'zh', theme: 'light' },
  {
    name: 'application-zh',
    who: 'COMMITTEE_MEMBER',
    path: '/applications/{no}',
    find: 'applications?stage=APPROVAL&limit=1',
    language: 'zh',
    theme: 'light',
  },
  {
    name: 'application-en-dark',
    who: 'RISK_OFFICER',
    path: '/applications/{no}',
    find: 'applications?stage=APPROVAL&limit=1',
    language: 'en',
    theme: 'dark',
  },
  { name: 'loans-zh', who: 'DEPARTMENT_MANAGER', path: '/loans', language: 'zh', theme: 'light' },
  {
    name: 'loan-zh',
    who: 'DEPARTMENT_MANAGER',
    path: '/loans/{no}',
    find: 'loans?status=OVERDUE&limit=1',
    language: 'zh',
    theme: 'light',
  },
  {
    name: 'loan-en',
    who: 'FINANCE',
    path: '/loans/{no}',
    find: 'loans?status=CURRENT&limit=1',
    language: 'en',
    theme: 'light',
  },
  {
    name: 'workout-zh',
    who: 'COLLECTOR',
    path: '/workouts/{no}',
    find: 'loans?status=OVERDUE&limit=1',
    language: 'zh',
    theme: 'light',
  },
  {
    name: 'collection-zh',
    who: 'COLLECTOR',
    path: '/collections/{id}',
    find: 'collections?status=OPEN&limit=1',
    language: 'zh',
    theme: 'light',
  },
  {
    name: 'collection-en-dark',
    who: 'COLLECTOR',
    path: '/collections/{id}',
    find: 'collections?status=OPEN&limit=1',
    language: 'en',
    theme: 'dark',
  },
  {
    name: 'inspection-phone-zh',
    who: 'CLIENT_MANAGER',
    path: '/loans/{loanNo}/inspections/{id}',
    find: 'inspections?status=OPEN&limit=1',
    language: 'zh',
    theme: 'light',
    size: { width: 390, height: 844 },
  },
  { name: 'dashboard-zh', who: 'RISK_OFFICER', path: '/dashboard', language: 'zh', theme: 'light' },
  { name: 'system-zh', who: 'OPERATOR', path: '/system', language: 'zh', theme: 'light' },
  { name: 'portfolio-zh', who: 'RISK_OFFICER', path: '/reports/portfolio', language: 'zh', theme: 'light' },
  { name: 'calculator-en-dark', who: 'CLIENT_MANAGER', path: '/calculator', language: 'en', theme: 'dark' },
];

async function api(method, what, { token, body } = {}) {
  const response = await fetch(`${BASE}/api/${what}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${what}: ${response.status}`);
  return response.json();
}

async function signInAll() {
  const { demoLogins } = await api('GET', 'about');
  return Promise.all(
    demoLogins.map(async ({ username, password }) => {
      const { token, user } = await api('POST', 'sessions', { body: { username, password } });
      return { username, password, token, roles: user.roles };
    }),
  );
}

async function pathOf({ path: pattern, find }, person) {
  if (!find) return pattern;
  const { data } = await api('GET', find, { token: person.token });
  const [first] = data;
  return first ? pattern.replace(/\{(\w+)\}/g, (_, key) => first[key]) : null;
}

async function take(browser, picture, person) {
  const context = await browser.newContext({ baseURL: BASE, viewport: picture.size ?? DESK });
  try {
    const preferences = JSON.stringify({ language: picture.language, theme: picture.theme, density: 'compact' });
    await context.addInitScript(`localStorage.setItem('xindai.preferences', '${preferences}')`);
    if (person)
      await context.request.post('/api/sessions', { data: { username: person.username, password: person.password } });
    const where = person ? await pathOf(picture, person) : picture.path;
    if (where === null) return `${picture.name}: nothing to show yet, left as it was`;
    const page = await context.newPage();
    await page.goto(where);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    // What the answers bring up in turn, such as the names of people.
    await page.waitForTimeout(1500);
    const file = path.join(OUT, `${picture.name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    const { size } = fs.statSync(file);
    if (size > LIMIT) throw new Error(`${picture.name}: ${size} bytes, more than ${LIMIT}`);
    return `${picture.name}: ${Math.round(size / 1000)} KB`;
  } finally {
    await context.close();
  }
}

async function main() {
  fs.mkdirSync(OUT, { recursive: true });
  const people = await signInAll();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  try {
    for (const picture of PICTURES) {
      const person = picture.who && people.find(({ roles }) => roles.includes(picture.who));
      if (picture.who && !person) throw new Error(`${picture.name}: no demo login is ${picture.who}`);
      console.log(await take(browser, picture, person));
    }
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
});
