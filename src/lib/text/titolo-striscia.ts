import { AMBITI, type Ambito, type DatiIndicatore } from '../model.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { ordinale } from './grammatica/ordinale.ts';
import { findUltima, listAmbitiConfrontabili } from './letture.ts';
import { trovaPosizione } from './posizione.ts';
import { postoInParole } from './posto.ts';
import { soggetto } from './soggetto.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';

/**
 * Title of the strip of the five ambiti: the place of one of them, and whether chance alone could
 * have given it.
 *
 * @example "Desio ha il secondo valore più alto fra i cinque ambiti"
 */
export function titoloStriscia(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore } = dati;
  const o = findUltima(dati, ambito.id);
  const pari = o ? listAmbitiConfrontabili(dati, o.anno) : [];
  if (!o || pari.length < AMBITI.length) return `I ${QUANTI_AMBITI} ambiti a confronto`;
  const posizione = trovaPosizione(dati, o, pari);
  if (indicatore.aggregazione === 'somma') {
    const nome = soggetto(indicatore).testo.replace(/^(la|gli|i) /, '');
    const posto = posizione.rango === 1 ? 'primo' : ordinale(posizione.rango);
    return `${ambito.nome} è il ${posto} ambito per ${nome}`;
  }
  if (posizione.pariMerito === pari.length - 1)
    return `I ${QUANTI_AMBITI} ambiti hanno lo stesso valore`;
  const [inf, sup] = o.intervallo ?? [o.valore, o.valore];
  if (pari.every((x) => inf <= x.valore && x.valore <= sup))
    return `${ambito.nome} non è distinguibile da nessuno degli altri ${inLettere(pari.length - 1)} ambiti`;
  const insieme = posizione.pariMerito > 0 ? ', a pari merito' : '';
  const coda = posizione.coperto && !insieme ? ', non distinguibile dal più vicino' : insieme;
  return `${ambito.nome} ha ${postoInParole(posizione)} fra i ${QUANTI_AMBITI} ambiti${coda}`;
}
