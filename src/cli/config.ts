import { CONFIG_EXIT_CODE, ConfigError, environmentWithFile, readSettings } from '../runtime/config';
import { exampleFile, printConfig } from '../runtime/config/print';

const HELP = `xindai config             检查并打印配置，密钥隐去 / check and print the configuration, secrets hidden
xindai config --example   .env.example 的内容 / the text of .env.example
`;

export function runConfig(args: string[]): number {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  if (args.includes('--example')) {
    process.stdout.write(exampleFile());
    return 0;
  }
  try {
    console.log(printConfig(readSettings(environmentWithFile())));
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return CONFIG_EXIT_CODE;
  }
}
