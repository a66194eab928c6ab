import type { Fonte } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Tabella } from '../tabella.ts';
import {
  FORMATI,
  listFileInsieme,
  percorsoAmbito,
  percorsoIndicatore,
  percorsoPartizione,
  type FilePubblico,
} from './file-pubblici.ts';
import { listLicenze, readLicenza, type Licenza } from './licenze.ts';
import { makeTableSchema, OSSERVAZIONI, PROFILI } from './table-schema.ts';

/** Size and hash of a file that has been written. */
export interface Impronta {
  byte: number;
  sha256: string;
}

/** Path of the CSV of a dimension table: `indicatori_fonti` -> `indicatori-fonti.csv`. */
export const percorsoTabella = (nome: string): string => `${nome.replaceAll('_', '-')}.csv`;

/** Table Schema that the CSV of indicatori and ambiti share. */
export const PERCORSO_SCHEMA = 'schema-esportazione.json';

/** Dimension tables whose rows come from fonti; the others are words of the atlas. */
const FONTI_TABELLE: Record<string, readonly string[]> = {
  territori: ['istat-classificazioni-2026', 'istat-situas-2023'],
};

/**
 * Data Package 2.0 of all that is published: every CSV with its Table Schema, keys and licences, the other
 * formats with media type, size and hash. A resource without sources has those of the package.
 *
 * @param tabelle the dimension tables, each published as CSV.
 * @param impronte of the files, by path below `/dati/`.
 */
export function makeDatapackage(
  contenuto: Contenuto,
  tabelle: readonly Tabella[],
  impronte: ReadonlyMap<string, Impronta>,
): object {
  const { aggiornato, ambiti, dati, editore, fonti } = contenuto;
  const pick = (ids: readonly string[]): Fonte[] => fonti.filter(({ id }) => ids.includes(id));
  const own = readLicenza(editore.licenza);
  const make = (name: string, file: FilePubblico, schema?: object | string): object => {
    const { percorso, formato, titolo } = file;
    const impronta = impronte.get(percorso);
    const all = file.fonti.length === fonti.length;
    return {
      name,
      path: percorso,
      ...(schema ? { type: 'table', schema } : {}),
      title: titolo,
      format: formato,
      mediatype: FORMATI[formato].media,
      ...(formato === 'csv' ? { encoding: 'utf-8' } : {}),
      ...(impronta ? { bytes: impronta.byte, hash: `sha256:${impronta.sha256}` } : {}),
      licenses: (file.fonti.length > 0 ? listLicenze(file.fonti) : [own]).map(makeLicenza),
      ...(all ? {} : { sources: listSources(file.fonti) }),
    };
  };
  const csv = (percorso: string, titolo: string, used: readonly Fonte[]): FilePubblico => ({
    percorso,
    formato: 'csv',
    titolo,
    fonti: used,
  });
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
    licenses: listLicenze(fonti).map(makeLicenza),
    sources: listSources(fonti),
    resources: [
      make(
        'osservazioni',
        csv('osservazioni.csv', 'Tutte le osservazioni', fonti),
        makeTableSchema(OSSERVAZIONI),
      ),
      ...tabelle.map((tabella) => {
        const used = pick(FONTI_TABELLE[tabella.nome] ?? []);
        const file = csv(percorsoTabella(tabella.nome), tabella.titolo, used);
        return make(tabella.nome, file, makeTableSchema(tabella));
      }),
      ...dati.map(({ indicatore: { id, nome, fonti: ids } }) =>
        make(
          `indicatore-${id}`,
          csv(percorsoIndicatore(id, 'csv'), nome, pick(ids)),
          PERCORSO_SCHEMA,
        ),
      ),
      ...ambiti.map((ambito) =>
        make(
          `ambito-${ambito.id}`,
          csv(percorsoAmbito(ambito, 'csv'), `Ambito di ${ambito.nome}`, fonti),
          PERCORSO_SCHEMA,
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
        licenses: listLicenze(fonti).map(makeLicenza),
      },
    ],
  };
}

const makeLicenza = ({ codice, nome, url }: Licenza): object => ({
  ...(codice ? { name: codice } : {}),
  ...(url ? { path: url } : {}),
  title: nome,
});

const listSources = (fonti: readonly Fonte[]): object[] =>
  fonti.map(({ editore, titolo, pagina }) => ({ title: `${editore}, ${titolo}`, path: pagina }));
