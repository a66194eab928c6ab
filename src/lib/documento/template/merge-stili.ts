import { DI_WORD } from '../stili.ts';

interface Stile {
  id: string;
  nome: string;
  tipo: string;
  predefinito: boolean;
  xml: string;
}

/** Styles of a document set among those of a template. */
export interface StiliUniti {
  xml: string;
  /** Identifier in the template for each identifier of the document. */
  nomi: Map<string, string>;
}

const LINGUA = '<w:lang w:val="it-IT"/>';

/**
 * Sets the styles that a document uses among those of a template. One that the template has, by the name
 * that Word gives it in every language, is the template's; the others are added.
 *
 * @param usati identifiers that the document uses
 */
export function mergeStili(
  template: string,
  documento: string,
  usati: Iterable<string>,
): StiliUniti {
  const suoi = readStili(template);
  const nostri = new Map(readStili(documento).map((stile) => [stile.id, stile]));
  const nomi = new Map<string, string>();
  const nuovi: Stile[] = [];
  const take = (id: string): void => {
    const stile = nostri.get(id);
    if (nomi.has(id) || !stile) return;
    const suo = suoi.find((altro) => isStesso(altro, stile));
    nomi.set(id, suo?.id ?? freeId(id, suoi));
    if (suo) return;
    nuovi.push(stile);
    for (const [, altro] of stile.xml.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]+)"/g)) {
      take(altro!);
    }
  };
  for (const id of usati) take(id);
  const carattere = suoi.find(({ tipo, predefinito }) => tipo === 'character' && predefinito);
  nomi.set('DefaultParagraphFont', carattere?.id ?? '');
  const xml = nuovi.map((stile) => renameStile(stile, nomi)).join('');
  return {
    xml: speakItalian(template).replace('</w:styles>', `${xml}</w:styles>`),
    nomi,
  };
}

/** Styles of Word that a template lacks, and will be given, by name. */
export function listMancanti(template: string): string[] {
  const suoi = new Set(readStili(template).map(({ nome }) => nome.toLowerCase()));
  return DI_WORD.filter((nome) => !suoi.has(nome.toLowerCase()));
}

function readStili(xml: string): Stile[] {
  return [...xml.matchAll(/<w:style\s[^>]*>[\s\S]*?<\/w:style>/g)].map(([stile]) => {
    const [apre = ''] = /^<w:style[^>]*>/.exec(stile) ?? [];
    const get = (nome: string) => new RegExp(`\\sw:${nome}="([^"]*)"`).exec(apre)?.[1] ?? '';
    return {
      id: get('styleId'),
      nome: /<w:name w:val="([^"]*)"/.exec(stile)?.[1] ?? '',
      tipo: get('type'),
      predefinito: ['1', 'true', 'on'].includes(get('default')),
      xml: stile,
    };
  });
}

/** The default paragraph has a name in every language, but is one. */
const isStesso = (suo: Stile, nostro: Stile): boolean =>
  suo.tipo === nostro.tipo &&
  (suo.nome.toLowerCase() === nostro.nome.toLowerCase() || (suo.predefinito && nostro.predefinito));

function freeId(id: string, suoi: readonly Stile[]): string {
  return suoi.some((stile) => stile.id === id) ? `Atlante${id}` : id;
}

/** The style under the names of the template; a link to nothing is left out. */
function renameStile({ id, xml }: Stile, nomi: ReadonlyMap<string, string>): string {
  return xml
    .replace(` w:styleId="${id}"`, ` w:styleId="${nomi.get(id)!}"`)
    .replace(/ w:default="[^"]*"/, '')
    .replace(/<w:(basedOn|next|link) w:val="([^"]+)"\/>/g, (_tutto, nome: string, altro: string) =>
      nomi.get(altro) ? `<w:${nome} w:val="${nomi.get(altro)!}"/>` : '',
    );
}

/** The text is in Italian, whatever the language of the Word that made the template. */
function speakItalian(stili: string): string {
  const [difetti] = /<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/.exec(stili) ?? [];
  if (difetti === undefined) {
    const voce = `<w:rPrDefault><w:rPr>${LINGUA}</w:rPr></w:rPrDefault>`;
    return stili.includes('<w:docDefaults>')
      ? stili.replace('<w:docDefaults>', `<w:docDefaults>${voce}`)
      : stili
          .replace(/<w:docDefaults\s*\/>/, '')
          .replace(/<w:styles[^>]*>/, (apre) => `${apre}<w:docDefaults>${voce}</w:docDefaults>`);
  }
  const italiani = /<w:lang\s/.test(difetti)
    ? difetti.replace(/<w:lang\s[^>]*?\/>/, LINGUA)
    : difetti.replace(/<w:rPr\s*\/>/, '<w:rPr></w:rPr>').replace('</w:rPr>', `${LINGUA}</w:rPr>`);
  return stili.replace(difetti, italiani);
}
