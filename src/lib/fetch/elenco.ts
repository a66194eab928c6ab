import { ADAPTERS } from '../fonti/index.ts';
import type { Collegata } from './collegate.ts';
import { CONNETTORI } from './connettori.ts';
import { NON_COLLEGABILI } from './non-collegabili.ts';

/** Says, in Italian, which fonti can be refreshed, which not and why, and which series could be added. */
export function formatElenco(collegate: readonly Collegata[]): string {
  const connettori = CONNETTORI.flatMap(({ fonte, formato, differenza, documentato }) => [
    fonte,
    `  formato ufficiale: ${formato}`,
    `  differenza dall'estratto: ${differenza}`,
    `  documentato in: ${documentato}`,
  ]);
  const altre = ADAPTERS.map(({ fonte }) => fonte.id)
    .filter((id) => NON_COLLEGABILI[id] !== undefined)
    .map((id) => `${id}: ${NON_COLLEGABILI[id]!}`);
  const serie = collegate.map(
    ({ id, anni, stato, manca }) => `${id} (${anni}; ${stato}): ${manca}`,
  );
  return [
    `Fonti con un connettore: ${String(CONNETTORI.length)}.`,
    'Nessun connettore è stato provato con il server ufficiale: tutti sono provati solo su copie locali del formato.',
    '',
    ...connettori,
    '',
    `Fonti non collegabili ancora: ${String(altre.length)}.`,
    ...altre,
    '',
    `Serie collegate, non ancora incluse: ${String(serie.length)}.`,
    ...serie,
  ].join('\n');
}
