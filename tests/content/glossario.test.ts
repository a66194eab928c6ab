import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { gulpease } from '../../src/lib/text/gulpease.ts';

interface Voce {
  id: string;
  termine: string;
  breve: string;
  esteso?: string;
  vedi?: string[];
}

const voci = parse(readFileSync('src/content/glossario/termini.yaml', 'utf8')) as Voce[];
const ids = voci.map((v) => v.id);
const usati = listFiles('src/content')
  .filter((f) => f.path.endsWith('.mdx'))
  .flatMap(({ path }) => {
    const testo = readFileSync(`src/content/${path}`, 'utf8');
    return [...testo.matchAll(/<Termine id="([^"]*)"/g)].map(([, id]) => ({ path, id: id! }));
  });

describe('the glossary', () => {
  it('has each term once', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('sends only to terms that it has', () => {
    const persi = voci.flatMap((v) => (v.vedi ?? []).filter((id) => !ids.includes(id)));
    expect(persi).toEqual([]);
  });

  it('defines every term that a text marks, once in each text', () => {
    expect(usati.length).toBeGreaterThan(50);
    expect(usati.filter(({ id }) => !ids.includes(id))).toEqual([]);
    const chiavi = usati.map(({ path, id }) => `${path} ${id}`);
    expect(chiavi.filter((c, i) => chiavi.indexOf(c) !== i)).toEqual([]);
  });

  it('is as easy to read as the chapters', () => {
    const testo = voci.map((v) => `${v.breve} ${v.esteso ?? ''}`).join(' ');
    expect(gulpease(testo)).toBeGreaterThanOrEqual(45);
    expect(voci.filter((v) => !/[.]$/.test(v.breve)).map((v) => v.id)).toEqual([]);
  });
});
