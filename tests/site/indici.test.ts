import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import { readSite } from '../support/read-site.ts';

const { pages, addresses } = readSite();
const indices = pages.filter(({ address }) => /^\/indici\/[^/]+\/$/.test(address));
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('the page of an index', () => {
  it.each(indices.map(({ address }) => address))('%s shows the whole of it', (address) => {
    const page = indices.find((one) => one.address === address)!;
    for (const id of [
      'fig-mappa',
      'fig-ranghi',
      'fig-contributi',
      'fig-andamento',
      'fig-robustezza',
      'limiti',
      'lettura',
      'componenti',
      'tab-territori',
      'tab-obiettivi',
      'scheda',
    ])
      expect(page.ids, id).toContain(id);
    expect(page.links).toContain(`${address}costruisci/`);
    expect(addresses).toContain(`${address}costruisci/dati.json`);
  });

  it.each(indices.map(({ address }) => address))(
    '%s prints the ranks of its CSV as intervals',
    (address) => {
      const id = address.split('/')[2]!;
      const rows = csvParse(textOf(`${SITE}/dati/indici/${id}.csv`));
      const last = rows
        .map((row) => row['anno']!)
        .sort()
        .at(-1);
      const comune = rows.find(
        (row) => row['anno'] === last && row['livello'] === 'comune' && row['rango'] === '1',
      )!;
      const [inf, sup] = [comune['rango_5'], comune['rango_95']];
      const text = textOf(indices.find((one) => one.address === address)!.file);
      const table = text.slice(text.indexOf('id="tab-territori"'));
      const nome = comune['nome_territorio']!.replaceAll("'", '’');
      const row = table.indexOf(`>${nome}</th>`, table.indexOf('Fascia 1:'));
      const cells = table.slice(row, row + 400);
      expect(cells).toContain(inf === sup ? `${inf!}º` : `${inf!}º–${sup!}º`);
    },
  );

  it('compares the vulnerability index with the fragility index of Istat', () => {
    const page = indices.find(({ address }) => address.includes('vulnerabilita'))!;
    expect(page.ids).toEqual(expect.arrayContaining(['fig-accordo', 'tab-accordo', 'fig-scarti']));
  });
});

describe('the methodological note', () => {
  const note = pages.find(({ address }) => address === '/metodo/nota-metodologica/')!;

  it('has one section for each step of the handbook, and room for an opinion', () => {
    const steps = note.ids.filter((id) => id.startsWith('passo-'));
    expect(steps).toEqual(Array.from({ length: 10 }, (_, i) => `passo-${String(i + 1)}`));
    expect(note.ids).toContain('parere');
  });

  it('sets its formulas in MathML', () => {
    const text = textOf(note.file);
    expect(text.match(/<math[ >]/g)?.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/katex\.min|katex-html/);
  });
});
