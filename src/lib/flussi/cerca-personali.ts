import { hasCodiceEsatto } from './codice-fiscale.ts';
import { findDatoCerto, isTitoloPersonale } from './dati-personali.ts';
import { toLettera, type Foglio } from './foglio.ts';
import type { Rilievo } from './rilievo.ts';

/** Sheets of the template: they hold words of ours, not of the delivery. */
const FOGLI_MODELLO: readonly string[] = ['Istruzioni', 'Dizionario', 'Comuni'];

/**
 * Personal data that no sheet may hold, whatever it is for: codes, addresses of mail and accounts, also when
 * cut across the cells of a row, and headings of columns of people. The text found is never repeated.
 */
export function cercaPersonali(fogli: readonly Foglio[]): Rilievo[] {
  return fogli.flatMap((foglio) =>
    foglio.righe.flatMap((riga, i) => {
      const testi = riga.map(String);
      const trovati = testi.flatMap((testo, j) => {
        const tipo =
          findDatoCerto(testo) ??
          (isTitolo(testo, foglio) ? 'il titolo di una colonna di dati personali' : undefined);
        return tipo === undefined ? [] : [toRilievo(foglio, i, toLettera(j), tipo)];
      });
      if (trovati.length === 0 && hasCodiceEsatto(testi.join('')))
        trovati.push(toRilievo(foglio, i, null, 'un codice fiscale diviso in più celle'));
      return trovati;
    }),
  );
}

function isTitolo(testo: string, { nome }: Foglio): boolean {
  return !FOGLI_MODELLO.includes(nome) && testo.length <= 40 && isTitoloPersonale(testo);
}

function toRilievo(foglio: Foglio, riga: number, colonna: string | null, tipo: string): Rilievo {
  const dove = colonna === null ? 'La riga' : 'La cella';
  return {
    gravita: 'personale',
    riga: riga + 1,
    colonna,
    problema: `${dove} del foglio «${foglio.nome}» sembra contenere ${tipo}.`,
    rimedio: 'Cancella il dato dal file e consegna solo numeri per comune.',
  };
}
