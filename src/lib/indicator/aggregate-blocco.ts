import { AGGREGATI, type Comune, type Osservazione } from '../model.ts';
import { sumAddendi, type Addendo, type Aggregato } from './aggregate.ts';
import type { Ambiente } from './ambiente.ts';
import type { Calcolato } from './calcola-territorio.ts';
import { makeMancante, makeOsservazione } from './osservazione.ts';
import type { Blocco, Definizione } from './schema.ts';
import { isMancante } from '../format/format-stato.ts';
import { joinStati } from './stato.ts';
import { chooseCombine } from './strategia.ts';

/** A comune with its calculated figure. */
export interface ComuneCalcolato {
  comune: Comune;
  calcolato: Calcolato;
}

/**
 * Rows of the aggregates for one block and year: parts summed over the comuni that have them all, then
 * combined. Ordinals have none: they are positions and are never averaged.
 */
export function aggregateBlocco(
  definizione: Definizione,
  blocco: Blocco,
  anno: string,
  comuni: readonly ComuneCalcolato[],
  calculate: (territorio: string) => Calcolato | undefined,
  ambiente: Ambiente,
): Osservazione[] {
  const { aggregazione } = definizione;
  if (aggregazione === 'nessuna') return [];
  if (blocco.aggregati !== undefined || blocco.composto) {
    return AGGREGATI.map((territorio) => {
      const calcolato = blocco.aggregati ? makeMancante(blocco.aggregati) : calculate(territorio);
      if (!calcolato) throw new Error(`${definizione.id}: no figures for ${territorio} in ${anno}`);
      return makeOsservazione(definizione, territorio, anno, calcolato);
    });
  }
  const excluded = definizione.esclusioni
    .filter((esclusione) => esclusione.anno === anno)
    .map(({ territorio }) => territorio);
  const popolazione = ambiente.getPopolazione(anno);
  const addendi = comuni.map(({ comune, calcolato }): Addendo => {
    const abitanti = popolazione.get(comune.codice)!;
    const peso = aggregazione === 'media-ponderata-superficie' ? comune.superficie : abitanti;
    return {
      comune: comune.codice,
      anno,
      parti: excluded.includes(comune.codice) ? null : makeParti(definizione, calcolato, peso),
      stato: calcolato.stato,
      popolazione: abitanti,
    };
  });
  return sumAddendi(addendi, ambiente.appartenenza).map((sum) =>
    makeAggregato(definizione, blocco, sum, comuni, excluded),
  );
}

/** What a comune adds to the sums: the parts of its figure, or weight times value and weight. */
function makeParti(
  { aggregazione }: Definizione,
  { parti, valore }: Calcolato,
  peso: number,
): readonly number[] | null {
  if (parti) return parti;
  return valore !== null && aggregazione.startsWith('media') ? [peso * valore, peso] : null;
}

function makeAggregato(
  definizione: Definizione,
  blocco: Blocco,
  sum: Aggregato,
  comuni: readonly ComuneCalcolato[],
  excluded: readonly string[],
): Osservazione {
  const members = comuni.filter(({ comune }) => sum.comuni.includes(comune.codice));
  const { territorio, anno, presenti, totali } = sum;
  const out = members.filter(({ comune }) => excluded.includes(comune.codice));
  const avvisi = [
    ...(out.length > 0
      ? [`Escluso per valore anomalo: ${out.map(({ comune }) => comune.nome).join(', ')}.`]
      : []),
    ...(sum.incompleti > 0 && definizione.avviso_parziale ? [definizione.avviso_parziale] : []),
  ];
  const extra = {
    comuni: [presenti, totali] as [number, number],
    ...(presenti < totali ? { copertura: sum.copertura } : {}),
    avvisi,
  };
  if (presenti === 0) {
    const stato = members.map(({ calcolato }) => calcolato.stato).find(isMancante)!;
    return makeOsservazione(definizione, territorio, anno, makeMancante(stato), extra);
  }
  const weighted = definizione.aggregazione.startsWith('media');
  const composto = chooseCombine(blocco, definizione.aggregazione)(
    sum.parti,
    weighted ? 1 : definizione.fattore,
  );
  const stato = joinStati([sum.stato, weighted ? 'approssimato' : 'definitivo']);
  return makeOsservazione(
    definizione,
    territorio,
    anno,
    { ...composto, stato, parti: null },
    extra,
  );
}
