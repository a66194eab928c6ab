import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { restoreFolder, swapFolder } from '../../scripts/lib/swap-folder.ts';

let root = '';
const at = (name: string) => join(root, name);
const makeFolder = (name: string, content: string) => {
  mkdirSync(at(name));
  writeFileSync(join(at(name), 'index.html'), content);
};
const read = (name: string) => readFileSync(join(at(name), 'index.html'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
});

describe('swapFolder', () => {
  it('puts the new folder in the place of the old one and leaves nothing aside', () => {
    makeFolder('dist', 'old');
    makeFolder('sito', 'new');
    swapFolder(at('sito'), at('dist'), at('aside'));
    expect(read('dist')).toBe('new');
    expect(existsSync(at('aside'))).toBe(false);
    expect(existsSync(at('sito'))).toBe(false);
  });

  it('works the first time, when there is no old folder', () => {
    makeFolder('sito', 'new');
    swapFolder(at('sito'), at('dist'), at('aside'));
    expect(read('dist')).toBe('new');
  });

  it('leaves the last good folder when the new one is not there', () => {
    makeFolder('dist', 'old');
    expect(() => {
      swapFolder(at('sito'), at('dist'), at('aside'));
    }).toThrow(/ENOENT/);
    expect(read('dist')).toBe('old');
    expect(existsSync(at('aside'))).toBe(false);
  });
});

describe('restoreFolder', () => {
  it('brings back the old folder after a swap cut short', () => {
    makeFolder('aside', 'old');
    restoreFolder(at('dist'), at('aside'));
    expect(read('dist')).toBe('old');
  });

  it('never puts the old folder over a new one', () => {
    makeFolder('aside', 'old');
    makeFolder('dist', 'new');
    restoreFolder(at('dist'), at('aside'));
    expect(read('dist')).toBe('new');
    expect(existsSync(at('aside'))).toBe(false);
  });
});
