import { mean, standardDeviation } from 'simple-statistics';
import { formatNumero } from '../../format/format-numero.ts';
import type { Ambito, DatiIndicatore } from '../../model.ts';
import { calcolaTau, listConfrontabili, PUNTI_MINIMI, TAU_MINIMO } from '../direzione.ts';
import { listOrdinate } from '../letture.ts';
import { dalAl } from '../tempo.ts';
import { haSegno } from '../unita-in-prosa.ts';
import type { Fatto } from './fatto.ts';

/** Below this relative change of the spread, comuni have neither converged nor diverged. */
const CAMBIO_MINIMO = 0.1;
/** Three comuni are too few for a spread to mean anything. */
const COMUNI_MINIMI = 5;

/**
 * Sigma-convergence (Barro and Sala-i-Martin 1992): the coefficient of variation of the ambito's
 * comuni, year by year, only over comuni that have a value in every year. The same rule of direction
 * as a series, and a change of at least a tenth.
 */
export function fattoConvergenza(dati: DatiIndicatore, ambito: Ambito): Fatto | undefined {
  const { indicatore } = dati;
  if (indicatore.tempo !== 'serie' || haSegno(indicatore)) return undefined;
  if (indicatore.aggregazione === 'somma' || indicatore.aggregazione === 'nessuna')
    return undefined;
  const anni = listConfrontabili(dati, ambito.id).map((o) => o.anno);
  const [prima, ultima] = [anni[0], anni.at(-1)];
  const completi = ambito.comuni.filter((c) =>
    anni.every((a) => listOrdinate(dati, [c], a).length === 1),
  );
  if (!prima || !ultima || anni.length < PUNTI_MINIMI || completi.length < COMUNI_MINIMI)
    return undefined;
  const variazioni = anni.map((a) => {
    const valori = listOrdinate(dati, completi, a).map((o) => o.valore);
    return standardDeviation(valori) / mean(valori);
  });
  const [inizio = NaN, fine = NaN] = [variazioni[0], variazioni.at(-1)];
  const relativo = fine / inizio - 1;
  const tau = calcolaTau(variazioni);
  if (!Number.isFinite(relativo) || Math.abs(relativo) < CAMBIO_MINIMO) return undefined;
  if (Math.abs(tau) < TAU_MINIMO || Math.sign(tau) !== Math.sign(relativo)) return undefined;
  const verbo = relativo < 0 ? 'si sono avvicinati' : 'si sono allontanati';
  const percento = (v: number): string => `${formatNumero(v * 100, 1)}%`;
  return {
    tipo: 'convergenza',
    importanza: Math.min(0.6, 0.2 + Math.abs(relativo)),
    statistica: { inizio, fine, tau },
    frase: `${dalAl(prima, ultima, indicatore).replace(/^d/, 'D')} i comuni dell'ambito ${verbo} fra loro: la distanza media dalla loro media è passata dal ${percento(inizio)} al ${percento(fine)}.`,
  };
}
