import type { Misura } from '../table/misure.ts';
import type { Context } from './adapter.ts';
import { checkIdentities, type Identity } from './check-identities.ts';
import { ALIAS_SOMME } from './licenze.ts';
import type { ColonnaMisura, TabellaLarga } from './read-misure.ts';

/** A line of the demographic balance: id of the variable and words of the column. */
type Voce = readonly [id: string, colonna: string];

const SESSI = [
  ['maschi', 'Maschi'],
  ['femmine', 'Femmine'],
  ['totale', 'Totale'],
] as const;

const VOCI: readonly Voce[] = [
  ['popolazione-1-gennaio', 'Popolazione censita al 1° gennaio'],
  ['nati', 'Nati vivi'],
  ['morti', 'Morti'],
  ['saldo-naturale', 'Saldo naturale'],
  ['immigrati-interni', 'Immigrati da altro comune'],
  ['emigrati-interni', 'Emigrati per altro comune'],
  ['saldo-interno', 'Saldo migratorio interno'],
  ['immigrati-estero', "Immigrati dall'estero"],
  ['emigrati-estero', "Emigrati per l'estero"],
  ['saldo-estero', "Saldo migratorio con l'estero"],
  ['variazioni-territoriali', 'Unità in più/meno dovute a variazioni territoriali'],
  ['popolazione-31-dicembre', 'Popolazione al 31 dicembre'],
];
const ACQUISIZIONI: Voce = ['acquisizioni', 'Acquisizioni della cittadinanza italiana'];

/** Tables of a balance of Istat for 2025: comuni and the sums for Lombardia and Italia. */
export function makeBilancio(
  file: string,
  stranieri: boolean,
): { comuni: TabellaLarga; confronti: TabellaLarga } {
  const voci = stranieri ? [...VOCI, ACQUISIZIONI] : VOCI;
  const misure = SESSI.flatMap(([sesso, nome]) =>
    voci.map(([id, colonna]): ColonnaMisura => ({
      id: `${id}-${sesso}`,
      colonna: `${colonna} - ${nome}`,
      descrizione: `${colonna} - ${nome}`,
      unita: 'persone',
      negativo: id.startsWith('saldo') || id.startsWith('variazioni'),
      stato: id === 'popolazione-1-gennaio' ? 'definitivo' : 'provvisorio',
    })),
  );
  const altre = SESSI.flatMap(([, nome]) =>
    ['Iscritti in anagrafe per altri motivi', "Cancellati dall'anagrafe per altri motivi"].map(
      (voce) => (stranieri ? `${voce} (v) - ${nome}` : `${voce} - ${nome} (v)`),
    ),
  );
  return {
    comuni: {
      file,
      territorio: 'Codice comune',
      anno: '2025',
      misure,
      altre: ['Comune', ...altre],
      costanti: { Informazioni: 'p' },
    },
    confronti: {
      file: 'confronti.csv',
      territorio: 'Aggregato',
      anno: '2025',
      misure,
      altre: ['N comuni', ...altre],
      alias: ALIAS_SOMME,
      soloConfronti: true,
    },
  };
}

/** Identities of the balance: sexes, balances, and the population at the end from that at the start. */
export function checkBilancio(
  id: string,
  misure: readonly Misura[],
  stranieri: boolean,
  context: Context,
): void {
  const voci = stranieri ? [...VOCI, ACQUISIZIONI] : VOCI;
  const identities: Identity[] = voci.map(([voce]) => ({
    left: `${voce}-maschi + ${voce}-femmine`,
    right: `${voce}-totale`,
    reason: 'the two sexes are the total',
  }));
  for (const [sesso] of SESSI) {
    const name = (voce: string): string => `${voce}-${sesso}`;
    const balance = (saldo: string, piu: string, meno: string): Identity => ({
      left: `${name(piu)} - ${name(meno)}`,
      right: name(saldo),
      reason: 'a balance is what comes minus what goes',
    });
    identities.push(
      balance('saldo-naturale', 'nati', 'morti'),
      balance('saldo-interno', 'immigrati-interni', 'emigrati-interni'),
      balance('saldo-estero', 'immigrati-estero', 'emigrati-estero'),
      {
        left: ['popolazione-1-gennaio', 'saldo-naturale', 'saldo-interno', 'saldo-estero']
          .concat('variazioni-territoriali')
          .map(name)
          .join(' + ')
          .concat(stranieri ? ` - ${name('acquisizioni')}` : ''),
        right: name('popolazione-31-dicembre'),
        reason: 'the year leads from one population to the other',
      },
    );
  }
  checkIdentities(id, misure, identities, context);
}
