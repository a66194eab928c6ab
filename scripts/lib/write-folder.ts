import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NUOVA, swapFolder, VECCHIA } from './swap-folder.ts';

/**
 * Replaces a folder by files made in memory: written to a temporary folder beside it, then swapped, so
 * that a reader never meets half of it and a failure leaves the old one.
 */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const temporary = folder + NUOVA;
  rmSync(temporary, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(temporary, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  } catch (error) {
    // On a full disk what is half written would only take room.
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  swapFolder(temporary, folder, folder + VECCHIA);
}
