import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AMBITI, INDICATORI } from './area-di-prova.ts';

/** Words that speak of the area: another atlas writes its own. */
const PAROLE = [
  'ambiti',
  'capitoli',
  'cinque-cose',
  'indicatori',
  'indici',
  'nota-metodologica',
  'presentazioni',
];

/**
 * Replaces the words of a copy of the project by those of another area, its chapters apart.
 *
 * @param cartella the copy
 */
export function writeParole(cartella: string): void {
  for (const nome of PAROLE)
    rmSync(join(cartella, 'src/content', nome), { recursive: true, force: true });
  const write = (path: string, testate: Record<string, string | number>, testo: string) => {
    const righe = Object.entries(testate).map(([nome, valore]) => `${nome}: ${String(valore)}`);
    mkdirSync(dirname(join(cartella, 'src/content', path)), { recursive: true });
    writeFileSync(
      join(cartella, 'src/content', path),
      ['---', ...righe, '---', '', testo, ''].join('\n'),
    );
  };
  for (const [id, titolo] of Object.entries(AMBITI)) {
    write(`ambiti/${id}.mdx`, { id, titolo }, 'Una valle di prova.');
    write(`cinque-cose/${id}.mdx`, { ambito: id }, '1. Una cosa da sapere.');
  }
  for (let passo = 1; passo <= 10; passo++)
    write(
      `nota-metodologica/${String(passo).padStart(2, '0')}.mdx`,
      { passo, titolo: `Passo ${String(passo)}` },
      'Da scrivere.',
    );
  for (const id of INDICATORI)
    write(`indicatori/${id}.mdx`, { id, titolo: `"${id}"` }, '## Che cosa misura\n\nDi prova.');
}
