import type { Campo, ChiaveEsterna, Tabella, TipoCampo } from '../tabella.ts';
import { CAMPI_ESPORTAZIONE } from '../tabelle/esportazione.ts';
import { CAMPI_CELLA, CAMPI_VALORE } from '../tabelle/osservazioni.ts';

/** A table that is published as CSV: its columns and keys. */
export type TabellaCsv = Pick<Tabella, 'nome' | 'campi' | 'chiave' | 'esterne'>;

/** Where the profiles of Data Package 2.0 are published. */
export const PROFILI = 'https://datapackage.org/profiles/2.0';

/** `indicatori/<id>.csv` and `ambiti/<ambito>.csv`. */
export const ESPORTAZIONE: TabellaCsv = {
  nome: 'esportazione',
  campi: CAMPI_ESPORTAZIONE,
  chiave: ['indicatore', 'territorio', 'anno'],
  esterne: [
    { campo: 'indicatore', tabella: 'indicatori', verso: 'id' },
    { campo: 'territorio', tabella: 'territori', verso: 'id' },
  ],
};

/** `osservazioni.csv`. */
export const OSSERVAZIONI: TabellaCsv = {
  ...ESPORTAZIONE,
  nome: 'osservazioni',
  campi: [...CAMPI_CELLA, ...CAMPI_VALORE],
};

const TIPI: Record<TipoCampo, string> = { testo: 'string', intero: 'integer', numero: 'number' };

/** Table Schema 2.0 of a table. */
export function makeTableSchema({ nome, campi, chiave, esterne }: TabellaCsv): object {
  return {
    $schema: `${PROFILI}/tableschema.json`,
    fields: campi.map(makeField),
    missingValues: [''],
    primaryKey: chiave,
    ...(esterne.length > 0 ? { foreignKeys: esterne.map((one) => makeForeignKey(one, nome)) } : {}),
  };
}

function makeField({ nome, tipo, descrizione, obbligatorio, valori }: Campo): object {
  const constraints = {
    ...(obbligatorio ? { required: true } : {}),
    ...(valori ? { enum: valori } : {}),
  };
  return {
    name: nome,
    type: TIPI[tipo],
    description: descrizione,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A table that refers to itself is not named. */
const makeForeignKey = ({ campo, tabella, verso }: ChiaveEsterna, nome: string): object => ({
  fields: [campo],
  reference: { ...(tabella === nome ? {} : { resource: tabella }), fields: [verso] },
});
