import type { Fonte } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Campo, ChiaveEsterna, Tabella, TipoCampo } from '../tabella.ts';
import { CAMPI_ESPORTAZIONE } from '../tabelle/esportazione.ts';
import { CAMPI_CELLA, CAMPI_VALORE } from '../tabelle/osservazioni.ts';
import {
  FORMATI,
  listFileInsieme,
  percorsoIndicatore,
  percorsoPartizione,
  percorsoAmbito,
  type FilePubblico,
} from './file-pubblici.ts';
import { fonteToLicenza, type Licenza } from './licenze.ts';

/** Size and hash of a file that has been written. */
export interface Impronta {
  byte: number;
  sha256: string;
}

/** A table that is published as CSV. */
type TabellaCsv = Pick<Tabella, 'nome' | 'campi' | 'chiave' | 'esterne'>;

const PROFILI = 'https://datapackage.org/profiles/2.0';
const TIPI: Record<TipoCampo, string> = { testo: 'string', intero: 'integer', numero: 'number' };

/** Path of the CSV of a dimension table: `indicatori_fonti` -> `indicatori-fonti.csv`. */
export const percorsoTabella = (nome: string): string => `${nome.replaceAll('_', '-')}.csv`;

/**
 * Data Package 2.0 of all that is published: every CSV with its Table Schema, keys and licences, the other
 * formats with media type, size and hash.
 *
 * @param tabelle the tables that are written as CSV besides the observations.
 * @param impronte of the files, by path below `/dati/`.
 */
export function makeDatapackage(
  contenuto: Contenuto,
  tabelle: readonly Tabella[],
  impronte: ReadonlyMap<string, Impronta>,
): object {
  const { aggiornato, ambiti, dati, editore, fonti } = contenuto;
  const make = (name: string, file: FilePubblico, tabella?: TabellaCsv): object => ({
    name,
    path: file.percorso,
    ...(tabella ? { type: 'table', schema: makeSchema(tabella) } : {}),
    title: file.titolo,
    format: file.formato,
    mediatype: FORMATI[file.formato].media,
    ...(file.formato === 'csv' ? { encoding: 'utf-8' } : {}),
    ...makeImpronta(impronte.get(file.percorso)),
    licenses: listLicenze(file.fonti),
    sources: listSources(file.fonti),
  });
  const csv = (percorso: string, titolo: string, used: readonly Fonte[]): FilePubblico => ({
    percorso,
    formato: 'csv',
    titolo,
    fonti: used,
  });
  const esportazione: TabellaCsv = {
    nome: 'osservazioni',
    campi: CAMPI_ESPORTAZIONE,
    chiave: ['indicatore', 'territorio', 'anno'],
    esterne: [
      { campo: 'indicatore', tabella: 'indicatori', verso: 'id' },
      { campo: 'territorio', tabella: 'territori', verso: 'id' },
    ],
  };
  const osservazioni: TabellaCsv = { ...esportazione, campi: [...CAMPI_CELLA, ...CAMPI_VALORE] };
  const used = (ids: readonly string[]): Fonte[] => fonti.filter(({ id }) => ids.includes(id));
  return {
    $schema: `${PROFILI}/datapackage.json`,
    name: 'atlante-sociale-brianza',
    id: `${editore.sito}dati/datapackage.json`,
    title: editore.titolo,
    description: editore.descrizione,
    homepage: editore.sito,
    version: editore.edizione,
    created: `${aggiornato}T00:00:00Z`,
    contributors: [
      { title: editore.editore.nome, roles: ['publisher'] },
      { title: editore.contatto.nome, email: editore.contatto.email, roles: ['contact'] },
    ],
    licenses: listLicenze(fonti),
    sources: listSources(fonti),
    resources: [
      make('osservazioni', csv('osservazioni.csv', 'Tutte le osservazioni', fonti), osservazioni),
      ...tabelle.map((tabella) =>
        make(tabella.nome, csv(percorsoTabella(tabella.nome), tabella.titolo, fonti), tabella),
      ),
      ...dati.map(({ indicatore }) =>
        make(
          `indicatore-${indicatore.id}`,
          csv(percorsoIndicatore(indicatore.id, 'csv'), indicatore.nome, used(indicatore.fonti)),
          esportazione,
        ),
      ),
      ...ambiti.map((ambito) =>
        make(
          `ambito-${ambito.id}`,
          csv(percorsoAmbito(ambito, 'csv'), `Ambito di ${ambito.nome}`, fonti),
          esportazione,
        ),
      ),
      ...listFileInsieme(contenuto)
        .filter(({ formato }) => formato !== 'csv')
        .map((file) => make(file.percorso.replaceAll(/[/.]/gu, '-'), file)),
      {
        name: 'parquet-per-indicatore',
        path: dati.map(({ indicatore }) => percorsoPartizione(indicatore.id)),
        title: 'Osservazioni divise per indicatore, in cartelle alla maniera di Hive',
        format: 'parquet',
        mediatype: FORMATI.parquet.media,
        licenses: listLicenze(fonti),
        sources: listSources(fonti),
      },
    ],
  };
}

function makeSchema({ nome, campi, chiave, esterne }: TabellaCsv): object {
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

const makeImpronta = (impronta: Impronta | undefined): object =>
  impronta ? { bytes: impronta.byte, hash: `sha256:${impronta.sha256}` } : {};

function listLicenze(fonti: readonly Fonte[]): object[] {
  const bySlug = new Map(fonti.map((fonte) => [fonteToLicenza(fonte).slug, fonteToLicenza(fonte)]));
  return [...bySlug.values()].map(({ codice, nome, url }: Licenza) => ({
    ...(codice ? { name: codice } : {}),
    ...(url ? { path: url } : {}),
    title: nome,
  }));
}

const listSources = (fonti: readonly Fonte[]): object[] =>
  fonti.map(({ editore, titolo, pagina }) => ({ title: `${editore}, ${titolo}`, path: pagina }));
