import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const COPIED = [
  'src',
  'public',
  'data',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Copies the project to a folder where a build is cold: no output, no cache. Packages are linked one by one,
 * so that what tools keep inside `node_modules` stays in the copy.
 */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  for (const name of readdirSync('node_modules')) {
    if (name === '.bin' || !name.startsWith('.')) {
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
    }
  }
}
