import { spawnSync } from 'node:child_process';

/** True when a program of the system can be run: the tests that need one are skipped without it. */
export const hasProgram = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Title of a group of tests that need a program: says what to install when it is absent. */
export const needsProgram = (title: string, name: string, debian: string): string =>
  hasProgram(name) ? title : `${title} (SKIPPED: ${name} is absent, apt-get install ${debian})`;
