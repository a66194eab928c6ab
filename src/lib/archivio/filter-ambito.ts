import { COMPARATORI, type Ambito, type DatiIndicatore } from '../model.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/** What concerns an ambito: its own rows, those of its comuni and of the territories that it is compared with. */
export function filterAmbito(dati: readonly DatiIndicatore[], ambito: Ambito): DatiIndicatore[] {
  const wanted = new Set<string>([
    ambito.id,
    ...ambito.comuni,
    PROVINCIA.id,
    AREA.id,
    ...COMPARATORI,
  ]);
  return dati.map((item) => ({
    ...item,
    osservazioni: item.osservazioni.filter(({ territorio }) => wanted.has(territorio)),
  }));
}
