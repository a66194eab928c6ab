/**
 * Round quantities in words, only where the words are true. The stated tolerance, on the ratio
 * between the value and the round quantity: within 1% the bare words, within 5% "circa", within 8%
 * "quasi" (below) or "poco più di" (above). Beyond that there are no words for it.
 */
export const TOLLERANZE = { esatta: 0.01, circa: 0.05, vicina: 0.08 } as const;

interface Tondo {
  valore: number;
  /** With its article: "la metà", "il doppio", "un terzo". */
  nome: string;
  /** The same after "di": "della metà", "del doppio", "di un terzo". */
  di: string;
}

const FRAZIONI: readonly Tondo[] = [
  { valore: 1 / 10, nome: 'un decimo', di: 'di un decimo' },
  { valore: 1 / 5, nome: 'un quinto', di: 'di un quinto' },
  { valore: 1 / 4, nome: 'un quarto', di: 'di un quarto' },
  { valore: 1 / 3, nome: 'un terzo', di: 'di un terzo' },
  { valore: 1 / 2, nome: 'la metà', di: 'della metà' },
  { valore: 2 / 3, nome: 'due terzi', di: 'di due terzi' },
  { valore: 3 / 4, nome: 'tre quarti', di: 'di tre quarti' },
];

const MULTIPLI: readonly Tondo[] = [
  { valore: 1.5, nome: 'una volta e mezza', di: 'di una volta e mezza' },
  { valore: 2, nome: 'il doppio', di: 'del doppio' },
  { valore: 3, nome: 'il triplo', di: 'del triplo' },
  ...['quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'].map((n, i) => ({
    valore: i + 4,
    nome: `${n} volte`,
    di: `di ${n} volte`,
  })),
];

function accosta(valore: number, tondi: readonly Tondo[]): string | undefined {
  if (!(valore > 0)) return undefined;
  const scarto = (t: Tondo): number => valore / t.valore - 1;
  const vicino = tondi.reduce((a, b) => (Math.abs(scarto(b)) < Math.abs(scarto(a)) ? b : a));
  const d = scarto(vicino);
  if (Math.abs(d) <= TOLLERANZE.esatta) return vicino.nome;
  if (Math.abs(d) <= TOLLERANZE.circa) return `circa ${vicino.nome}`;
  if (Math.abs(d) > TOLLERANZE.vicina) return undefined;
  return d < 0 ? `quasi ${vicino.nome}` : `poco più ${vicino.di}`;
}

/**
 * A share (0-1) as a simple fraction, where it is one.
 *
 * @example frazioneInParole(0.238) // "quasi un quarto"
 */
export function frazioneInParole(quota: number): string | undefined {
  return accosta(quota, FRAZIONI);
}

/**
 * A ratio as "times", where it is a round one; above a multiple and far from the next, "più di".
 *
 * @example multiploInParole(1.9) // "quasi il doppio"
 * @example multiploInParole(3.4) // "più di tre volte"
 */
export function multiploInParole(rapporto: number): string | undefined {
  const vicino = accosta(rapporto, MULTIPLI);
  if (vicino !== undefined) return vicino;
  const sotto = MULTIPLI.filter((t) => Number.isInteger(t.valore) && t.valore < rapporto).at(-1);
  if (sotto === undefined) return undefined;
  return `più ${sotto.valore === 3 ? 'di tre volte' : sotto.di}`;
}
