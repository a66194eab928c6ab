import type { DatiIndicatore, Fonte } from '../../model.ts';
import type { Cell } from '../../table/format-csv.ts';
import type { Contenuto } from '../contenuto.ts';
import { campoTesto, type Campo, type Tabella } from '../tabella.ts';
import {
  annoToNumero,
  CAMPI_CALCOLO,
  CAMPI_CELLA,
  CAMPI_VALORE,
  CAMPO_ANNO_NUMERO,
  listCalcolo,
} from './osservazioni.ts';

const [INDICATORE, TERRITORIO, ...RESTO_CELLA] = CAMPI_CELLA as [Campo, Campo, ...Campo[]];

/** Columns of `indicatori/<id>.csv` and `ambiti/<ambito>.csv`: the cell and all that stands beside it. */
export const CAMPI_ESPORTAZIONE: readonly Campo[] = [
  INDICATORE,
  TERRITORIO,
  campoTesto('nome_territorio', 'Nome del territorio.'),
  ...RESTO_CELLA,
  ...CAMPI_VALORE,
  ...CAMPI_CALCOLO,
  campoTesto('unita', 'Unità di misura.'),
  campoTesto('fonte', 'Fonte, con il nome breve delle figure.'),
  campoTesto('licenza', 'Licenza dichiarata da ogni fonte.'),
];

/** Names and terms that every row of an indicatore repeats. */
export interface Diciture {
  nome: (territorio: string) => string;
  fonti: (dati: DatiIndicatore) => { sigle: string; licenze: string };
}

/** Look-ups of what the rows repeat. @throws Error when a territory or a fonte is unknown */
export function makeDiciture({
  territori,
  fonti,
}: {
  territori: readonly { id: string; nome: string }[];
  fonti: readonly Fonte[];
}): Diciture {
  const nomi = new Map(territori.map(({ id, nome }) => [id, nome]));
  const byId = new Map(fonti.map((fonte) => [fonte.id, fonte]));
  const get = <T>(map: Map<string, T>, id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`"${id}" is neither a territory nor a fonte`);
    return found;
  };
  const join = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
  return {
    nome: (territorio) => get(nomi, territorio),
    fonti: ({ indicatore }) => {
      const used: Fonte[] = indicatore.fonti.map((id) => get(byId, id));
      return {
        sigle: join(used.map(({ sigla }) => sigla)),
        licenze: join(used.map(({ sigla, licenza }) => `${sigla}: ${licenza.nome}`)),
      };
    },
  };
}

/** Rows of an indicatore in the columns of `CAMPI_ESPORTAZIONE`. */
export function listEsportazione(dati: DatiIndicatore, diciture: Diciture): Cell[][] {
  const { sigle, licenze } = diciture.fonti(dati);
  return dati.osservazioni.map((o) => [
    o.indicatore,
    o.territorio,
    diciture.nome(o.territorio),
    o.livello,
    o.anno,
    o.valore,
    o.stato,
    ...listCalcolo(o),
    dati.indicatore.unita,
    sigle,
    licenze,
  ]);
}

/**
 * All that `atlante.parquet` holds: the columns of the CSV of an indicatore, with the year also as a number.
 * One table that answers without a join.
 */
export function makeEsportazione(contenuto: Contenuto): Tabella {
  const diciture = makeDiciture(contenuto);
  const at = CAMPI_ESPORTAZIONE.findIndex(({ nome }) => nome === 'anno');
  return {
    nome: 'atlante',
    titolo: contenuto.editore.titolo,
    descrizione: 'Un valore per indicatore, territorio e anno, con nomi, unità, fonti e licenze.',
    campi: CAMPI_ESPORTAZIONE.toSpliced(at + 1, 0, CAMPO_ANNO_NUMERO),
    chiave: ['indicatore', 'territorio', 'anno'],
    esterne: [],
    righe: contenuto.dati.flatMap((dati) =>
      listEsportazione(dati, diciture).map((row) =>
        row.toSpliced(at + 1, 0, annoToNumero(row[at] as string)),
      ),
    ),
  };
}
