import { describe, expect, it, vi } from 'vitest';
import { readInputs } from '../../../scripts/lib/read-inputs.ts';
import { listPagineAssenti } from '../../../src/lib/atlante/pagine-assenti.ts';
import { withoutFonti } from '../../../src/lib/indicator/assenze.ts';
import { listFontiPerAnno } from '../../../src/lib/indicator/list-fonti-per-anno.ts';
import { loadDatabase } from '../../../src/lib/indicator/load-database.ts';

// Processes and whole data files: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const texts = readInputs('data');
const ids = (voci: readonly { id: string }[]) => voci.map(({ id }) => id);

describe('withoutFonti', () => {
  it('leaves out what needs the fonte, also through other indicatori and in the indices', () => {
    const { texts: left, assenze } = withoutFonti(texts, ['mef-irpef']);
    const { definizioni, misure } = loadDatabase(left);
    expect(assenze.fonti).toHaveLength(1);
    expect(ids(assenze.indicatori)).toContain('reddito-medio-contribuente');
    expect(ids(assenze.indici)).toContain('disagio-economico');
    expect(misure.fonti.has('mef-irpef')).toBe(false);
    for (const id of ids(assenze.indicatori)) expect(ids(definizioni)).not.toContain(id);
    // What is left needs nothing of what has gone, nor an indicatore that has gone.
    const find = (id: string) => definizioni.find((definizione) => definizione.id === id)!;
    const usate = definizioni.flatMap((d) => Object.values(listFontiPerAnno(d, find)).flat());
    expect(usate).toContain('istat-asia-ul-2018');
    expect(usate).not.toContain('mef-irpef');
  });

  it('needs not a single readable figure of the fonte that is left out', () => {
    const broken = new Map(texts).set(
      'mef-irpef/misure.csv',
      'variabile,territorio,anno,valore,stato\nreddito,108023,2022,12x,definitivo\n',
    );
    expect(() => loadDatabase(broken)).toThrow();
    expect(() => loadDatabase(withoutFonti(broken, ['mef-irpef']).texts)).not.toThrow();
  });

  it('changes nothing when nothing is left out', () => {
    const { texts: left, assenze } = withoutFonti(texts, []);
    expect([...left]).toEqual([...texts]);
    expect(assenze).toEqual({ fonti: [], indicatori: [], indici: [] });
  });

  it('refuses a fonte that does not exist, and one that everything needs', () => {
    expect(() => withoutFonti(texts, ['mef'])).toThrow(
      /--senza mef: no fonte is called so.*mef-irpef/,
    );
    expect(() => withoutFonti(texts, ['istat-confini-2023'])).toThrow(/everything .* needs it/);
    expect(() => withoutFonti(texts, ['istat-censimento-2011'])).toThrow(/everything .* needs it/);
  });
});

describe('listPagineAssenti', () => {
  it('keeps every address, and says which fonte is missing', () => {
    const { assenze } = withoutFonti(texts, ['mef-irpef']);
    const pagine = listPagineAssenti(assenze);
    const titolo = `«${assenze.fonti[0]!.titolo}»`;
    const find = (indirizzo: string) => pagine.find((pagina) => pagina.indirizzo === indirizzo);
    for (const indirizzo of [
      '/indicatori/reddito-medio-contribuente/',
      '/ambiti/desio/reddito-medio-contribuente/',
      '/indici/disagio-economico/',
      '/indici/disagio-economico/costruisci/',
      '/ambiti/monza/disagio-economico/',
    ])
      expect(find(indirizzo)?.fonti).toEqual([titolo]);
    expect(find('/ambiti/desio/reddito-medio-contribuente/')?.breve).toBe(true);
    expect(find('/indici/disagio-economico/costruisci/')?.breve).toBe(false);
  });
});
