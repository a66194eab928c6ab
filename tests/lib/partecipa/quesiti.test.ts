import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEMI } from '../../../src/lib/atlante/temi.ts';
import { LETTORI } from '../../../src/lib/partecipa/lettori.ts';
import { readQuesiti, statoQuesito } from '../../../src/lib/partecipa/quesiti.ts';
import type { Contributo } from '../../../src/lib/partecipa/schema.ts';
import type { DatiIndicatore, Osservazione } from '../../../src/lib/model.ts';

const CAPITOLO = { ambito: 'desio', indicatore: 'prova' } as const;
const cella = (anno: string, valore: number): Osservazione => ({
  indicatore: 'prova',
  territorio: '108023',
  livello: 'comune',
  anno,
  valore,
  stato: 'definitivo',
  numeratore: null,
  denominatore: null,
});
const dati = {
  indicatore: { id: 'prova', decimali: 1, unita: '%' },
  anni: ['2020', '2021'],
  ultimo: '2021',
  osservazioni: [cella('2020', 3.25), cella('2021', 12.5)],
} as unknown as DatiIndicatore;
const read = (mdx: string) => readQuesiti(mdx, CAPITOLO, () => dati).quesiti;

describe('the open questions of a chapter', () => {
  it('are read as plain text, in order', () => {
    expect(
      read(
        '<Lettura>\n\nTesto.\n\n</Lettura>\n\n<Quesiti>\n\n1. Chi <Afferma tipo="cala">è partito</Afferma>?\n\n2. Perché?\n\n</Quesiti>',
      ),
    ).toEqual(['Chi è partito?', 'Perché?']);
  });

  it('have the values of the database in their place', () => {
    const [prima, seconda] = read(
      '<Quesiti>\n\n1. Da <Valore territorio="108023" anno="2020" />?\n\n2. A <Valore territorio="108023" />?\n\n</Quesiti>',
    );
    expect(prima).toMatch(/^Da 3,[23]/u);
    expect(seconda).toMatch(/^A 12,5/u);
  });

  it('stop the build when a value is missing', () => {
    expect(() => read('<Quesiti>\n\n1. <Valore territorio="108999" />?\n\n</Quesiti>')).toThrow(
      /desio\/prova: nessun valore/u,
    );
  });

  it('are there, and end as sentences, in every chapter that is written', () => {
    const base = 'src/content/capitoli';
    const file = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.mdx'),
    );
    const letti = file
      .map((f) => readFileSync(`${base}/${f}`, 'utf8').replace(/<Valore\b[^>]*\/>/gu, '0'))
      .map((mdx) => read(mdx));
    expect(letti.flat().length).toBeGreaterThan(500);
    expect(letti.flat().filter((q) => !/[.?»]$/u.test(q) || /[<>{}]/u.test(q))).toEqual([]);
  });
});

describe('the state of a question', () => {
  const contributo = (quesito: number, risposta?: string) =>
    ({ ...CAPITOLO, quesito, risposta }) as Contributo;

  it('is open until somebody writes about it, answered when the office answers', () => {
    expect(statoQuesito([], CAPITOLO, 1)).toBe('aperta');
    expect(statoQuesito([contributo(2)], CAPITOLO, 1)).toBe('aperta');
    expect(statoQuesito([contributo(1)], CAPITOLO, 1)).toBe('in lavorazione');
    expect(statoQuesito([contributo(1, 'Ecco.')], CAPITOLO, 1)).toBe('risposta');
  });
});

describe('who may answer', () => {
  it('starts from temi of the atlas', () => {
    const noti = new Set<string>(TEMI.map((t) => t.id));
    expect(LETTORI.flatMap((l) => l.temi).filter((t) => !noti.has(t))).toEqual([]);
  });
});
