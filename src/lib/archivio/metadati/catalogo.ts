import { nomeTema, TEMI } from '../../atlante/temi.ts';
import type { DatiIndicatore, Fonte } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Editore } from './editore.ts';
import {
  FORMATI,
  listFileIndicatore,
  listFileInsieme,
  type FilePubblico,
} from './file-pubblici.ts';
import { joinLicenze, type Licenza } from './licenze.ts';
import type { Curie, Nodo, Oggetto } from './nodo.ts';
import * as vocabolari from './vocabolari.ts';

const it = (testo: string): Oggetto => ({ testo, lingua: 'it' });
const text = (testo: string): Oggetto => ({ testo, tipo: 'xsd:string' });
const date = (testo: string): Oggetto => ({ testo, tipo: 'xsd:date' });

/**
 * The catalogue of the open data in DCAT-AP_IT (AgID, ontology 2.0 of 18 March 2016): one dataset for the whole
 * and one for each tema, one distribution a file with its own licence. Each class is stated twice, as the
 * Italian one and as the one that it specialises, because harvesters do not infer.
 *
 * @param byte size of each file, by its path below `/dati/`.
 */
export function makeCatalogo(contenuto: Contenuto, byte: ReadonlyMap<string, number>): Nodo[] {
  const { dati, editore, fonti } = contenuto;
  const insiemi = [
    {
      id: 'atlante',
      titolo: editore.titolo,
      descrizione: editore.descrizione,
      pagina: 'dati/',
      temi: [...new Set(Object.values(vocabolari.TEMI_EUROPEI).flat())],
      dati,
      file: listFileInsieme(contenuto),
    },
    ...TEMI.flatMap(({ id }) => {
      const suoi = dati.filter(({ indicatore }) => indicatore.tema === id);
      if (suoi.length === 0) return [];
      return [
        {
          id,
          titolo: `${nomeTema(id)}: indicatori dell’${editore.titolo}`,
          descrizione: `Indicatori del tema ${nomeTema(id)}: ${suoi.map(({ indicatore }) => indicatore.nome).join('; ')}.`,
          pagina: `temi/${id}/`,
          temi: vocabolari.TEMI_EUROPEI[id],
          dati: suoi,
          file: suoi.flatMap((one) => listFileIndicatore(one, fonti)),
        },
      ];
    }),
  ].map((insieme) => ({ ...insieme, iri: `${editore.sito}dati/#insieme-${insieme.id}` }));
  const file = insiemi.flatMap((insieme) => insieme.file);
  const licenze = new Map(
    file.map((one) => {
      const licenza = joinLicenze(one.fonti);
      return [licenza.slug, licenza];
    }),
  );
  return [
    makeNodoCatalogo(
      contenuto,
      insiemi.map(({ iri }) => iri),
    ),
    ...makeSoggetti(editore),
    makeLuogo(contenuto),
    ...insiemi.flatMap((insieme) => makeInsieme(insieme, contenuto)),
    ...file.map((one) => makeDistribuzione(one, contenuto, byte.get(one.percorso))),
    ...[...licenze.values()].map((licenza) => makeLicenza(licenza, editore)),
  ];
}

const iriFile = ({ sito }: Editore, { percorso }: FilePubblico): string =>
  `${sito}dati/${percorso}#distribuzione`;
const iriLicenza = ({ sito }: Editore, { slug, canonica, url }: Licenza): string =>
  canonica && url ? url : `${sito}note-legali/#licenza-${slug}`;
const iriSoggetto = ({ sito }: Editore, ruolo: string): string => `${sito}dati/#${ruolo}`;
const iriLuogo = ({ sito }: Editore): string => `${sito}dati/#area`;

function makeNodoCatalogo({ editore, aggiornato }: Contenuto, insiemi: readonly string[]): Nodo {
  return {
    iri: `${editore.sito}dati/`,
    tipi: ['dcatapit:Catalog', 'dcat:Catalog'],
    proprieta: {
      'dct:title': [it(`Dati dell’${editore.titolo}`)],
      'dct:description': [it(editore.descrizione)],
      'dct:publisher': [{ iri: iriSoggetto(editore, 'editore') }],
      'dct:modified': [date(aggiornato)],
      'dct:language': [{ iri: vocabolari.LINGUA_ITALIANA }],
      'foaf:homepage': [{ iri: editore.sito }],
      'dcat:themeTaxonomy': [{ iri: vocabolari.TASSONOMIA_TEMI }],
      'dcat:dataset': insiemi.map((iri) => ({ iri })),
    },
  };
}

function makeSoggetti(editore: Editore): Nodo[] {
  const agent = (ruolo: 'editore' | 'titolare'): Nodo => ({
    iri: iriSoggetto(editore, ruolo),
    tipi: ['dcatapit:Agent', 'foaf:Agent'],
    proprieta: {
      'dct:identifier': [text(editore[ruolo].identificativo)],
      'foaf:name': [it(editore[ruolo].nome)],
    },
  });
  return [
    agent('editore'),
    agent('titolare'),
    {
      iri: iriSoggetto(editore, 'contatto'),
      tipi: ['dcatapit:Organization', 'vcard:Organization', 'vcard:Kind'],
      proprieta: {
        'vcard:fn': [text(editore.contatto.nome)],
        'vcard:hasEmail': [{ iri: `mailto:${editore.contatto.email}` }],
        'vcard:hasURL': [{ iri: editore.sito }],
      },
    },
    {
      iri: editore.sito,
      tipi: ['foaf:Document'],
      proprieta: { 'dct:title': [it(editore.titolo)] },
    },
  ];
}

function makeLuogo({ editore, ambiti }: Contenuto): Nodo {
  return {
    iri: iriLuogo(editore),
    tipi: ['dct:Location'],
    proprieta: {
      'rdfs:label': [
        it(`Ambiti territoriali sociali di ${ambiti.map(({ nome }) => nome).join(', ')}`),
      ],
    },
  };
}

interface Insieme {
  id: string;
  iri: string;
  titolo: string;
  descrizione: string;
  pagina: string;
  temi: readonly string[];
  dati: readonly DatiIndicatore[];
  file: readonly FilePubblico[];
}

/** A dataset and the period that it covers. */
function makeInsieme(insieme: Insieme, { editore, aggiornato, fonti }: Contenuto): Nodo[] {
  const anni = insieme.dati.flatMap((one) => one.anni.map((anno) => anno.slice(0, 4))).sort();
  const ids = new Set(insieme.dati.flatMap(({ indicatore }) => indicatore.fonti));
  const used: Fonte[] = fonti.filter(({ id }) => ids.has(id));
  const calendari = insieme.dati.map(({ indicatore }) => indicatore.calendario);
  const periodo = `${insieme.iri}-periodo`;
  const pagina = editore.sito + insieme.pagina;
  const proprieta: Nodo['proprieta'] = {
    'dct:identifier': [text(insieme.id)],
    'dct:title': [it(insieme.titolo)],
    'dct:description': [it(insieme.descrizione)],
    'dct:modified': [date(aggiornato)],
    'dcat:theme': insieme.temi.map((codice) => ({ iri: vocabolari.dataTheme(codice) })),
    'dct:rightsHolder': [{ iri: iriSoggetto(editore, 'titolare') }],
    'dct:publisher': [{ iri: iriSoggetto(editore, 'editore') }],
    'dcat:contactPoint': [{ iri: iriSoggetto(editore, 'contatto') }],
    'dct:accrualPeriodicity': [{ iri: vocabolari.frequenza(vocabolari.readFrequenza(calendari)) }],
    'dct:accessRights': [{ iri: vocabolari.ACCESSO_PUBBLICO }],
    'dct:language': [{ iri: vocabolari.LINGUA_ITALIANA }],
    'dct:spatial': [{ iri: iriLuogo(editore) }],
    'dct:temporal': [{ iri: periodo }],
    'dcat:landingPage': [{ iri: pagina }],
    'owl:versionInfo': [text(editore.edizione)],
    'dcat:keyword': insieme.dati.map(({ indicatore }) => it(indicatore.nome)),
    'dct:source': [...new Set(used.map((fonte) => fonte.pagina))].map((iri) => ({ iri })),
    'dcat:distribution': insieme.file.map((one) => ({ iri: iriFile(editore, one) })),
  };
  return [
    { iri: insieme.iri, tipi: ['dcatapit:Dataset', 'dcat:Dataset'], proprieta },
    {
      iri: periodo,
      tipi: ['dct:PeriodOfTime'],
      proprieta: {
        'dcatapit:startDate': [date(`${anni[0]!}-01-01`)],
        'dcatapit:endDate': [date(`${anni.at(-1)!}-12-31`)],
        'dcat:startDate': [date(`${anni[0]!}-01-01`)],
        'dcat:endDate': [date(`${anni.at(-1)!}-12-31`)],
      },
    },
  ];
}

function makeDistribuzione(
  file: FilePubblico,
  { editore, aggiornato }: Contenuto,
  byte: number | undefined,
): Nodo {
  const address = `${editore.sito}dati/${file.percorso}`;
  const size: Record<Curie, Oggetto[]> =
    byte === undefined ? {} : { 'dcat:byteSize': [{ testo: String(byte), tipo: 'xsd:decimal' }] };
  return {
    iri: iriFile(editore, file),
    tipi: ['dcatapit:Distribution', 'dcat:Distribution'],
    proprieta: {
      'dct:title': [it(file.titolo)],
      'dct:format': [{ iri: vocabolari.fileType(FORMATI[file.formato].codice) }],
      'dcat:accessURL': [{ iri: address }],
      'dcat:downloadURL': [{ iri: address }],
      'dct:license': [{ iri: iriLicenza(editore, joinLicenze(file.fonti)) }],
      'dct:modified': [date(aggiornato)],
      ...size,
    },
  };
}

function makeLicenza(licenza: Licenza, editore: Editore): Nodo {
  return {
    iri: iriLicenza(editore, licenza),
    tipi: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
    proprieta: {
      'dct:type': [{ iri: vocabolari.licenceType(licenza.tipo) }],
      'foaf:name': [it(licenza.nome)],
      ...(licenza.url && !licenza.canonica ? { 'rdfs:seeAlso': [{ iri: licenza.url }] } : {}),
    },
  };
}
