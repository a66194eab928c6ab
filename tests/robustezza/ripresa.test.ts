import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreFolders } from '../../scripts/lib/swap-folder.ts';
import { writeFolder } from '../../scripts/lib/write-folder.ts';

function makeData(folders: Record<string, string>): string {
  const data = mkdtempSync(join(tmpdir(), 'data-'));
  for (const [name, text] of Object.entries(folders)) {
    mkdirSync(join(data, name));
    writeFileSync(join(data, name, 'misure.csv'), text);
  }
  return data;
}

const read = (data: string, name: string) => readFileSync(join(data, name, 'misure.csv'), 'utf8');

describe('data/ after an import that was killed', () => {
  it.each<[string, Record<string, string>, string]>([
    ['while it wrote', { situas: 'good', 'situas.new': 'half' }, 'good'],
    ['between its two renames', { 'situas.old': 'good', 'situas.new': 'next' }, 'good'],
    ['before it cleared the old one', { situas: 'next', 'situas.old': 'good' }, 'next'],
  ])('%s is whole, and nothing else is left', (_, folders, expected) => {
    const data = makeData({ redditi: 'other', ...folders });
    restoreFolders(data);
    expect(read(data, 'situas')).toBe(expected);
    expect(readdirSync(data).sort()).toEqual(['redditi', 'situas']);
  });

  it('takes the next import', () => {
    const data = makeData({ 'situas.old': 'good', 'situas.new': 'half' });
    writeFolder(join(data, 'situas'), { 'misure.csv': 'next' });
    expect(read(data, 'situas')).toBe('next');
    expect(existsSync(join(data, 'situas.old'))).toBe(false);
  });
});
