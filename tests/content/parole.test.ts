import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AMBITI } from '../../src/lib/model.ts';
import { gulpease } from '../../src/lib/text/gulpease.ts';
import { leggiCapitolo } from '../../src/lib/text/leggi-capitolo.ts';
import { listSequenze, misuraSomiglianza } from '../../src/lib/text/somiglianza.ts';

const CARTELLA = 'src/content/capitoli';
const GULPEASE_MINIMO = 45;
/** Above this share of common runs two chapters say the same thing. */
const SOMIGLIANZA_MASSIMA = 0.2;

const capitoli = AMBITI.flatMap((ambito) =>
  readdirSync(`${CARTELLA}/${ambito}`).map((file) => ({
    nome: `${ambito}/${file}`,
    ...leggiCapitolo(readFileSync(`${CARTELLA}/${ambito}/${file}`, 'utf8')),
  })),
);
const contaParole = (testo: string): number => testo.split(' ').length;

describe('the words of the chapters', () => {
  it('are there: a Lettura of 40 to 120 words and one to three questions in every chapter', () => {
    const fuori = capitoli
      .filter(({ lettura, quesiti }) => {
        const parole = contaParole(lettura);
        return parole < 40 || parole > 120 || quesiti.length < 1 || quesiti.length > 3;
      })
      .map((c) => `${c.nome}: ${contaParole(c.lettura)} words, ${c.quesiti.length} questions`);
    expect(fuori).toEqual([]);
  });

  it('are plain: no Lettura below a Gulpease of 45', () => {
    const difficili = capitoli.filter(({ lettura }) => gulpease(lettura) < GULPEASE_MINIMO);
    expect(difficili.map((c) => c.nome)).toEqual([]);
  });

  it('are their own: no two chapters share a fifth of their runs of words', () => {
    const sequenze = capitoli.map(({ nome, lettura, quesiti }) => ({
      nome,
      insieme: listSequenze([lettura, ...quesiti].join(' ')),
    }));
    const copie = sequenze.flatMap((a, i) =>
      sequenze
        .slice(i + 1)
        .filter((b) => misuraSomiglianza(a.insieme, b.insieme) > SOMIGLIANZA_MASSIMA)
        .map((b) => `${a.nome} = ${b.nome}`),
    );
    expect(copie).toEqual([]);
  });
});

describe('misuraSomiglianza', () => {
  const testo =
    'Gli anziani dell’ambito vivono soprattutto nei comuni più grandi e vicini alla ferrovia.';

  it('is 1 for a text inside a longer one, whatever case and punctuation', () => {
    const dentro = `${testo.toUpperCase().replaceAll(' ', ',  ')} E poi altro ancora, diverso da prima.`;
    expect(misuraSomiglianza(listSequenze(testo), listSequenze(dentro))).toBe(1);
  });

  it('is 0 for texts that share single words only', () => {
    const altro = 'Nei comuni più piccoli, gli anziani sono lontani dalla stazione.';
    expect(misuraSomiglianza(listSequenze(testo), listSequenze(altro))).toBe(0);
  });
});
