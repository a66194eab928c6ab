import type { Atlante } from '../atlante/atlante.ts';
import { fonteInBreve } from '../atlante/fonti.ts';
import { listTemi } from '../atlante/elenchi.ts';
import { formatValore } from '../format/format-valore.ts';
import type { AmbitoId, DatiIndicatore } from '../model.ts';
import type { Contributo } from '../partecipa/schema.ts';
import { AREA, QUANTI_AMBITI } from '../territory/area.ts';
import { enunciato } from '../text/enunciato.ts';
import { findUltima } from '../text/letture.ts';
import { stampa } from '../text/stampa.ts';
import { titoloAmbiti } from '../text/titolo-ambiti.ts';
import { indirizzi } from '../url/indirizzi.ts';
import { componiChiusura, componiLettura, type PagineChiusura } from './componi-chiusura.ts';
import {
  elenco,
  h,
  listFigure,
  nota,
  p,
  plain,
  rimando,
  sommario,
  takeApertura,
  takeSezione,
} from './componi-parti.ts';
import { componiRisultati } from './componi-risultati.ts';
import type { Blocco, Documento } from './modello.ts';
import { listFattiArea, type Risultato } from './risultati.ts';
import { makeTabellaAmbiti } from './tabella-ambiti.ts';

/** What the synthesis of the whole area is made of. */
export interface MaterialiArea extends PagineChiusura {
  atlante: Atlante;
  sito: string;
  risultati: readonly Risultato[];
  infografica: Blocco;
  /** `/ambiti/`. */
  ambiti: Documento;
  /** `/partecipa/quesiti/`, where all the open questions are. */
  quesiti: Documento;
  getTema: (id: string) => Documento;
  /** Page of an indicatore or of an indice. */
  getIndicatore: (id: string) => Documento;
  getCapitolo: (ambito: AmbitoId, indicatore: string) => Documento;
  contributi: readonly Contributo[];
}

const POPOLAZIONE = 'popolazione-residente';
const INTRODUZIONE = [
  `Questo è il documento comune ai ${QUANTI_AMBITI} ambiti. Mette i loro dati uno accanto all’altro, tema per tema, con le mappe di tutti i comuni e gli indici. Ogni ambito ha poi il suo documento di sintesi, con i capitoli e le tabelle comune per comune.`,
  'Nasce dall’accordo fra gli ambiti per la stesura dei Piani di Zona 2025-2027, che chiede una lettura comune del territorio: raccolta dei dati, analisi con un commento, mappe, indici con una nota metodologica, confronto con chi lavora sul territorio.',
  'Ogni tema si apre con una lettura e una tabella; poi viene, per ogni indicatore, che cosa dicono i dati dell’area, una figura con gli ambiti e che cosa il dato non dice. L’indirizzo in fondo porta alla pagina, con la definizione, la guida alla lettura e i file.',
  'I totali sono tre e non vanno mescolati: il singolo ambito, la provincia di Monza e Brianza, l’area di tutti i comuni dell’accordo.',
];

/**
 * The synthesis that the ambiti have in common: findings, temi with tables of the ambiti, charts and
 * guides, atlas of maps, indices with their tables, open questions, contributions, method, fonti.
 */
export function componiSintesiArea(materiali: MaterialiArea): Blocco[] {
  const { atlante, sito, risultati, infografica } = materiali;
  const temi = listTemi(atlante);
  return [
    h(1, 'Questo documento'),
    ...INTRODUZIONE.map(p),
    ...componiLettura(),
    ...componiRisultati(risultati, undefined, sito),
    h(1, `I ${QUANTI_AMBITI} ambiti in breve`),
    ...componiAmbiti(materiali),
    infografica,
    ...temi.flatMap(({ id, nome, indicatori }) => [
      h(1, nome),
      ...takeApertura(materiali.getTema(id), /^Gli indicatori del tema$/),
      makeTabellaAmbiti(atlante, nome, indicatori),
      ...indicatori.flatMap((dati) => componiIndicatore(materiali, dati)),
    ]),
    h(1, 'Atlante delle mappe'),
    p(
      'Una mappa dei comuni per ogni indicatore, nell’ordine dei temi. Il colore più scuro è il valore più alto: non vuol dire migliore né peggiore. I conteggi sono cerchi. I comuni tratteggiati non hanno il dato.',
    ),
    ...temi.flatMap(({ nome, indicatori }) => [
      h(2, `Mappe: ${nome}`),
      ...indicatori.flatMap((dati) => takeMappa(materiali, dati)),
    ]),
    h(1, 'Gli indici'),
    p(
      'Un indice riassume più indicatori in un numero. Il posto di un comune dipende anche dal metodo: per questo la tabella dà un intervallo di posti. Le formule sono nella nota metodologica.',
    ),
    ...atlante.indici.flatMap((dati) => componiIndice(materiali, dati)),
    h(1, 'Quesiti aperti e contributi'),
    ...componiQuesiti(materiali),
    ...componiChiusura(atlante, materiali, materiali.contributi),
  ];
}

/** How the area and its ambiti stand, how they moved, and what the figures do not say. */
function componiIndicatore(
  { atlante, getIndicatore }: MaterialiArea,
  dati: DatiIndicatore,
): Blocco[] {
  const { blocchi, indirizzo } = getIndicatore(dati.indicatore.id);
  const andamento = listFigure(blocchi)[1];
  const osservazione = findUltima(dati, AREA.id);
  const fatti = osservazione ? listFattiArea(atlante, dati, osservazione) : [];
  const frasi = fatti.filter(({ tipo }) => tipo !== 'dispersione').map(({ frase }) => frase);
  const titolo = osservazione
    ? `${enunciato(dati, osservazione, AREA.inProsa)}. ${titoloAmbiti(dati, atlante.ambiti)}.`
    : `${titoloAmbiti(dati, atlante.ambiti)}.`;
  return [
    h(2, dati.indicatore.nome),
    sommario(stampa(titolo)),
    ...(frasi.length > 0 ? [p(stampa(frasi.join(' ')))] : []),
    ...(andamento ? [andamento] : []),
    ...takeSezione(blocchi, 'Che cosa non dice'),
    rimando('La pagina dell’indicatore: ', indirizzo),
  ];
}

/** The map of all the comuni; its caption starts with the indicatore, which no heading names. */
function takeMappa({ getIndicatore }: MaterialiArea, { indicatore }: DatiIndicatore): Blocco[] {
  const mappa = listFigure(getIndicatore(indicatore.id).blocchi)[0];
  if (mappa?.tipo !== 'figura') return [];
  return [{ ...mappa, titolo: `${indicatore.nome}. ${mappa.titolo}` }];
}

/** Finding, map, limits, reading and table of the ranks of an indice. */
function componiIndice({ getIndicatore }: MaterialiArea, { indicatore }: DatiIndicatore): Blocco[] {
  const { blocchi, indirizzo } = getIndicatore(indicatore.id);
  const figure = listFigure(blocchi);
  const tabella = blocchi.find(
    (b) => b.tipo === 'tabella' && b.testata[0]?.[2]?.testo === 'Posti, 5–95%',
  );
  const inizio = blocchi.findIndex((b) => b.tipo === 'figura');
  return [
    h(2, indicatore.nome),
    ...blocchi.slice(0, inizio).filter((b) => b.tipo === 'paragrafo' && b.stile !== 'occhiello'),
    ...(figure[0] ? [figure[0]] : []),
    h(3, 'A che cosa non serve'),
    ...takeSezione(blocchi, 'A che cosa non serve').filter(({ tipo }) => tipo === 'elenco'),
    h(3, 'Il posto degli ambiti'),
    ...takeSezione(blocchi, 'Un posto solo non c’è').filter(({ tipo }) => tipo === 'elenco'),
    ...(figure[2] ? [figure[2]] : []),
    ...takeSezione(blocchi, 'Lettura'),
    ...(tabella ? [tabella] : []),
    rimando('La pagina dell’indice: ', indirizzo),
  ];
}

/** The questions about what the findings say, and those of the indices: all the others have their page. */
function componiQuesiti(materiali: MaterialiArea): Blocco[] {
  const { atlante, risultati, quesiti } = materiali;
  const capitoli = risultati.flatMap(({ dati: { indicatore } }) => {
    const voci = atlante.ambiti.flatMap(({ id, nome }) => {
      const suoi = takeSezione(materiali.getCapitolo(id, indicatore.id).blocchi, 'Quesiti aperti');
      return suoi.length > 0 ? [nomeAmbito(nome), ...suoi] : [];
    });
    return voci.length > 0 ? [h(3, indicatore.nome), ...voci] : [];
  });
  const indici = atlante.indici.flatMap(({ indicatore }) => {
    const { blocchi } = materiali.getIndicatore(indicatore.id);
    const suoi = takeSezione(blocchi, 'Quesiti aperti').filter(({ tipo }) => tipo === 'elenco');
    return suoi.length > 0 ? [h(3, indicatore.nome), ...suoi] : [];
  });
  return [
    p(
      'Sono le domande che i dati lasciano aperte. Qui ci sono quelle dei capitoli citati nelle dieci cose da sapere e quelle degli indici; ogni documento di ambito ha tutte le sue.',
    ),
    rimando('Tutte le domande, per tema e per ambito: ', quesiti.indirizzo),
    h(2, 'Sulle dieci cose da sapere'),
    ...capitoli,
    h(2, 'Sugli indici'),
    ...indici,
  ];
}

/** The name over the questions of an ambito: it stays with them. */
const nomeAmbito = (nome: string): Blocco => ({
  tipo: 'paragrafo',
  stile: 'occhiello',
  brani: [{ testo: nome }],
});

/** The map of the ambiti, then the comuni and the people of each. */
function componiAmbiti({ atlante, ambiti, sito }: MaterialiArea): Blocco[] {
  const mappa = listFigure(ambiti.blocchi).slice(0, 1);
  const popolazione = atlante.getDati(POPOLAZIONE);
  const righe = atlante.ambiti.map(({ id, nome, comuni }) => {
    const o = findUltima(popolazione, id);
    const residenti = o ? `, ${formatValore(o.valore, popolazione.indicatore)} residenti` : '';
    const nomi = comuni.map((codice) => atlante.getComune(codice).nome).sort(compareNomi);
    return [
      {
        testo: nome,
        grassetto: true,
        indirizzo: new URL(indirizzi.ambito(id).slice(1), sito).href,
      },
      { testo: `: ${String(comuni.length)} comuni${residenti}. ${stampa(nomi.join(', '))}.` },
    ];
  });
  const o = findUltima(popolazione, AREA.id);
  return [
    ...ambiti.blocchi.filter(({ tipo }) => tipo === 'paragrafo').map(plain),
    ...mappa,
    elenco(righe),
    ...(o ? [nota(`Residenti: ${fonteInBreve(atlante, popolazione, o)}.`)] : []),
  ];
}

const compareNomi = (a: string, b: string): number => a.localeCompare(b, 'it');
