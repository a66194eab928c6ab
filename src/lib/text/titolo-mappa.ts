import type { Ambito, DatiIndicatore } from '../model.ts';
import { type Estremi, type Territori, trovaEstremi } from './estremi.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { elenco } from './grammatica/elenco.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { scegli } from './scegli.ts';
import { valoreInProsa } from './unita-in-prosa.ts';

/** More names than these do not fit a title. */
const NOMI_IN_TITOLO = 3;

/** "Desio ha il valore più alto", "Albiate e Sovico hanno il valore più alto", "in 15 comuni ...". */
function capo(nomi: readonly string[], aggettivo: 'alto' | 'basso'): string {
  if (nomi.length > NOMI_IN_TITOLO)
    return `${contaInLettere(nomi.length, 'comune', 'comuni')} hanno il valore più ${aggettivo}`;
  return `${elenco(nomi)} ${nomi.length === 1 ? 'ha' : 'hanno'} il valore più ${aggettivo}`;
}

function titoloEstremi(e: Estremi, chiave: string): string {
  const { alti, bassi } = e;
  if (alti.length > 1 || bassi.length > 1) return `${capo(alti, 'alto')}, ${capo(bassi, 'basso')}`;
  const [alto = '', basso = ''] = [...alti, ...bassi];
  return scegli(chiave, [
    `Il valore più alto è ${preposizione('a', alto)}, il più basso ${preposizione('a', basso)}`,
    `${alto} ha il valore più alto, ${basso} il più basso`,
    `${preposizione('a', alto)} il valore più alto, ${preposizione('a', basso)} il più basso`,
  ]);
}

/**
 * Title of a map as a finding: the comuni at the two ends.
 *
 * @param ambito the ambito in relief, or null for all the comuni of the area
 * @example "Limbiate ha il valore più alto, Varedo il più basso"
 */
export function titoloMappa(
  dati: DatiIndicatore,
  ambito: Ambito | null,
  territori: Territori,
  anno: string = dati.ultimo,
): string {
  const codici = ambito?.comuni ?? territori.comuni.map((c) => c.codice);
  const e = trovaEstremi(dati, codici, anno, territori);
  if (!e) return `Nessun confronto possibile: mancano i valori dei comuni`;
  const primo = e.ordinate[0];
  if (e.piatto && primo)
    return `Tutti i comuni hanno lo stesso valore: ${valoreInProsa(primo.valore, dati.indicatore)}`;
  return maiuscola(titoloEstremi(e, `mappa|${dati.indicatore.id}|${ambito?.id ?? 'area'}`));
}
