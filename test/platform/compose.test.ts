import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { parse } from 'yaml';
import { SEARCH_ATTRIBUTES } from '../../src/contracts/search-attributes';

interface Service {
  image: string;
  user?: string;
  environment?: Record<string, string>;
  privileged?: boolean;
}

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const services = Object.entries(compose.services);

test('the compose file is valid by the compose specification', () => {
  const schema = JSON.parse(read('test/platform/compose-spec.schema.json')) as Record<string, unknown>;
  const { $schema: _dialect, ...rules } = schema;
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(rules);
  expect({ valid: validate(compose), errors: validate.errors }).toEqual({ valid: true, errors: null });
});

test('a compose file with an unknown key is refused by that schema', () => {
  const schema = JSON.parse(read('test/platform/compose-spec.schema.json')) as Record<string, unknown>;
  const { $schema: _dialect, ...rules } = schema;
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(rules);
  expect(validate({ services: { api: { image: 'x', no_such_key: 1 } } })).toBe(false);
});

test.each(services)('%s runs a pinned image as somebody who is not root', (_name, service) => {
  expect(service.image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?(-[a-z0-9]+)?$/);
  expect(service.user).toBeDefined();
  expect(service.user).not.toMatch(/^(0|root)(:|$)/);
  expect(service.privileged).toBeUndefined();
});

test('no secret is written into it', () => {
  for (const [, service] of services) {
    for (const [name, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD|SECRET|KEY|PWD/.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+/);
    }
  }
});

test('the namespace has every search attribute that workflows set', () => {
  const script = read('ops/temporal/create-namespace.sh');
  const created = [...script.matchAll(/^attribute (\w+) (\w+)$/gm)].map(([, name, type]) => [name, type]);
  expect(Object.fromEntries(created)).toEqual(SEARCH_ATTRIBUTES);
});

test('the image runs as node, and takes exact versions', () => {
  const dockerfile = read('Dockerfile');
  expect(dockerfile).toMatch(/^USER node$/m);
  for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d+\.\d+\.\d+-/);
});
