import type { ProprietaComune, TopologiaArea } from '../geo/topologia.ts';
import type { Figura } from './figura.ts';
import { inquadra } from './inquadra.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { el, makeSvg, title } from './svg.ts';

/** What the locator map shows. */
export interface DatiMappaPosizione extends Figura {
  topologia: TopologiaArea;
  /** ISTAT code of the comune in evidence. */
  comune: string;
}

/** Where a comune is: alone in full colour, its ambito in relief, the neighbours in outline. */
export function mappaPosizione(dati: DatiMappaPosizione): string {
  const suo = dati.topologia.objects.comuni.geometries
    .map(({ properties }) => properties as ProprietaComune)
    .find(({ id }) => id === dati.comune);
  const { mappa, classe, localizzatore, ostacoli } = inquadra(dati.topologia, suo?.ambito);
  const scelto = mappa.comuni.find((c) => c.id === dati.comune);
  if (!scelto) throw new Error(`comune ${dati.comune} is not in the topology`);
  const sfondo = mappa.comuni.map((c) =>
    el(
      'path',
      { 'data-t': c.id, class: c.id === scelto.id ? `pieno-${c.ambito}` : 'sfondo', d: c.d },
      title(c.nome),
    ),
  );
  return makeSvg(
    dati,
    classe,
    [mappa.larghezza, mappa.altezza],
    el('g', { class: 'comuni' }, sfondo.join('')) +
      drawConfini(mappa, scelto.ambito) +
      localizzatore +
      drawNomi(mappa, [{ sagoma: scelto, rango: 'estremo' }], scelto.ambito, ostacoli),
  );
}
