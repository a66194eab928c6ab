import { readRows } from '../table/read-rows.ts';
import type { Problem } from '../table/friendly-error.ts';
import { AMBITI, type AmbitoId } from '../model.ts';
import { CODICI_PRECEDENTI } from './codici-precedenti.ts';
import { PROVINCE } from './area.ts';

/** A comune as the agreement lists it. */
export interface ComuneAccordo {
  codice: string;
  nome: string;
  provincia: string;
  ambito: AmbitoId;
  catastale: string;
}

/** The comuni of the agreement, by current ISTAT code and by catastale code. */
export interface Registry {
  comuni: readonly ComuneAccordo[];
  byCodice: ReadonlyMap<string, ComuneAccordo>;
  byCatastale: ReadonlyMap<string, ComuneAccordo>;
}

const COLONNE = ['codice_istat', 'comune', 'provincia', 'ambito', 'catastale'] as const;

/** territorio.csv (the composition of the five ambiti) to the registry. */
export function readRegistry(text: string, file: string, problems: Problem[]): Registry {
  const comuni: ComuneAccordo[] = [];
  for (const { row, cells } of readRows(text, file, COLONNE, problems)) {
    const [codice, nome, provincia, ambito, catastale] = COLONNE.map((name) => cells[name]!) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const refuse = (column: string, expected: string, received: string) =>
      problems.push({ file, row, column, expected, received, fix: 'see the agreement' });
    if (!/^\d{6}$/u.test(codice)) refuse('codice_istat', 'six digits', codice);
    else if (!(provincia in PROVINCE))
      refuse('provincia', Object.keys(PROVINCE).join(' or '), provincia);
    else if (!AMBITI.includes(ambito)) refuse('ambito', AMBITI.join(', '), ambito);
    else if (!/^[A-Z]\d{3}$/u.test(catastale))
      refuse('catastale', 'a letter and three digits', catastale);
    else comuni.push({ codice, nome, provincia, ambito: ambito as AmbitoId, catastale });
  }
  const byCodice = new Map(comuni.map((comune) => [comune.codice, comune]));
  const byCatastale = new Map(comuni.map((comune) => [comune.catastale, comune]));
  if (byCodice.size < comuni.length || byCatastale.size < comuni.length) {
    problems.push({
      file,
      row: null,
      column: 'codice_istat',
      expected: 'each code once',
      received: 'a code twice',
      fix: 'drop the second row',
    });
  }
  return { comuni, byCodice, byCatastale };
}

/** What is wrong with a comune code, and what to do; undefined when it is one of the registry. */
export function explainCodice(
  codice: string,
  registry: Registry,
): { received: string; fix: string } | undefined {
  if (registry.byCodice.has(codice)) return undefined;
  const current = CODICI_PRECEDENTI[codice];
  if (current) {
    return {
      received: `${codice}, the code before 2009`,
      fix: `use the current code ${current}`,
    };
  }
  const fix = /^\d{5}$/u.test(codice)
    ? 'a leading zero was lost: codes are text of six digits'
    : 'the code is not one of the comuni of the agreement: drop the row or correct the code';
  return { received: codice === '' ? 'an empty cell' : codice, fix };
}
