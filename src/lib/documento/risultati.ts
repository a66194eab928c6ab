import type { Atlante } from '../atlante/atlante.ts';
import { ANNO_COPERTINA } from '../atlante/copertina.ts';
import { fonteInBreve } from '../atlante/fonti.ts';
import { ordineTemi } from '../atlante/temi.ts';
import type { Ambito, DatiIndicatore } from '../model.ts';
import { AREA, QUANTI_AMBITI } from '../territory/area.ts';
import { enunciato } from '../text/enunciato.ts';
import { correlazione } from '../text/fatti/combinazione.ts';
import { type Fatto, importanzaDa, type TipoFatto } from '../text/fatti/fatto.ts';
import { fattiSalienti, ordinaFatti } from '../text/fatti/fatti-salienti.ts';
import { fattoLivello } from '../text/fatti/livello.ts';
import { fattoVariazione } from '../text/fatti/variazione.ts';
import {
  findUltima,
  isConfrontabile,
  listAmbiti,
  type Rilevata,
  scalaComuni,
} from '../text/letture.ts';
import { minuscola } from '../text/grammatica/maiuscola.ts';
import { stampa } from '../text/stampa.ts';
import { TERMINI } from '../text/termini.ts';
import { titoloAmbiti } from '../text/titolo-ambiti.ts';
import { titoloCapitolo } from '../text/titolo-capitolo.ts';

/** One of the few things that a document tells first. */
export interface Risultato {
  dati: DatiIndicatore;
  osservazione: Rilevata;
  /** The finding, without full stop. */
  titolo: string;
  /** What else the rules say of it, whole sentences: first the fact for which it was chosen. */
  frasi: string[];
  /** Kind of the fact for which it was chosen. */
  motivo: TipoFatto;
  /** "Istat, 2026; dato provvisorio". */
  fonte: string;
  /** 0-1: how far from what one would expect. */
  importanza: number;
}

/** Findings of one tema among those chosen. */
const PER_TEMA = 2;
/** Beyond this correlation among the comuni, a second finding says the first again. */
const ECO = 0.75;
/** Kinds of facts that make a finding; the others describe the comuni. */
const PRINCIPALI = new Set(['livello', 'rango', 'variazione']);
/** Facts less important than this are left to the chapters. */
const MINIMA = 0.25;
/** What only describes the place counts less than what a Piano di Zona can act upon. */
const PESO_CONTESTO = 0.6;

/**
 * The findings of an ambito, by rule: what the engine of facts holds most important, from recent figures,
 * no more than two for a tema and none that repeats another; in the order of the temi.
 */
export function listRisultatiAmbito(
  atlante: Atlante,
  ambito: Ambito,
  quanti: number,
  perTema = PER_TEMA,
): Risultato[] {
  const candidati = listRecenti(atlante).flatMap((dati): Risultato[] => {
    const osservazione = findUltima(dati, ambito.id);
    if (!osservazione || osservazione.anno < ANNO_COPERTINA) return [];
    const fatti = fattiSalienti(dati, ambito, atlante).filter((f) => PRINCIPALI.has(f.tipo));
    return makeRisultato(atlante, dati, osservazione, titoloCapitolo(dati, ambito), fatti);
  });
  return chooseRisultati(candidati, quanti, perTema);
}

/**
 * The findings of the whole area, by the same rule: its value beside Lombardia and Italia, how it
 * changed, how far apart the ambiti are.
 */
export function listRisultatiArea(
  atlante: Atlante,
  quanti: number,
  perTema = PER_TEMA,
): Risultato[] {
  const candidati = listRecenti(atlante).flatMap((dati): Risultato[] => {
    const osservazione = findUltima(dati, AREA.id);
    if (!osservazione || osservazione.anno < ANNO_COPERTINA) return [];
    const fatti = listFattiArea(atlante, dati, osservazione);
    return makeRisultato(
      atlante,
      dati,
      osservazione,
      enunciato(dati, osservazione, AREA.inProsa),
      fatti,
    );
  });
  return chooseRisultati(candidati, quanti, perTema);
}

/** What the rules say of an indicatore in the whole area, most important first. */
export function listFattiArea(atlante: Atlante, dati: DatiIndicatore, o: Rilevata): Fatto[] {
  return ordinaFatti([
    fattoLivello(dati, o, TERMINI.slice(1)),
    fattoVariazione(dati, o),
    fattoAmbiti(dati, atlante.ambiti, o.anno),
  ]);
}

/** What can be compared: counts grow with the territory, levels have no mean. */
const listRecenti = ({ indicatori }: Atlante): DatiIndicatore[] =>
  indicatori.filter(({ indicatore }) => !['somma', 'nessuna'].includes(indicatore.aggregazione));

/** How far apart the ambiti are, in usual distances between comuni. */
function fattoAmbiti(
  dati: DatiIndicatore,
  ambiti: readonly Ambito[],
  anno: string,
): Fatto | undefined {
  const valori = listAmbiti(dati, anno).filter(isConfrontabile);
  const [alto, basso] = [valori[0], valori.at(-1)];
  if (!alto || !basso || valori.length < ambiti.length) return undefined;
  return {
    tipo: 'dispersione',
    importanza: importanzaDa(alto.valore - basso.valore, scalaComuni(dati, anno)) * 0.8,
    statistica: { massimo: alto.valore, minimo: basso.valore },
    frase: `Fra i ${QUANTI_AMBITI} ambiti si va ${minuscola(titoloAmbiti(dati, ambiti, anno))}.`,
  };
}

function makeRisultato(
  atlante: Atlante,
  dati: DatiIndicatore,
  osservazione: Rilevata,
  titolo: string,
  fatti: readonly Fatto[],
): Risultato[] {
  const [primo] = fatti;
  const peso = dati.indicatore.area_pdz === 'contesto' ? PESO_CONTESTO : 1;
  if (!primo || !isConfrontabile(osservazione)) return [];
  return [
    {
      dati,
      osservazione,
      titolo: stampa(titolo),
      frasi: fatti
        .filter(({ importanza }) => importanza >= MINIMA)
        .slice(0, 2)
        .map(({ frase }) => stampa(frase)),
      motivo: primo.tipo,
      fonte: fonteInBreve(atlante, dati, osservazione),
      importanza: primo.importanza * peso,
    },
  ];
}

function chooseRisultati(
  candidati: readonly Risultato[],
  quanti: number,
  perTema: number,
): Risultato[] {
  const scelti: Risultato[] = [];
  const ordinati = [...candidati].sort((a, b) => b.importanza - a.importanza);
  for (const candidato of ordinati) {
    const { tema } = candidato.dati.indicatore;
    const suoi = scelti.filter(({ dati }) => dati.indicatore.tema === tema);
    const eco = scelti.some(({ dati }) => Math.abs(correlazione(dati, candidato.dati) ?? 0) > ECO);
    if (suoi.length < perTema && !eco) scelti.push(candidato);
    if (scelti.length === quanti) break;
  }
  return scelti.sort(
    ({ dati: { indicatore: a } }, { dati: { indicatore: b } }) =>
      ordineTemi(a.tema) - ordineTemi(b.tema) || a.ordine - b.ordine,
  );
}
