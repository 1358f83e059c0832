import type { Plugin } from 'vite';

const NAMED = /import\s*\{([^}]*)\}\s*from\s*["'](antd|@ant-design\/icons)["'];?/g;
const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** `import { Table } from 'antd'` as the import of that one module. */
export function directImports(code: string): string {
  return code.replace(NAMED, (_, names: string, from: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => {
        const [exported = '', local = exported] = name.split(/\s+as\s+/);
        return from === 'antd'
          ? `import ${local} from 'antd/es/${kebab(exported)}';`
          : `import ${local} from '@ant-design/icons/es/icons/${exported}';`;
      })
      .join(' '),
  );
}

/**
 * The index of a component library ties all that any page uses into the first script. Each page shall bring its own
 * components along instead.
 */
export const directImportsPlugin = (): Plugin => ({
  name: 'direct-imports',
  enforce: 'pre',
  apply: 'build',
  transform: (code, id) =>
    /\/web\/src\/.*\.tsx?$/.test(id) && /from .(antd|@ant-design\/icons)./.test(code)
      ? { code: directImports(code), map: null }
      : null,
});
