import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import {
  calcolaFine,
  calcolaScadenza,
  misuraPuntualita,
  parseCalendario,
  type Calendario,
} from '../../../src/lib/flussi/calendario.ts';
import { listDizionario } from '../../../src/lib/flussi/modelli.ts';
import { parsePeriodo, periodoToAnno } from '../../../src/lib/flussi/periodo.ts';
import { readValore } from '../../../src/lib/flussi/read-valore.ts';
import { listMisure, parseFlusso } from '../../../src/lib/flussi/schema.ts';
import { describeFlussi } from '../../../src/lib/flussi/stato-flussi.ts';
import type { Ricevuta } from '../../../src/lib/flussi/ricevuta.ts';
import { AMBITI } from '../../../src/lib/model.ts';
import { CATALOGO, makeRicevuta, UTENTI } from './esempi.ts';

const periodo = (testo: string) => parsePeriodo(testo)!;

describe('the flows of the project', () => {
  it('are those that the agreement needs', () => {
    expect(CATALOGO.flussi.map(({ id }) => id)).toEqual([
      ...['abbandoni-scolastici', 'alunni-con-disabilita', 'assistenza-domiciliare'],
      ...['assistenza-domiciliare-integrata', 'dipendenze', 'emergenza-abitativa'],
      ...['minori-in-carico', 'neuropsichiatria-infantile', 'nidi-posti-e-attese'],
      ...['residenze-posti-e-attese', 'ricerca-lavoro', 'servizi-disabilita', 'spesa-sociale'],
      'utenti-in-carico',
    ]);
  });

  it('have examples that their own check accepts, and whose sums are right', () => {
    for (const flusso of CATALOGO.flussi) {
      for (const campo of listMisure(flusso))
        expect([flusso.id, readValore(campo.example, campo)]).toEqual([
          flusso.id,
          { tipo: 'numero', valore: Number(campo.example) },
        ]);
      const example = (name: string) => Number(flusso.fields.find((c) => c.name === name)!.example);
      for (const { totale, parti } of flusso.flusso.totali)
        expect(parti.reduce((somma, parte) => somma + example(parte), 0)).toBeCloseTo(
          example(totale),
          2,
        );
    }
  });

  it('are Table Schemas 2.0', () => {
    const profile = readFileSync('tests/fixtures/profili/datapackage-2.0.json', 'utf8');
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(JSON.parse(profile) as object, 'profilo');
    const validate = ajv.compile({ $ref: 'profilo#/definitions/tableSchema' });
    expect(validate({ fields: [{ name: 'x', type: 'numero' }] })).toBe(false);
    for (const flusso of CATALOGO.flussi) {
      validate(flusso);
      expect([flusso.id, validate.errors]).toEqual([flusso.id, null]);
    }
  });

  it('describe every column in the dictionary', () => {
    for (const flusso of CATALOGO.flussi)
      expect(listDizionario(flusso)).toHaveLength(flusso.fields.length + 1);
  });

  it('are late for nobody while they have not been started', () => {
    for (const calendario of CATALOGO.calendari.values())
      expect(misuraPuntualita(calendario, [], '2030-01-01')).toEqual({
        ultimo: null,
        atteso: null,
        scadenza: null,
        giorniRitardo: 0,
      });
  });
});

describe('describeFlussi', () => {
  const describeUtenti = (ricevute: Ricevuta[]) =>
    describeFlussi([UTENTI], CATALOGO.calendari, ricevute)[0]!.consegne;

  it('names all the deliverers, also those who have delivered nothing', () => {
    expect(describeUtenti([])).toEqual(AMBITI.map((territorio) => ({ territorio, periodi: [] })));
  });

  it('tells of each period its versions, the day of the last and the day it was due', () => {
    const prima = makeRicevuta(1, '2026-02-10');
    const seconda = makeRicevuta(2, '2026-03-05');
    expect(describeUtenti([seconda, prima])[1]).toEqual({
      territorio: 'desio',
      periodi: [{ periodo: '2025-S2', versioni: 2, data: '2026-03-05', scadenza: '2026-03-01' }],
    });
  });
});

describe('parseFlusso', () => {
  const schema = JSON.parse(JSON.stringify({ ...UTENTI, id: undefined })) as {
    fields: Record<string, unknown>[];
    flusso: { soglia: number; totali: { totale: string; parti: string[] }[] };
  };
  const change = (how: (copy: typeof schema) => void) => () => {
    const copy = structuredClone(schema);
    how(copy);
    parseFlusso(copy, 'prova');
  };

  it('takes back what it gave', () => {
    expect(parseFlusso(schema, 'utenti-in-carico')).toEqual(UTENTI);
  });

  it.each([
    ['a threshold below the law', (s: typeof schema) => (s.flusso.soglia = 2), /soglia/],
    [
      'a figure without confidentiality',
      (s: typeof schema) => delete s.fields[1]!['riservatezza'],
      /riservatezza/,
    ],
    ['people with decimals', (s: typeof schema) => (s.fields[1]!['type'] = 'number'), /si contano/],
    [
      'an amount tied to nothing',
      (s: typeof schema) => (s.fields[1]!['riservatezza'] = 'legata'),
      /vanno insieme/,
    ],
    [
      'a sum of columns that are not there',
      (s: typeof schema) => s.flusso.totali[0]!.parti.push('boh'),
      /boh/,
    ],
    [
      'a column in two sums',
      (s: typeof schema) =>
        s.flusso.totali.push({ totale: 'disabili', parti: ['anziani', 'immigrazione'] }),
      /due somme/,
    ],
  ])('refuses %s', (_, how, message) => {
    expect(change(how)).toThrow(message);
  });
});

describe('calendars', () => {
  const semestrale: Calendario = {
    ...{ periodicita: 'semestrale', entro_giorni: 60, regola: 'r', stato: 'proposta', nota: 'n' },
    dal: '2025-S1',
  };

  it.each([
    ['2025-S1', '2025-06-30', '2025-08-29'],
    ['2025-S2', '2025-12-31', '2026-03-01'],
    ['2027-S2', '2027-12-31', '2028-02-29'],
  ])('of semesters: %s ends on %s and is due by %s', (testo, fine, scadenza) => {
    expect(calcolaFine(periodo(testo), semestrale)).toBe(fine);
    expect(calcolaScadenza(periodo(testo), semestrale)).toBe(scadenza);
  });

  it.each([
    [{ periodicita: 'annuale' }, '2025-12-31'],
    [{ periodicita: 'anno-scolastico' }, '2026-08-31'],
    [{ periodicita: 'anno-scolastico', riferimento: '10-31' }, '2025-10-31'],
  ] as const)('of years: %j ends on %s', (altro, fine) => {
    expect(calcolaFine(periodo('2025'), { ...semestrale, ...altro })).toBe(fine);
  });

  it.each([
    [
      [],
      '2025-08-29',
      { ultimo: null, atteso: '2025-S1', scadenza: '2025-08-29', giorniRitardo: 0 },
    ],
    [
      [],
      '2025-09-08',
      { ultimo: null, atteso: '2025-S1', scadenza: '2025-08-29', giorniRitardo: 10 },
    ],
    [
      ['2025-S1'],
      '2025-12-31',
      { ultimo: '2025-S1', atteso: '2025-S2', scadenza: '2026-03-01', giorniRitardo: 0 },
    ],
    [
      ['2025-S2'],
      '2026-01-01',
      { ultimo: '2025-S2', atteso: '2025-S1', scadenza: '2025-08-29', giorniRitardo: 125 },
    ],
  ])('with %j delivered, on %s', (consegnati, oggi, attesa) => {
    expect(misuraPuntualita(semestrale, consegnati, oggi)).toEqual(attesa);
  });

  it.each([
    [{ ...semestrale, dal: '2025' }, /periodo del flusso/],
    [{ ...semestrale, entro_giorni: 0 }, /entro_giorni/],
    [{ ...semestrale, riferimento: '10-31' }, /solo per gli anni/],
  ])('refuses %j', (dati, message) => {
    expect(() => parseCalendario(dati, 'prova')).toThrow(message);
  });
});

describe('periods', () => {
  it('are written in the database as semesters are', () => {
    expect(periodoToAnno(periodo('2025-S2'))).toBe('2025-2');
    expect(periodoToAnno(periodo('2025'))).toBe('2025');
  });

  it.each(['25', '2025-S3', '2025-T1', '2025-2', ' 2025', '1999'])('%j is none', (testo) => {
    expect(parsePeriodo(testo)).toBeUndefined();
  });
});
