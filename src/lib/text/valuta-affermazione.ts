import { roundHalfUp } from '../format/round-half-up.ts';
import { AMBITI, type DatiIndicatore } from '../model.ts';
import { confronta, confrontaValori } from './confronta.ts';
import { listConfrontabili, trovaDirezione } from './direzione.ts';
import {
  findConfrontabile,
  findRilevata,
  findUltima,
  isConfrontabile,
  listComuni,
  type Rilevata,
} from './letture.ts';
import { TOLLERANZE } from './quantita.ts';
import { numeroInProsa } from './unita-in-prosa.ts';

/** What a claim in prose says of a territory; without `anno`, of its last year with a value. */
export type Affermazione = { territorio: string; anno?: string } & (
  | { tipo: 'sopra' | 'sotto' | 'in-linea'; rispetto: string | number }
  | { tipo: 'cresce' | 'cala'; dal?: string; al?: string }
  | { tipo: 'massimo' | 'minimo'; fra?: readonly string[] }
  | { tipo: 'circa-volte'; rispetto: string | number; volte: number }
  | { tipo: 'almeno' | 'al-piu'; soglia: number }
  | { tipo: 'fra'; min: number; max: number }
);

/** Whether the data support a claim, and the values that decide, in words for an error message. */
export interface Verdetto {
  vera: boolean;
  attuale: string;
}

type Di<T extends Affermazione['tipo']> = Extract<Affermazione, { tipo: T }>;

const nega = (attuale: string): Verdetto => ({ vera: false, attuale });

function detto(dati: DatiIndicatore, o: Rilevata): string {
  const { intervallo: i, valore, territorio, anno } = o;
  const numero = (v: number): string => numeroInProsa(v, dati.indicatore);
  const incertezza = i ? `, intervallo ${numero(i[0])}-${numero(i[1])}` : '';
  return `${territorio} ${numero(valore)} (${anno}${incertezza})`;
}

/** The value of what a claim refers to: a bare number, or a territory in the same year. */
function findTermine(
  dati: DatiIndicatore,
  rispetto: string | number,
  anno: string,
): { valore: number; attuale: string } | undefined {
  if (typeof rispetto === 'number')
    return { valore: rispetto, attuale: numeroInProsa(rispetto, dati.indicatore) };
  const o = findConfrontabile(dati, rispetto, anno);
  return o && { valore: o.valore, attuale: detto(dati, o) };
}

function valutaConfronto(
  dati: DatiIndicatore,
  o: Rilevata,
  a: Di<'sopra' | 'sotto' | 'in-linea'>,
): Verdetto {
  const termine = findTermine(dati, a.rispetto, o.anno);
  if (!termine) return nega(`nessun valore di ${String(a.rispetto)} nel ${o.anno}`);
  const attuale = `${detto(dati, o)}; ${termine.attuale}`;
  if (a.tipo === 'in-linea')
    return { vera: confronta(dati, o, termine.valore) === 'in-linea', attuale };
  // "Poco sopra" is a fair sentence: only the rounding and the interval can take it away.
  const esito = confrontaValori(o.valore, termine.valore, {
    decimali: dati.indicatore.decimali,
    scala: 0,
    conSegno: false,
    ...(o.intervallo && { intervallo: o.intervallo }),
  });
  return { vera: esito === a.tipo, attuale };
}

function valutaCorso(dati: DatiIndicatore, a: Di<'cresce' | 'cala'>): Verdetto {
  if (a.dal === undefined && a.al === undefined) {
    const d = trovaDirezione(dati, a.territorio);
    if (!d) return nega(`${a.territorio}: troppo pochi anni confrontabili per un andamento`);
    const attuale = `${detto(dati, d.prima)}; ${detto(dati, d.ultima)}; andamento: ${d.verso}`;
    return { vera: d.verso === a.tipo, attuale };
  }
  const punti = listConfrontabili(dati, a.territorio);
  const prima = a.dal === undefined ? punti[0] : punti.find((o) => o.anno === a.dal);
  const ultima = a.al === undefined ? punti.at(-1) : punti.find((o) => o.anno === a.al);
  if (!prima || !ultima || prima.anno >= ultima.anno)
    return nega(
      `${a.territorio}: nessun valore confrontabile fra ${a.dal ?? "l'inizio"} e ${a.al ?? 'la fine'}`,
    );
  const { decimali } = dati.indicatore;
  const salto = roundHalfUp(ultima.valore, decimali) - roundHalfUp(prima.valore, decimali);
  return {
    vera: a.tipo === 'cresce' ? salto > 0 : salto < 0,
    attuale: `${detto(dati, prima)}; ${detto(dati, ultima)}`,
  };
}

function pariDi(dati: DatiIndicatore, o: Rilevata): readonly string[] {
  if (o.livello === 'ambito') return AMBITI;
  if (o.livello === 'comune') return listComuni(dati, o.anno).map((c) => c.territorio);
  return [];
}

function valutaEstremo(dati: DatiIndicatore, o: Rilevata, a: Di<'massimo' | 'minimo'>): Verdetto {
  const altri = (a.fra ?? pariDi(dati, o)).filter((t) => t !== o.territorio);
  const rilevati = altri.flatMap((t) => findConfrontabile(dati, t, o.anno) ?? []);
  const mancanti = altri.filter((t) => !rilevati.some((r) => r.territorio === t));
  if (altri.length === 0)
    return nega(`${detto(dati, o)}; nessun altro territorio con cui confrontare`);
  if (mancanti.length > 0) return nega(`${detto(dati, o)}; senza valore: ${mancanti.join(', ')}`);
  const segno = a.tipo === 'massimo' ? 1 : -1;
  const rivale = rilevati.reduce((x, y) => (segno * y.valore > segno * x.valore ? y : x));
  const stampa = (x: Rilevata): number => segno * roundHalfUp(x.valore, dati.indicatore.decimali);
  return {
    vera: stampa(o) > stampa(rivale),
    attuale: `${detto(dati, o)}; il più vicino è ${detto(dati, rivale)}`,
  };
}

/**
 * Checks a claim of the prose against the data of its indicatore, at the printed decimals.
 *
 * "sopra" and "sotto" are refused when the 95% interval covers the term of comparison; "in-linea"
 * follows `confronta`; "cresce" and "cala" without years follow `trovaDirezione`, with years compare
 * two values on the same side of every break; "massimo" and "minimo" want every peer to have a value
 * and none to print the same; "circa-volte" has the tolerance of the word "circa". A value that is
 * missing, or stands for too few of its comuni, makes any claim false.
 */
export function valutaAffermazione(a: Affermazione, dati: DatiIndicatore): Verdetto {
  if (a.tipo === 'cresce' || a.tipo === 'cala') return valutaCorso(dati, a);
  const o =
    a.anno === undefined
      ? findUltima(dati, a.territorio)
      : findRilevata(dati, a.territorio, a.anno);
  if (!o)
    return nega(
      `nessun valore di ${dati.indicatore.id} per ${a.territorio}${a.anno ? ` nel ${a.anno}` : ''}`,
    );
  if (!isConfrontabile(o))
    return nega(`${detto(dati, o)}: dato parziale, i comuni con un valore sono troppo pochi`);
  const stampato = roundHalfUp(o.valore, dati.indicatore.decimali);
  switch (a.tipo) {
    case 'sopra':
    case 'sotto':
    case 'in-linea':
      return valutaConfronto(dati, o, a);
    case 'massimo':
    case 'minimo':
      return valutaEstremo(dati, o, a);
    case 'circa-volte': {
      const termine = findTermine(dati, a.rispetto, o.anno);
      if (!termine) return nega(`nessun valore di ${String(a.rispetto)} nel ${o.anno}`);
      const rapporto = o.valore / termine.valore / a.volte;
      return {
        vera: Math.abs(rapporto - 1) <= TOLLERANZE.circa,
        attuale: `${detto(dati, o)}; ${termine.attuale}`,
      };
    }
    case 'almeno':
      return { vera: stampato >= a.soglia, attuale: detto(dati, o) };
    case 'al-piu':
      return { vera: stampato <= a.soglia, attuale: detto(dati, o) };
    case 'fra':
      return { vera: a.min <= stampato && stampato <= a.max, attuale: detto(dati, o) };
  }
}
