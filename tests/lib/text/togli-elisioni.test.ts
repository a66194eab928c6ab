import { expect, it } from 'vitest';
import { togliElisioni } from '../../../src/lib/text/togli-elisioni.ts';

it.each([
  ["dell'istruzione", 'istruzione'],
  ['dell’istruzione', 'istruzione'],
  ["L'indice dell’istruzione", 'indice istruzione'],
  ["Trezzo sull'Adda", 'Trezzo Adda'],
  ["Cornate d'Adda", 'Cornate Adda'],
  ["c'è un'altra età", 'è altra età'],
  ['città', 'città'],
  ["po' di dati", "po' di dati"],
  ["dell'", "dell'"],
  ["un quotidiano'strano", "un quotidiano'strano"],
])('%j is searched as %j', (testo, atteso) => {
  expect(togliElisioni(testo)).toBe(atteso);
});
