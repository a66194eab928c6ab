import type { Ambito, Comune, DatiIndicatore } from '../model.ts';
import { confronta } from './confronta.ts';
import { fattiComune } from './fatti/fatti-comune.ts';
import type { Fatto } from './fatti/fatto.ts';
import { maiuscola, minuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findConfrontabile, findUltima, listComuni } from './letture.ts';
import { type Posizione, trovaPosizione } from './posizione.ts';
import { postoInParole } from './posto.ts';
import { isVecchio } from './tempo.ts';
import { nomeValore } from './unita-in-prosa.ts';
import { PROVINCE, PROVINCIA } from '../territory/area.ts';

/** A paragraph of the profile of a comune, with the indicatori that it speaks of. */
export interface Paragrafo {
  testo: string;
  indicatori: DatiIndicatore[];
}

interface Voce {
  dati: DatiIndicatore;
  livello: Fatto;
  /** Importance of the level, less where chance or age makes it weaker news. */
  importanza: number;
  /** Where it is among the comuni, when that is worth a sentence. */
  posizione: Posizione | undefined;
  variazione: Fatto | undefined;
}

/** A place is told when it is one of these at either end of the 62. */
const POSTI_DETTI = 3;
/** A change is told from this importance on. */
const CAMBIO_MINIMO = 0.3;

/**
 * What a comune looks like under one tema, as prose: the indicatori in which it stands farthest from
 * its ambito, every sentence with its own subject. Only the first sentence says where.
 *
 * @param dati the indicatori of the tema, in the order of the atlas
 * @param quanti how many of them to tell
 * @returns undefined when the comune has no value for any of them
 */
export function paragrafoTema(
  dati: readonly DatiIndicatore[],
  comune: Comune,
  ambito: Ambito,
  quanti = 3,
): Paragrafo | undefined {
  const voci = dati.flatMap((d) => makeVoce(d, comune, ambito) ?? []);
  const scelte = chooseVoci(voci, quanti);
  if (scelte.length === 0) return undefined;
  const cambio = chooseCambio(scelte);
  const frasi = scelte.flatMap((v, i) => [
    i === 0 ? v.livello.frase : togliLuogo(v.livello.frase, comune),
    ...(v.posizione ? [frasePosto(v.dati, v.posizione, comune)] : []),
    ...(v === cambio && v.variazione ? [fraseCambio(v.variazione, comune)] : []),
  ]);
  return { testo: frasi.join(' '), indicatori: scelte.map((v) => v.dati) };
}

function makeVoce(dati: DatiIndicatore, comune: Comune, ambito: Ambito): Voce | undefined {
  const fatti = fattiComune(dati, comune, ambito);
  const livello = fatti[0];
  if (!livello) return undefined;
  return {
    dati,
    livello,
    importanza: livello.importanza * pesa(dati, comune, ambito),
    posizione: findPosizione(dati, comune),
    variazione: fatti.find((f) => f.tipo === 'variazione'),
  };
}

/** A third for a value that its interval does not tell from the ambito's, half for an old one. */
function pesa(dati: DatiIndicatore, comune: Comune, ambito: Ambito): number {
  const o = findUltima(dati, comune.codice);
  const medio = o && findConfrontabile(dati, ambito.id, o.anno);
  const dubbio = o && medio && confronta(dati, o, medio.valore) === 'non-distinguibile';
  return (dubbio ? 1 / 3 : 1) * (o && isVecchio(o.anno) ? 1 / 2 : 1);
}

/** A place at either end, alone and not by chance: ordinals have too many ties, and rare events too wide intervals. */
function findPosizione(dati: DatiIndicatore, comune: Comune): Posizione | undefined {
  const o = findUltima(dati, comune.codice);
  if (!o || dati.indicatore.aggregazione === 'nessuna') return undefined;
  const posizione = trovaPosizione(dati, o, listComuni(dati, o.anno));
  const { rango, totale, pariMerito, coperto } = posizione;
  const inCima = rango <= POSTI_DETTI || totale - rango < POSTI_DETTI;
  return inCima && pariMerito === 0 && !coperto ? posizione : undefined;
}

/** The most important ones, no two of which are related while others are left; in their own order. */
function chooseVoci(voci: readonly Voce[], quanti: number): Voce[] {
  const perImportanza = [...voci].sort((a, b) => b.importanza - a.importanza);
  const scelte: Voce[] = [];
  const legata = (v: Voce) =>
    scelte.some(({ dati: { indicatore } }) => indicatore.correlati.includes(v.dati.indicatore.id));
  for (const libere of [true, false]) {
    for (const v of perImportanza) {
      if (scelte.length >= quanti) break;
      if (!scelte.includes(v) && !(libere && legata(v))) scelte.push(v);
    }
  }
  return voci.filter((v) => scelte.includes(v));
}

/** The one change that is worth a sentence in the paragraph. */
function chooseCambio(scelte: readonly Voce[]): Voce | undefined {
  return scelte
    .filter((v) => (v.variazione?.importanza ?? 0) >= CAMBIO_MINIMO)
    .sort((a, b) => (b.variazione?.importanza ?? 0) - (a.variazione?.importanza ?? 0))[0];
}

/** "A Muggiò ci sono ..." -> "Ci sono ...": the paragraph has already said where. */
function togliLuogo(frase: string, comune: Comune): string {
  const luogo = `${maiuscola(preposizione('in', comune.nome))} `;
  return frase.startsWith(luogo) ? maiuscola(frase.slice(luogo.length)) : frase;
}

function frasePosto(dati: DatiIndicatore, posizione: Posizione, comune: Comune): string {
  const parole = postoInParole(posizione, nomeValore(dati.indicatore));
  const nome = minuscola(dati.indicatore.nome).replace(/ \([^)]*\)$/, '');
  return `Per ${nome} ${comune.nome} ha ${parole} fra i ${String(posizione.totale)} comuni dell'area.`;
}

/** The provincia of the comparison is not that of the seven comuni of Milano: there it is named. */
function fraseCambio({ frase }: Fatto, { provincia }: Comune): string {
  return provincia === PROVINCIA.sigla
    ? frase
    : frase.replace(
        'in provincia ',
        `${preposizione('in', PROVINCE[PROVINCIA.sigla] ?? PROVINCIA.nome)} `,
      );
}
