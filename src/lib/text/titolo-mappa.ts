import type { Ambito, DatiIndicatore } from '../model.ts';
import { type Estremi, type Territori, trovaEstremi } from './estremi.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { elenco } from './grammatica/elenco.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import type { Rilevata } from './letture.ts';
import { scegli } from './scegli.ts';
import { numeroInProsa, valoreInProsa } from './unita-in-prosa.ts';

/** More names than these do not fit a title. */
const NOMI_IN_TITOLO = 3;

const ha = (nomi: readonly string[]): string =>
  `${elenco(nomi)} ${nomi.length === 1 ? 'ha' : 'hanno'}`;

/** "in sei comuni su sette il valore è 0,0%": too many comuni share an end to be named. */
function inMolti(
  dati: DatiIndicatore,
  e: Estremi,
  nomi: readonly string[],
  capo?: Rilevata,
): string {
  const quanti = `${contaInLettere(nomi.length, 'comune', 'comuni')} su ${inLettere(e.ordinate.length)}`;
  return `in ${quanti} il valore è ${numeroInProsa(capo?.valore ?? 0, dati.indicatore)}`;
}

function titoloEstremi(dati: DatiIndicatore, e: Estremi, chiave: string): string {
  const { alti, bassi, ordinate } = e;
  const moltiAlti = alti.length > NOMI_IN_TITOLO;
  const moltiBassi = bassi.length > NOMI_IN_TITOLO;
  if (moltiAlti) {
    const detto = inMolti(dati, e, alti, ordinate[0]);
    return moltiBassi
      ? `${detto}, ${inMolti(dati, e, bassi, ordinate.at(-1))}`
      : `${ha(bassi)} il valore più basso; ${detto}`;
  }
  if (moltiBassi)
    return `${ha(alti)} il valore più alto; ${inMolti(dati, e, bassi, ordinate.at(-1))}`;
  const nomi = `${ha(alti)} il valore più alto, ${elenco(bassi)} il più basso`;
  const [alto, basso] = [alti, bassi].map((n) => preposizione('a', n[0] ?? ''));
  if (alti.length > 1 || bassi.length > 1) return nomi;
  return scegli(chiave, [
    nomi,
    `il valore più alto è ${alto ?? ''}, il più basso ${basso ?? ''}`,
    `${alto ?? ''} il valore più alto, ${basso ?? ''} il più basso`,
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
  return maiuscola(titoloEstremi(dati, e, `mappa|${dati.indicatore.id}|${ambito?.id ?? 'area'}`));
}
