import { strFromU8, strToU8, unzipSync } from 'fflate';

/** The parts of a Word file by name, without the slash in front. */
export type Pacchetto = Map<string, Uint8Array>;

/** A link from one part to another part, or to an address outside. */
export interface Relazione {
  id: string;
  /** Last word of its type: `image`, `styles`, `hyperlink`... */
  tipo: string;
  target: string;
  /** As it is written. */
  xml: string;
}

const TIPI = '[Content_Types].xml';
const VUOTE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** @throws Error when the bytes are no archive */
export const unzipPacchetto = (bytes: Uint8Array): Pacchetto =>
  new Map(Object.entries(unzipSync(bytes)));

/** Text of a part; empty when there is no such part. */
export function readTesto(pacchetto: Pacchetto, nome: string): string {
  const parte = pacchetto.get(nome);
  return parte ? strFromU8(parte).replace(/^\uFEFF/, '') : '';
}

/** Sets a part of the package, as UTF-8. */
export function writeTesto(pacchetto: Pacchetto, nome: string, testo: string): void {
  pacchetto.set(nome, strToU8(testo));
}

/** Part that holds the links of a part. */
export function nameRelazioni(parte: string): string {
  const [, cartella = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(parte) ?? [];
  return `${cartella}_rels/${file}.rels`;
}

/** Links of a part; those of the package itself for the empty name. */
export function listRelazioni(pacchetto: Pacchetto, parte: string): Relazione[] {
  const testo = readTesto(pacchetto, nameRelazioni(parte));
  return [...testo.matchAll(/<Relationship\s[^>]*?(?:\/>|>\s*<\/Relationship>)/g)].map(([xml]) => {
    const get = (nome: string) => new RegExp(`\\s${nome}="([^"]*)"`).exec(xml)?.[1] ?? '';
    const tipo = get('Type');
    return {
      id: get('Id'),
      tipo: tipo.slice(tipo.lastIndexOf('/') + 1),
      target: get('Target'),
      xml,
    };
  });
}

/** Part that a link leads to, from the part that holds the link. */
export function resolveTarget(parte: string, target: string): string {
  const cartella = parte.slice(0, parte.lastIndexOf('/') + 1);
  return new URL(target, `file:///${cartella}`).pathname.slice(1);
}

/** Part of a kind that a part leads to. */
export function findParte(pacchetto: Pacchetto, parte: string, tipo: string): string | undefined {
  const relazione = listRelazioni(pacchetto, parte).find((voce) => voce.tipo === tipo);
  if (!relazione) return undefined;
  const nome = resolveTarget(parte, relazione.target);
  return pacchetto.has(nome) ? nome : undefined;
}

/** Adds links, as they are written, to a part. */
export function addRelazioni(pacchetto: Pacchetto, parte: string, xml: readonly string[]): void {
  if (xml.length === 0) return;
  const nome = nameRelazioni(parte);
  const testo = (readTesto(pacchetto, nome) || VUOTE)
    .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
    .replace('</Relationships>', `${xml.join('')}</Relationships>`);
  writeTesto(pacchetto, nome, testo);
}

/** Says of what kind a part is, or all parts with an extension; what is already said stays. */
export function addTipo(
  pacchetto: Pacchetto,
  voce: { parte: string } | { estensione: string },
  tipo: string,
): void {
  const chiave =
    'parte' in voce ? `PartName="/${voce.parte}"` : `Extension="${voce.estensione.toLowerCase()}"`;
  const testo = readTesto(pacchetto, TIPI);
  if (testo.toLowerCase().includes(chiave.toLowerCase())) return;
  const nome = 'parte' in voce ? 'Override' : 'Default';
  writeTesto(
    pacchetto,
    TIPI,
    testo.replace('</Types>', `<${nome} ${chiave} ContentType="${tipo}"/></Types>`),
  );
}

/** Kind of a part as the package says it. */
export function findTipo(pacchetto: Pacchetto, parte: string): string {
  const voci = readTesto(pacchetto, TIPI).match(/<Override\s[^>]*>/g) ?? [];
  const voce = voci.find((xml) => xml.includes(`PartName="/${parte}"`)) ?? '';
  return /ContentType="([^"]*)"/.exec(voce)?.[1] ?? '';
}

/** Changes the kind of a part that already has one. */
export function changeTipo(pacchetto: Pacchetto, da: string, a: string): void {
  writeTesto(pacchetto, TIPI, readTesto(pacchetto, TIPI).replace(`"${da}"`, `"${a}"`));
}
