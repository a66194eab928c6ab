import { mean, standardDeviation } from 'simple-statistics';
import { formatNumero } from '../../format/format-numero.ts';
import type { Ambito, DatiIndicatore } from '../../model.ts';
import { calcolaTau, listConfrontabili, PUNTI_MINIMI, TAU_MINIMO } from '../direzione.ts';
import { conPreposizione } from '../grammatica/articolo-numero.ts';
import { maiuscola } from '../grammatica/maiuscola.ts';
import { findRilevata, listOrdinate } from '../letture.ts';
import { dalAl } from '../tempo.ts';
import { haSegno } from '../unita-in-prosa.ts';
import type { Fatto } from './fatto.ts';

/** A smaller relative change of the spread is neither convergence nor divergence. */
const CAMBIO_MINIMO = 0.1;
/** Three comuni are too few for a spread to mean anything. */
const COMUNI_MINIMI = 5;

interface Ampiezza {
  deviazione: number;
  /** Coefficient of variation. */
  relativa: number;
}

/** A course of the spread: the same way for the deviation and for its share of the mean. */
function direzioneAmpiezze(ampiezze: readonly Ampiezza[]): number {
  const versi = (['deviazione', 'relativa'] as const).map((chiave) => {
    const valori = ampiezze.map((a) => a[chiave]);
    const cambio = (valori.at(-1) ?? NaN) / (valori[0] ?? NaN) - 1;
    const tau = calcolaTau(valori);
    const netta = Math.abs(cambio) >= CAMBIO_MINIMO && Math.abs(tau) >= TAU_MINIMO;
    return netta && Math.sign(tau) === Math.sign(cambio) ? Math.sign(cambio) : 0;
  });
  return versi[0] === versi[1] ? (versi[0] ?? 0) : 0;
}

/**
 * Sigma-convergence (Barro and Sala-i-Martin 1992): how the distance between the ambito's comuni
 * changes, over comuni that have a value in every year. Told only when standard deviation and
 * coefficient of variation move the same way by the rule of a series and by at least a tenth: a
 * falling mean alone makes comuni look more distant.
 */
export function fattoConvergenza(dati: DatiIndicatore, ambito: Ambito): Fatto | undefined {
  const { indicatore } = dati;
  if (indicatore.tempo !== 'serie' || haSegno(indicatore)) return undefined;
  if (indicatore.aggregazione === 'somma' || indicatore.aggregazione === 'nessuna')
    return undefined;
  const anni = listConfrontabili(dati, ambito.id).map((o) => o.anno);
  const [prima, ultima] = [anni[0], anni.at(-1)];
  const completi = ambito.comuni.filter((c) => anni.every((a) => findRilevata(dati, c, a)));
  if (!prima || !ultima || anni.length < PUNTI_MINIMI || completi.length < COMUNI_MINIMI)
    return undefined;
  const ampiezze = anni.map((a): Ampiezza => {
    const valori = listOrdinate(dati, completi, a).map((o) => o.valore);
    const deviazione = standardDeviation(valori);
    return { deviazione, relativa: deviazione / mean(valori) };
  });
  const verso = direzioneAmpiezze(ampiezze);
  const [inizio = NaN, fine = NaN] = [ampiezze[0]?.relativa, ampiezze.at(-1)?.relativa];
  if (verso === 0) return undefined;
  const [da, a] = [inizio, fine].map((v) => `${formatNumero(v * 100, 1)}%`);
  const verbo = verso < 0 ? 'avvicinati' : 'allontanati';
  return {
    tipo: 'convergenza',
    importanza: Math.min(0.6, 0.2 + Math.abs(fine / inizio - 1)),
    statistica: { inizio, fine, comuni: completi.length },
    frase: `${maiuscola(dalAl(prima, ultima, indicatore))} i comuni dell'ambito si sono ${verbo} fra loro: la distanza tipica dalla loro media è passata ${conPreposizione('da', da ?? '')} ${conPreposizione('a', a ?? '')} della media stessa.`,
  };
}
