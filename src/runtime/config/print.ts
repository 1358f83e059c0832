import { aboutSetting, settingNames, settings, type SettingName, type Settings } from './settings';

/** One line a setting, secrets hidden. */
export function printConfig(read: Settings): string {
  return settingNames.map((name) => `${name}=${shown(name, read[name])}`).join('\n');
}

function shown(name: SettingName, value: Settings[SettingName]): string {
  if (value === undefined) return '';
  return aboutSetting(name).secret === true ? '******' : String(value);
}

/** The text of `.env.example`. */
export function exampleFile(): string {
  const defaults = settings.parse({});
  const blocks = settingNames.map((name) => {
    const { zh, en } = aboutSetting(name);
    const value = defaults[name];
    return `# ${zh}\n# ${en}\n#${name}=${value === undefined ? '' : quoted(String(value))}`;
  });
  const head =
    '# 由 npm run env:example 生成。Written by npm run env:example. Copy to .env and uncomment what you set.';
  return `${head}\n\n${blocks.join('\n\n')}\n`;
}

const quoted = (value: string): string => (/[\s<>]/.test(value) ? `"${value}"` : value);
