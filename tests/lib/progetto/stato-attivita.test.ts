import { describe, expect, it } from 'vitest';
import { ATTIVITA } from '../../../src/lib/progetto/attivita.ts';
import type { Esistente } from '../../../src/lib/progetto/esistente.ts';
import { statoAttivita } from '../../../src/lib/progetto/stato-attivita.ts';

const VUOTO: Esistente = {
  comuni: 62,
  indicatori: 0,
  fonti: 0,
  fontiSanitarie: 0,
  primoAnno: '',
  ultimoAnno: '',
  indici: 0,
  capitoliAttesi: 10,
  capitoliCommentati: 0,
  quesiti: 0,
  pareri: 0,
  contributi: 0,
  incontri: { 'cabina-di-regia': 0, 'assemblea-sindaci': 0, 'forum-terzo-settore': 0, altro: 0 },
  pagine: new Set(),
};
const stato = (numero: number, cambi: Partial<Esistente>) =>
  statoAttivita(
    ATTIVITA.find((a) => a.numero === numero)!,
    { ...VUOTO, ...cambi },
  );

describe('the activities of the agreement', () => {
  it('are eight, none of them begun where nothing exists', () => {
    expect(ATTIVITA.map((a) => a.numero)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(ATTIVITA.map((a) => statoAttivita(a, VUOTO))).toEqual(ATTIVITA.map(() => 'da avviare'));
  });

  it('are delivered only when all of their results are there', () => {
    const pagine = new Set(['/indici/', '/metodo/nota-metodologica/']);
    expect(stato(5, { indici: 7 })).toBe('in corso');
    expect(stato(5, { indici: 7, pagine })).toBe('in corso');
    expect(stato(5, { indici: 7, pagine, pareri: 1 })).toBe('consegnata');
  });

  it('ask for two meetings with the mayors', () => {
    const pagine = new Set(['/presentazioni/']);
    const con = (quanti: number) =>
      stato(8, { pagine, incontri: { ...VUOTO.incontri, 'assemblea-sindaci': quanti } });
    expect(con(1)).toBe('in corso');
    expect(con(2)).toBe('consegnata');
  });

  it('call the chapters commented only when none is left', () => {
    const capitoli = ATTIVITA[2]!.consegne[1]!;
    expect(capitoli.pronta({ ...VUOTO, capitoliCommentati: 9 })).toBe(false);
    expect(capitoli.pronta({ ...VUOTO, capitoliCommentati: 10 })).toBe(true);
  });
});
