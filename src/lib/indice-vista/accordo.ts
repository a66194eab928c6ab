import type { Accordo, Scarto } from '../index/measure-accordo.ts';
import { getTerzo } from '../index/summarise-ranghi.ts';

/** True when the two measures put a comune in opposite thirds. */
export function isDiscorde({ rango, rangoAltro }: Scarto, unita: number): boolean {
  return Math.abs(getTerzo(rango, unita) - getTerzo(rangoAltro, unita)) === 2;
}

/** The comuni that an index places far higher, and far lower, than the other measure: largest gap first. */
export function listDiscordi({ scarti, unita }: Accordo): { sopra: Scarto[]; sotto: Scarto[] } {
  const discordi = scarti
    .filter((s) => isDiscorde(s, unita))
    .sort(
      (a, b) => Math.abs(b.scarto) - Math.abs(a.scarto) || (a.territorio < b.territorio ? -1 : 1),
    );
  return {
    sopra: discordi.filter(({ scarto }) => scarto > 0),
    sotto: discordi.filter(({ scarto }) => scarto < 0),
  };
}

/** Agreement as a word, by the thresholds that the note states: below 0.3 weak, below 0.6 partial, else strong. */
export function nomeAccordo(rho: number): string {
  const forza = Math.abs(rho);
  return forza < 0.3 ? 'debole' : forza < 0.6 ? 'parziale' : 'forte';
}
