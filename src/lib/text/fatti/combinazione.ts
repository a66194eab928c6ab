import { sampleCorrelation } from 'simple-statistics';
import type { Ambito, DatiIndicatore, Indicatore } from '../../model.ts';
import { formatNumero } from '../../format/format-numero.ts';
import {
  findConfrontabile,
  findRilevata,
  findUltima,
  isConfrontabile,
  listComuni,
  scalaComuni,
} from '../letture.ts';
import type { Fatto } from './fatto.ts';
import { PROVINCIA } from '../../territory/area.ts';

/** A link between two indicatori worth a word: a quarter of the variance in common. */
const CORRELAZIONE_MINIMA = 0.5;
/** How far from the provincia, in standard deviations of the comuni, both values must be. */
const SCARTO_MINIMO = 0.3;
/** Years farther apart than these do not describe the same territory. */
const ANNI_VICINI = 3;
/** Fewer comuni with both values say nothing about a link. */
const COMUNI_MINIMI = 30;

/** True when one indicatore enters the formula of the other: their link is no finding. */
function isParte(a: Indicatore, b: Indicatore): boolean {
  const formula = (x: Indicatore): string => `${x.numeratore} ${x.denominatore}`;
  return formula(a).includes(b.id) || formula(b).includes(a.id);
}

const CORRELAZIONI = new WeakMap<DatiIndicatore, WeakMap<DatiIndicatore, { r?: number }>>();

/** Pearson's r of two indicatori over the comuni of the area, each at its last year: the same for every ambito. */
export function correlazione(a: DatiIndicatore, b: DatiIndicatore): number | undefined {
  const conAltri = CORRELAZIONI.get(a) ?? new WeakMap<DatiIndicatore, { r?: number }>();
  CORRELAZIONI.set(a, conAltri);
  const pronta = conAltri.get(b) ?? { r: calcolaCorrelazione(a, b) };
  conAltri.set(b, pronta);
  return pronta.r;
}

function calcolaCorrelazione(a: DatiIndicatore, b: DatiIndicatore): number | undefined {
  const coppie = listComuni(a, a.ultimo).flatMap((o) => {
    const altro = findRilevata(b, o.territorio, b.ultimo);
    return altro ? [[o.valore, altro.valore] as const] : [];
  });
  if (coppie.length < COMUNI_MINIMI) return undefined;
  const r = sampleCorrelation(
    coppie.map((c) => c[0]),
    coppie.map((c) => c[1]),
  );
  return Number.isFinite(r) ? r : undefined;
}

/** Distance of an ambito from the provincia, in usual distances between comuni. */
function scarto(dati: DatiIndicatore, territorio: string): number | undefined {
  const o = findUltima(dati, territorio);
  const deviazione = o ? scalaComuni(dati, o.anno) : 0;
  if (!o || !isConfrontabile(o) || deviazione === 0) return undefined;
  const provincia = findConfrontabile(dati, PROVINCIA.id, o.anno);
  return provincia && (o.valore - provincia.valore) / deviazione;
}

/**
 * An unusual combination: two indicatori that go together among the comuni of the area (or in
 * opposite ways), and an ambito where they do not. A description; never a cause.
 */
export function fattoCombinazione(
  dati: DatiIndicatore,
  altro: DatiIndicatore,
  ambito: Ambito,
): Fatto | undefined {
  if ([dati, altro].some((d) => ['nessuna', 'somma'].includes(d.indicatore.aggregazione)))
    return undefined;
  const anni = Math.abs(Number(dati.ultimo.slice(0, 4)) - Number(altro.ultimo.slice(0, 4)));
  if (anni > ANNI_VICINI || isParte(dati.indicatore, altro.indicatore)) return undefined;
  const r = correlazione(dati, altro);
  const [x, y] = [scarto(dati, ambito.id), scarto(altro, ambito.id)];
  if (r === undefined || x === undefined || y === undefined) return undefined;
  if (Math.abs(r) < CORRELAZIONE_MINIMA || Math.sign(x * y) === Math.sign(r)) return undefined;
  if (Math.abs(x) < SCARTO_MINIMO || Math.abs(y) < SCARTO_MINIMO) return undefined;
  const verso = (z: number): string => (z > 0 ? 'sopra' : 'sotto');
  const altrove = r > 0 ? 'lo è anche quello di' : 'è basso quello di';
  return {
    tipo: 'combinazione',
    importanza: Math.min(1, 0.3 + Math.min(Math.abs(x), Math.abs(y)) * Math.abs(r)),
    statistica: { r, x, y, altro: altro.indicatore.id },
    frase: `Nei comuni dell'area, dove il valore di «${dati.indicatore.nome}» è alto, di solito ${altrove} «${altro.indicatore.nome}» (correlazione ${formatNumero(r, 2)}). Qui no: il primo è ${verso(x)} la media provinciale e il secondo ${x * y > 0 ? 'pure' : verso(y)}.`,
  };
}
