import type { DatiIndicatore } from '../model.ts';
import { cifreSospette } from './cifre-sospette.ts';
import { listEtichette, type EtichettaMdx } from './etichette-mdx.ts';
import { findRilevata, findUltima } from './letture.ts';
import { valutaAffermazione, type Affermazione } from './valuta-affermazione.ts';

/** What is wrong with a piece of authored prose, and where. */
export interface ErroreProsa {
  riga: number;
  messaggio: string;
}

/** What a tag means when it does not say it: the chapter's own indicatore and ambito. */
export interface Contesto {
  indicatore?: string;
  territorio?: string;
  /** True for texts that define and explain: their numbers are thresholds and examples, not data. */
  definizioni?: boolean;
  /** Indicatori that this edition does without: what is said of them cannot be checked. */
  assenti?: ReadonlySet<string>;
}

const TIPI = [
  'sopra',
  'sotto',
  'in-linea',
  'cresce',
  'cala',
  'massimo',
  'minimo',
  'circa-volte',
  'almeno',
  'al-piu',
  'fra',
] as const;

/**
 * Checks the prose of an MDX file against the data: every claim must be true today, every value must
 * exist, and no figure may be typed by hand.
 *
 * @param dati by indicatore id
 * @returns all that is wrong, by line; empty when the data support the prose
 */
export function controllaProsa(
  mdx: string,
  dati: ReadonlyMap<string, DatiIndicatore>,
  contesto: Contesto = {},
): ErroreProsa[] {
  const cifre = (contesto.definizioni ? [] : cifreSospette(mdx)).map((c) => ({
    riga: c.riga,
    messaggio: `cifra scritta a mano "${c.cifra}" («${c.contesto}»): usare <Valore /> o togliere la cifra`,
  }));
  let etichette: EtichettaMdx[];
  try {
    etichette = listEtichette(mdx);
  } catch (errore) {
    return [{ riga: 1, messaggio: (errore as Error).message }, ...cifre];
  }
  const errori = etichette.flatMap((e) => {
    const messaggio = controllaEtichetta(e, dati, contesto);
    return messaggio === undefined ? [] : [{ riga: e.riga, messaggio }];
  });
  return [...errori, ...cifre].sort((a, b) => a.riga - b.riga);
}

function controllaEtichetta(
  e: EtichettaMdx,
  dati: ReadonlyMap<string, DatiIndicatore>,
  contesto: Contesto,
): string | undefined {
  const id = String(e.attributi['indicatore'] ?? contesto.indicatore ?? '');
  const territorio = String(e.attributi['territorio'] ?? contesto.territorio ?? '');
  if (contesto.assenti?.has(id)) return undefined;
  const dell = dati.get(id);
  if (!dell) return `<${e.nome}>: indicatore sconosciuto "${id}"`;
  if (territorio === '') return `<${e.nome}>: manca il territorio`;
  const anno = e.attributi['anno'] === undefined ? undefined : String(e.attributi['anno']);
  if (e.nome === 'Valore') {
    const cella =
      anno === undefined ? findUltima(dell, territorio) : findRilevata(dell, territorio, anno);
    return cella
      ? undefined
      : `<Valore>: nessun valore di ${id} per ${territorio}${anno ? ` nel ${anno}` : ''}`;
  }
  const affermazione = leggiAffermazione(e, territorio, anno);
  if (typeof affermazione === 'string') return affermazione;
  const { vera, attuale } = valutaAffermazione(affermazione, dell);
  return vera
    ? undefined
    : `i dati non sostengono più «${e.testo}» (${affermazione.tipo} di ${id}): ${attuale}`;
}

/** The claim of a tag, or what is missing in it. */
function leggiAffermazione(
  { attributi: a, testo }: EtichettaMdx,
  territorio: string,
  anno: string | undefined,
): Affermazione | string {
  const tipo = TIPI.find((t) => t === a['tipo']);
  if (!tipo)
    return `<Afferma>: tipo "${String(a['tipo'] ?? '')}" sconosciuto; ammessi: ${TIPI.join(', ')}`;
  if (testo === '') return '<Afferma>: mancano le parole';
  const base = { territorio, ...(anno !== undefined && { anno }) };
  const manca = (attributo: string): string => `<Afferma tipo="${tipo}">: manca ${attributo}`;
  const numero = (nome: string): number | undefined =>
    a[nome] === undefined ? undefined : Number(a[nome]);
  switch (tipo) {
    case 'sopra':
    case 'sotto':
    case 'in-linea':
      return a['rispetto'] === undefined
        ? manca('rispetto')
        : { ...base, tipo, rispetto: a['rispetto'] };
    case 'cresce':
    case 'cala':
      return {
        ...base,
        tipo,
        ...(a['dal'] !== undefined && { dal: String(a['dal']) }),
        ...(a['al'] !== undefined && { al: String(a['al']) }),
      };
    case 'massimo':
    case 'minimo':
      return {
        ...base,
        tipo,
        ...(a['fra'] !== undefined && { fra: String(a['fra']).split(/[,\s]+/) }),
      };
    case 'circa-volte': {
      const volte = numero('volte');
      if (a['rispetto'] === undefined || volte === undefined) return manca('rispetto o volte');
      return { ...base, tipo, rispetto: a['rispetto'], volte };
    }
    case 'almeno':
    case 'al-piu': {
      const soglia = numero('soglia');
      return soglia === undefined ? manca('soglia') : { ...base, tipo, soglia };
    }
    case 'fra': {
      const [min, max] = [numero('min'), numero('max')];
      return min === undefined || max === undefined
        ? manca('min o max')
        : { ...base, tipo, min, max };
    }
  }
}
