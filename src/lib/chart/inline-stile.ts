import { px } from './svg.ts';
import { readStile } from './svg-autonomo.ts';

/** A compound selector, `rect` or `.nomi.largo:not(.vuoto)`: what an element must be. */
interface Parte {
  nome: string;
  classi: string[];
  non: string[];
}

interface Regola {
  /** From the outermost element to the one that is painted. */
  catena: Parte[];
  peso: number;
  dichiarazioni: [nome: string, valore: string][];
}

interface Elemento {
  nome: string;
  classi: string[];
  /** Size of its letters, its own or that of what holds it. */
  corpo: number;
}

type Attributi = Map<string, string>;

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTO = /([\w:-]+)="([^"]*)"/g;
/** The others place a figure in its page, or answer a pointer. */
const DIPINTE = /^(?:fill|stroke|opacity|font-(?!feature)|paint-order)/;

/**
 * Writes the rules of a style sheet as attributes of the elements they paint: programs that open a
 * drawing outside a browser read attributes, and often little else. Rules are flat, as in `figure.css`.
 *
 * @param svg a figure, as the functions of this folder return it
 */
export function inlineStile(svg: string, css: string): string {
  const { regole, colori } = readStile(css);
  const lette = readRegole(regole, colori.get('--ink') ?? 'black');
  const aperti: Elemento[] = [];
  return svg.replace(TAG, (tag, chiude: string, nome: string, scritti: string, vuoto: string) => {
    if (chiude !== '') {
      aperti.pop();
      return tag;
    }
    const attributi: Attributi = new Map(
      [...scritti.matchAll(ATTRIBUTO)].map(([, chiave, valore]) => [chiave!, valore!]),
    );
    const classi = (attributi.get('class') ?? '').split(/\s+/);
    const corpo = Number(attributi.get('font-size') ?? aperti.at(-1)?.corpo);
    aperti.push({ nome, classi, corpo });
    for (const { catena, dichiarazioni } of lette) {
      if (!matches(catena, aperti)) continue;
      for (const [chiave, valore] of dichiarazioni) attributi.set(chiave, valore);
    }
    if (vuoto !== '') aperti.pop();
    fixEm(attributi, corpo);
    const fine = [...attributi].map(([chiave, valore]) => ` ${chiave}="${valore}"`).join('');
    return `<${nome}${fine}${vuoto}>`;
  });
}

/** Rules that hold at rest, the strongest last. */
function readRegole(css: string, inchiostro: string): Regola[] {
  const lette = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, scelte, corpo]) => {
    const dichiarazioni = readDichiarazioni(corpo!, inchiostro);
    return scelte!
      .split(',')
      .filter((scelta) => !/:(?!not)|[>+~#[\]*]/.test(scelta))
      .map((scelta) => ({ ...readScelta(scelta), dichiarazioni }));
  });
  return lette
    .filter(({ dichiarazioni }) => dichiarazioni.length > 0)
    .sort((a, b) => a.peso - b.peso);
}

function readDichiarazioni(corpo: string, inchiostro: string): [string, string][] {
  return corpo
    .split(';')
    .map((riga): [string, string] => {
      const [nome = '', ...valore] = riga.split(':');
      return [nome.trim(), valore.join(':').trim().replace('currentColor', inchiostro)];
    })
    .filter(([nome]) => DIPINTE.test(nome))
    .map(([nome, valore]) => [nome, valore.replaceAll('"', "'")]);
}

function readScelta(scelta: string): Pick<Regola, 'catena' | 'peso'> {
  const catena = scelta
    .trim()
    .split(/\s+/)
    .map((parte) => {
      const non = [...parte.matchAll(/:not\(\.([\w-]+)\)/g)].map(([, classe]) => classe!);
      const [nome = '', ...classi] = parte.replace(/:not\([^)]*\)/g, '').split('.');
      return { nome, classi, non };
    });
  const peso = catena.reduce(
    (somma, { nome, classi, non }) => somma + 100 * (classi.length + non.length) + (nome ? 1 : 0),
    0,
  );
  return { catena, peso };
}

/** Whether the last open element is what the rule paints, and those around it stand in its order. */
function matches(catena: readonly Parte[], aperti: readonly Elemento[]): boolean {
  let i = catena.length - 1;
  if (!isParte(catena[i]!, aperti.at(-1)!)) return false;
  i -= 1;
  for (let j = aperti.length - 2; i >= 0 && j >= 0; j -= 1) {
    if (isParte(catena[i]!, aperti[j]!)) i -= 1;
  }
  return i < 0;
}

const isParte = (parte: Parte, { nome, classi }: Elemento): boolean =>
  (parte.nome === '' || parte.nome === nome) &&
  parte.classi.every((classe) => classi.includes(classe)) &&
  !parte.non.some((classe) => classi.includes(classe));

/** Lengths in letters become numbers, for programs that know no letters. */
function fixEm(attributi: Attributi, corpo: number): void {
  if (!corpo) return;
  for (const [chiave, valore] of attributi) {
    const [, quanti] = /^(-?[\d.]+)em$/.exec(valore) ?? [];
    if (quanti !== undefined) attributi.set(chiave, px(Number(quanti) * corpo));
  }
}
