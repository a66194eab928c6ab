import { existsSync, renameSync, rmSync } from 'node:fs';

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

/** Brings back the old folder if a swap was cut short between its two renames; clears what a finished swap left. */
export function restoreFolder(target: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
}
