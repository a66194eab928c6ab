import { listRiferimenti, parseFormula, type Riferimento } from '../indicator/formula.ts';
import type { Blocco, Definizione } from '../indicator/schema.ts';
import { COMPARATORI, type Comune, type Fonte } from '../model.ts';
import type { Derivazione, Voce, VoceMisura } from './derivazione.ts';
import type { FindRiga } from './index-righe.ts';

/** The pseudo-fonte by which a formula names another indicatore. */
const INDICATORI = 'indicatori';

/** Formulas of a block, each with the part of the calculation that it is. */
export function listParti({
  numeratore,
  denominatore,
  valore,
  gini = [],
}: Blocco): { parte: string; formula: string }[] {
  const parti = [
    { parte: 'numeratore', formula: numeratore },
    { parte: 'denominatore', formula: denominatore },
    { parte: 'valore', formula: valore },
    ...gini.flatMap(({ frequenza, ammontare }, i) => [
      { parte: `classe ${String(i + 1)}, frequenza`, formula: frequenza },
      { parte: `classe ${String(i + 1)}, ammontare`, formula: ammontare },
    ]),
  ];
  return parti.filter(
    (one): one is { parte: string; formula: string } => one.formula !== undefined,
  );
}

/** How a formula writes a reference. */
export const riferimentoToTesto = ({ fonte, variabile, anno }: Riferimento): string =>
  `${fonte ? `${fonte}/` : ''}${variabile}${anno ? `@${anno}` : ''}`;

/**
 * Writes down where the values of an indicatore come from.
 * @throws Error when a formula names a fonte or a variabile that is not described
 */
export function makeDerivazione(
  definizione: Definizione,
  {
    fonti,
    comuni,
    findRiga,
  }: { fonti: readonly Fonte[]; comuni: readonly Comune[]; findRiga: FindRiga },
): Derivazione {
  const territori = [...comuni.map(({ codice }) => codice), ...COMPARATORI];
  const byId = new Map(fonti.map((fonte) => [fonte.id, fonte]));
  const makeVoce = (blocco: Blocco, parte: string, riferimento: Riferimento): Voce => {
    const testo = riferimentoToTesto(riferimento);
    const id = riferimento.fonte ?? blocco.fonte ?? '';
    if (id === INDICATORI) {
      const { variabile: indicatore, anno } = riferimento;
      return { tipo: 'indicatore', parte, testo, indicatore, anno };
    }
    const variabile = byId.get(id)?.variabili.find((one) => one.id === riferimento.variabile);
    if (!variabile) throw new Error(`${definizione.id}: "${testo}" is not described by "${id}"`);
    const anni = blocco.anni.map((anno): [string, VoceMisura['anni'][string]] => {
      const year = riferimento.anno ?? anno;
      const found = territori.map((territorio) => findRiga(id, variabile.id, territorio, year));
      return [
        anno,
        {
          anno: year,
          righe: found.map((one) => one?.riga ?? 0),
          valori: found.map((one) => one?.valore ?? null),
        },
      ];
    });
    return {
      tipo: 'misura',
      parte,
      testo,
      fonte: id,
      variabile: variabile.id,
      descrizione: variabile.descrizione,
      unita: variabile.unita,
      colonna: variabile.colonna,
      file: `data/${id}/misure.csv`,
      anni: Object.fromEntries(anni),
    };
  };
  const blocchi = definizione.calcolo.map((blocco) => ({
    blocco,
    voci: listParti(blocco).flatMap(({ parte, formula }) =>
      listRiferimenti(parseFormula(formula)).map((one) => makeVoce(blocco, parte, one)),
    ),
  }));
  const used = new Set(
    blocchi.flatMap(({ voci }) => voci.map((voce) => (voce.tipo === 'misura' ? voce.fonte : ''))),
  );
  return {
    indicatore: definizione.id,
    definizione: `data/indicatori/${definizione.id}.yaml`,
    blocchi,
    territori,
    fonti: fonti
      .filter(({ id }) => used.has(id))
      .map(({ id, titolo, editore, pagina, licenza, file }) => ({
        id,
        titolo,
        editore,
        pagina,
        licenza: licenza.nome,
        adattatore: `src/lib/fonti/${id}.ts`,
        grezzi: file.map(({ nome, sha256 }) => ({ nome, sha256 })),
      })),
    mancanti: definizione.mancanti,
    esclusi: definizione.esclusioni,
  };
}
