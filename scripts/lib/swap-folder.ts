import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a finished folder in the place of the last good one. Both renames happen on the same disk, so a
 * reader of `target` sees the whole old folder or the whole new one.
 *
 * @param ready the new folder.
 * @param target where it must stand.
 * @param aside where the old one is kept until the new one stands; must be on the same disk.
 */
export function swapFolder(ready: string, target: string, aside: string): void {
  restoreFolder(target, aside);
  if (existsSync(target)) renameSync(target, aside);
  try {
    renameSync(ready, target);
  } catch (error) {
    restoreFolder(target, aside);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Names beside a folder while {@link writeFolder} replaces it: the new one, and the old one until then. */
export const NUOVA = '.new';
/** Suffix of the folder that the new one replaces. */
export const VECCHIA = '.old';

/**
 * Puts right the folders below another one after a run that was cut short: what was being replaced is whole
 * again, and nothing half written is left. Nobody may be writing there.
 */
export function restoreFolders(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (name.endsWith(VECCHIA)) restoreFolder(path.slice(0, -VECCHIA.length), path);
    else if (name.endsWith(NUOVA)) rmSync(path, { recursive: true, force: true });
  }
}

/** Brings back the old folder if a swap was cut short between its two renames; clears what a finished swap left. */
export function restoreFolder(target: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
}
