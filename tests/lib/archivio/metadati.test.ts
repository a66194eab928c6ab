import { describe, expect, it } from 'vitest';
import { listDaIndicare, parseEditore } from '../../../src/lib/archivio/metadati/editore.ts';
import { joinLicenze, readLicenza } from '../../../src/lib/archivio/metadati/licenze.ts';
import { nodiToJsonLd } from '../../../src/lib/archivio/metadati/nodi-to-json-ld.ts';
import { nodiToTurtle } from '../../../src/lib/archivio/metadati/nodi-to-turtle.ts';
import type { Nodo } from '../../../src/lib/archivio/metadati/nodo.ts';
import { readFrequenza } from '../../../src/lib/archivio/metadati/vocabolari.ts';
import type { Fonte } from '../../../src/lib/model.ts';

const DEED = 'https://creativecommons.org/licenses/by/4.0/deed.it';
const makeFonte = (nome: string, url?: string): Fonte => ({
  id: nome,
  titolo: nome,
  editore: nome,
  sigla: nome,
  pagina: 'https://www.istat.it/',
  licenza: { nome, ...(url ? { url } : {}) },
  anni: [],
  acquisizione: '',
  acquisito: '2026-11-23',
  avvertenze: [],
  rotture: [],
  file: [],
  variabili: [],
});

describe('readLicenza', () => {
  it('knows a Creative Commons licence by name, and its address without the deed', () => {
    expect(readLicenza({ nome: 'CC BY 4.0', url: DEED })).toEqual({
      slug: 'cc-by-4-0',
      nome: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      canonica: true,
      tipo: 'Attribution',
      codice: 'CC-BY-4.0',
    });
  });

  it('does not take a licence without its version for one that has it', () => {
    const licenza = readLicenza({ nome: 'CC BY', url: DEED });
    expect([licenza.canonica, licenza.codice]).toEqual([false, null]);
    expect(licenza.slug).not.toBe('cc-by-4-0');
  });

  it('says whose the terms of a publisher are', () => {
    const licenza = readLicenza({
      nome: "termini dell'editore",
      url: 'https://www.dati.lombardia.it/',
    });
    expect(licenza.nome).toBe("termini dell'editore (dati.lombardia.it)");
    expect(licenza.tipo).toBe('UnknownIPR');
  });

  it('keeps apart terms that are not open', () => {
    expect(readLicenza({ nome: 'termini OMI, licenza non aperta' }).tipo).toBe(
      'OtherRestrictiveClauses',
    );
  });
});

describe('joinLicenze', () => {
  const open = makeFonte('CC BY 4.0', DEED);
  const zero = makeFonte('CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/deed.it');
  const closed = makeFonte('termini OMI, licenza non aperta', 'https://omi.example.org/');

  it('is the licence that all the fonti share', () => {
    expect(joinLicenze([open, makeFonte('CC BY 4.0', DEED)])).toEqual(readLicenza(open.licenza));
  });

  it('is as strict as the strictest, whatever the order', () => {
    expect(joinLicenze([open, zero]).tipo).toBe('Attribution');
    expect(joinLicenze([open, closed]).tipo).toBe('OtherRestrictiveClauses');
    expect(joinLicenze([closed, open])).toEqual(joinLicenze([open, closed]));
  });

  it('refuses a file without fonti', () => {
    expect(() => joinLicenze([])).toThrow(/no licence/u);
  });
});

describe('readFrequenza', () => {
  it.each([
    [['annuale: Istat pubblica', 'per anno scolastico: i dati'], 'ANNUAL'],
    [['nessun aggiornamento: è il censimento del 2011'], 'NEVER'],
    [['annuale: Istat', 'nessun aggiornamento: censimento'], 'IRREG'],
    [['senza una data fissa'], 'IRREG'],
  ])('reads %j as %s', (calendari, codice) => {
    expect(readFrequenza(calendari)).toBe(codice);
  });
});

describe('parseEditore', () => {
  const good = {
    descrizione: 'Dati',
    sito: 'https://atlante.brianza.it/',
    editore: { nome: 'Ufficio di Piano', identificativo: 'c_d286' },
    titolare: { nome: 'Comune di Desio', identificativo: 'c_d286' },
    contatto: { nome: 'Ufficio di Piano', email: 'piano@comune.desio.mb.it' },
  };

  const testata = {
    titolo: 'Atlante',
    edizione: '2026-11',
    licenza: { nome: 'CC BY 4.0', url: DEED },
  };

  it('accepts who publishes, and finds nothing left to fill in', () => {
    expect(listDaIndicare(parseEditore(good, testata))).toEqual([]);
  });

  it('finds the fields that are still neutral', () => {
    const contatto = { nome: 'Da indicare (ufficio)', email: 'da-indicare@example.org' };
    expect(listDaIndicare(parseEditore({ ...good, contatto }, testata))).toEqual([
      'contatto.nome',
      'contatto.email',
    ]);
  });

  it.each([
    ['sito', { ...good, sito: 'https://atlante.brianza.it' }],
    ['contatto.email', { ...good, contatto: { nome: 'Ufficio', email: 'ufficio' } }],
    ['edizione', { ...good, edizione: '2026-11' }],
    ['editore.identificativo', { ...good, editore: { nome: 'A', identificativo: 'un codice' } }],
  ])('names the field that is wrong: %s', (field, wrong) => {
    expect(() => parseEditore(wrong, testata)).toThrow(field);
  });
});

describe('a node of the catalogue', () => {
  const nodo: Nodo = {
    iri: 'https://example.org/dati/',
    tipi: ['dcatapit:Catalog', 'dcat:Catalog'],
    proprieta: {
      'dct:title': [{ testo: 'Dati «veri» dell’area', lingua: 'it' }],
      'dct:modified': [{ testo: '2026-11-23', tipo: 'xsd:date' }],
      'dcat:dataset': [{ iri: 'https://example.org/a' }, { iri: 'https://example.org/b' }],
    },
  };

  it('becomes Turtle with prefixes', () => {
    const text = nodiToTurtle([nodo]);
    expect(text).toContain('@prefix dcatapit: <http://dati.gov.it/onto/dcatapit#>.');
    expect(text).toContain('<https://example.org/dati/> a dcatapit:Catalog, dcat:Catalog;');
    expect(text).toContain('dct:title "Dati «veri» dell’area"@it;');
    expect(text).toContain('dct:modified "2026-11-23"^^xsd:date;');
  });

  it('becomes JSON-LD: one value alone, more in a list', () => {
    expect(nodiToJsonLd([nodo])).toMatchObject({
      '@graph': [
        {
          '@id': 'https://example.org/dati/',
          '@type': ['dcatapit:Catalog', 'dcat:Catalog'],
          'dct:modified': { '@value': '2026-11-23', '@type': 'xsd:date' },
          'dcat:dataset': [{ '@id': 'https://example.org/a' }, { '@id': 'https://example.org/b' }],
        },
      ],
    });
  });
});
