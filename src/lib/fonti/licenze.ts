import type { Fonte } from '../model.ts';

type Licenza = Fonte['licenza'];

/** Istat's own legal notice, where the copy that was used does not restate it. */
export const LICENZA_ISTAT: Licenza = {
  nome: 'CC BY (note legali Istat)',
  url: 'https://www.istat.it/note-legali/',
  nota: 'La copia usata non riporta la licenza: vale quella dichiarata da Istat per i propri dati.',
};

/** Creative Commons, attribution, international. */
export const CC_BY_4: Licenza = {
  nome: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.it',
};

/** Creative Commons, attribution, Italian. */
export const CC_BY_3_IT: Licenza = {
  nome: 'CC BY 3.0 IT',
  url: 'https://creativecommons.org/licenses/by/3.0/it/deed.it',
};

/** Creative Commons, no rights reserved. */
export const CC0: Licenza = {
  nome: 'CC0 1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.it',
};

/** Terms of the publisher, where no licence is stated: their address is given. */
export function makeTermini(url: string, nota?: string): Licenza {
  return { nome: "termini dell'editore", url, ...(nota ? { nota } : {}) };
}

/** How a raw file was got: a public copy on GitHub, at a commit. */
export function describeCopia(...copies: [repo: string, commit: string][]): string {
  const parts = copies.map(([repo, commit]) => `github.com/${repo}, commit ${commit}`);
  return `Copia pubblica della fonte: ${parts.join('; ')}.`;
}

/** Day on which all the copies were taken. */
export const ACQUISITO = '2026-11-23';

/** Names of the two comparators as the calculated totals write them. */
export const ALIAS_SOMME = {
  '03 Lombardia (somma dei comuni)': 'lombardia',
  'IT Italia (somma dei comuni)': 'italia',
  'Lombardia (somma dei comuni)': 'lombardia',
  'Italia (somma dei comuni)': 'italia',
  Lombardia: 'lombardia',
  Italia: 'italia',
} as const;
