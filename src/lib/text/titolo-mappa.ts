import type { Ambito, DatiIndicatore } from '../model.ts';
import { type Estremi, type Territori, trovaEstremi } from './estremi.ts';
import { daA } from './gamma.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { elenco } from './grammatica/elenco.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import type { Rilevata } from './letture.ts';
import { scegli } from './scegli.ts';
import { nomeValore, numeroInProsa, valoreInProsa } from './unita-in-prosa.ts';

/** More names than these do not fit a title. */
const NOMI_IN_TITOLO = 3;

const ha = (nomi: readonly string[]): string =>
  `${elenco(nomi)} ${nomi.length === 1 ? 'ha' : 'hanno'}`;

/** "in sei comuni su sette il valore è 0,0%": too many comuni share an end to be named. */
function inMolti(dati: DatiIndicatore, e: Estremi, nomi: readonly string[], o: Rilevata): string {
  const quanti = contaInLettere(nomi.length, 'comune', 'comuni');
  const valore = numeroInProsa(o.valore, dati.indicatore);
  return `in ${quanti} su ${inLettere(e.ordinate.length)} il ${nomeValore(dati.indicatore)} è ${valore}`;
}

function titoloEstremi(dati: DatiIndicatore, e: Estremi, chiave: string): string {
  const { alti, bassi, massimo, minimo } = e;
  const nome = nomeValore(dati.indicatore);
  const moltiAlti = alti.length > NOMI_IN_TITOLO && inMolti(dati, e, alti, massimo);
  const moltiBassi = bassi.length > NOMI_IN_TITOLO && inMolti(dati, e, bassi, minimo);
  if (moltiAlti && moltiBassi) return `${moltiAlti}, ${moltiBassi}`;
  if (moltiAlti) return `${ha(bassi)} il ${nome} più basso; ${moltiAlti}`;
  if (moltiBassi) return `${ha(alti)} il ${nome} più alto; ${moltiBassi}`;
  const nomi = `${ha(alti)} il ${nome} più alto, ${elenco(bassi)} il più basso`;
  const gamma = daA(
    dati.indicatore,
    { valore: minimo.valore, nomi: bassi },
    { valore: massimo.valore, nomi: alti },
  );
  if (alti.length > 1 || bassi.length > 1) return scegli(chiave, [nomi, gamma]);
  const [alto, basso] = [alti, bassi].map((n) => preposizione('a', elenco(n)));
  return scegli(chiave, [
    nomi,
    gamma,
    `il ${nome} più alto è ${alto ?? ''}, il più basso ${basso ?? ''}`,
  ]);
}

/**
 * Title of a map as a finding: the comuni at the two ends.
 *
 * @param ambito the ambito in relief, or null for all the comuni of the area
 * @example "Limbiate ha il valore più alto, Varedo il più basso"
 * @example "Dal 5,1% di Triuggio all'8,7% di Verano Brianza"
 */
export function titoloMappa(
  dati: DatiIndicatore,
  ambito: Ambito | null,
  territori: Territori,
  anno: string = dati.ultimo,
): string {
  const codici = ambito?.comuni ?? territori.comuni.map((c) => c.codice);
  const e = trovaEstremi(dati, codici, anno, territori);
  if (!e) return 'Nessun confronto possibile: mancano i valori dei comuni';
  if (e.piatto)
    return `Tutti i comuni hanno lo stesso ${nomeValore(dati.indicatore)}: ${valoreInProsa(e.massimo.valore, dati.indicatore)}`;
  return maiuscola(titoloEstremi(dati, e, `mappa|${dati.indicatore.id}|${ambito?.id ?? 'area'}`));
}
