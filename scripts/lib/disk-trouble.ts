/** What a person can do about an error of the disk, by its code. */
const RIMEDI: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room',
  EDQUOT: 'The disk quota is used up: make room',
  // So Node calls a full disk while it copies a folder.
  EIO: 'The disk is full, or does not work: make room',
  EROFS: 'The disk is read-only: give a folder that can be written',
  EACCES: 'This user may not write there: give the permission, or another folder',
  EPERM: 'This user may not write there: give the permission, or another folder',
};

const CODICE = new RegExp(`\\b(${Object.keys(RIMEDI).join('|')})\\b(?:[^'\\n]*'([^'\\n]+)')?`);

/**
 * The plain words for an error of the disk, found in a message or in the output of a command.
 *
 * @param text as Node writes it: "ENOSPC: no space left on device, write 'x'".
 * @returns undefined when the text tells of no such error.
 */
export function explainDisk(text: string): string | undefined {
  const [, codice, path] = CODICE.exec(text) ?? [];
  if (!codice) return undefined;
  return `${RIMEDI[codice] ?? ''}${path ? ` (${path})` : ''}, then run again. What was there before is as it was.`;
}
