import type { Ambito, DatiIndicatore } from '../../model.ts';
import type { Territori } from '../estremi.ts';
import { findUltima } from '../letture.ts';
import { fattoCombinazione } from './combinazione.ts';
import { fattoConvergenza } from './convergenza.ts';
import { fattoDispersione } from './dispersione.ts';
import { fattoEstremi } from './estremi-area.ts';
import { type Fatto, TIPI_FATTO } from './fatto.ts';
import { fattoLivello } from './livello.ts';
import { fattoRango } from './rango.ts';
import { fattoVariazione } from './variazione.ts';

/** Most important first; equal importance in the order of the kinds. */
export function ordinaFatti(fatti: readonly (Fatto | undefined)[]): Fatto[] {
  return fatti
    .filter((f): f is Fatto => f !== undefined)
    .sort(
      (a, b) =>
        b.importanza - a.importanza || TIPI_FATTO.indexOf(a.tipo) - TIPI_FATTO.indexOf(b.tipo),
    );
}

/**
 * Everything that the rules find about an indicatore in an ambito, most important first.
 *
 * @param correlati data of the indicatori that the definition names as related
 */
export function fattiSalienti(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori & { readonly ambiti: readonly Ambito[] },
  correlati: readonly DatiIndicatore[] = [],
): Fatto[] {
  const o = findUltima(dati, ambito.id);
  const insolite = ordinaFatti(correlati.map((c) => fattoCombinazione(dati, c, ambito)));
  const nomi = new Map(territori.ambiti.map((a) => [a.id, a.nome]));
  return ordinaFatti([
    ...(o ? [fattoLivello(dati, o), fattoRango(dati, o, nomi), fattoVariazione(dati, o)] : []),
    fattoDispersione(dati, ambito, territori),
    fattoEstremi(dati, ambito, territori),
    fattoConvergenza(dati, ambito),
    insolite[0],
  ]);
}
