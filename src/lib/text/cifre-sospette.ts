/** A figure typed in authored prose that looks like data. */
export interface CifraSospetta {
  cifra: string;
  /** 1-based line of the text. */
  riga: number;
  /** The words around it. */
  contesto: string;
}

/** Parts of an MDX file that are not prose: metadata, code, tags, expressions, addresses. */
const NON_PROSA: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---$/m,
  /^(?:import|export) .*$/gm,
  /```[\s\S]*?```/g,
  /`[^`\n]*`/g,
  /<!--[\s\S]*?-->/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /<[A-Za-z/](?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'{}])*>/g,
  /\{[^{}]*\}/g,
  /\]\([^)\s]*\)/g,
  /https?:\/\/\S+/g,
  /\[\^[^\]]+\]/g,
  /^\s*\d+[.)] /gm,
];

const MESE =
  '(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)';
const ATTO =
  '(?:legg[ei]|l|l\\.? ?r|d\\.? ?lgs|d\\.? ?l|d\\.? ?p\\.? ?c\\.? ?m|d\\.? ?m|d\\.? ?g\\.? ?r|decret[oi](?: legislativo| ministeriale| legge)?|regolamento(?: UE)?|direttiva|deliber(?:a|e|azione|azioni)|circolare)';
const MISURA =
  '(?:%|per cento|€|euro|persone|abitanti|residenti|famiglie|anziani|giovani|alunni|stranieri|nati|morti|addetti|posti|enti|kg|m²|km|minuti|punti|volte|comuni)';

/** Digits that prose may have: they date, cite or define, and no new release changes them. */
const AMMESSE: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}[°º]? ${MESE}(?: (?:19|20)\\d\\d)?\\b`, 'gi'),
  /\b(?:nel|dal|al|del|il|dell'anno|l'anno) (?:19|20)\d\d(?:\/\d\d)?\b(?![.,]\d)/gi,
  new RegExp(
    `(?<![\\d.,])(?:19|20)\\d\\d(?: ?[-–/] ?(?:(?:19|20)\\d\\d|\\d\\d))?(?![\\d])(?![.,]\\d)(?! ?${MISURA})`,
    'gi',
  ),
  new RegExp(`(?<!\\p{L})${ATTO}\\.? (?:n\\.? ?)?(?:[IVXLC]+ ?/ ?)?\\d+(?:[/.]\\d+)*`, 'giu'),
  /\b(?:artt?\.?|articol[oi]|comm[ai]|lettera|allegato|capo|quesit[oi]|n\.|pag\.|pp?\.|fig\.|tab\.) ?\d+(?:[-–/]\d+)*/gi,
  /\b\d{1,2}[°ºª]/g,
  // Age classes: "0-14 anni", "65 anni e più", "fra 25 e 64 anni", "sotto i 15 anni", "over 65".
  /\b\d{1,2} ?[-–] ?\d{1,2}(?: anni|enni)\b/g,
  /\b(?:0[-–]14|15[-–]29|15[-–]64|20[-–]64|25[-–]64)\b(?! ?%)/g,
  /\b(?:fra|tra|da|dai) (?:i )?\d{1,2} (?:e|a|ai) (?:i )?\d{1,2} anni/gi,
  /\b(?:di|dai|oltre|sopra|sotto|entro|fino a|meno di|più di|almeno|compiuto|compiuti)(?: i| gli)? \d{1,2} anni\b/gi,
  /\b\d{1,2} anni (?:e|o|ed) (?:più|oltre|meno)/gi,
  /\b(?:over|under|ultra|classe|fascia) ?\d{1,2}\b/gi,
  // Definitions of the indicatori: rates, scales, thresholds, the model home, the 95% interval.
  /\bogni (?:100\.000|10\.000|1\.000|100|10)\b/gi,
  /\bda (?:0|1) a (?:1|10|100)\b/gi,
  /\b(?:oltre|fino a|più di|meno di|sopra|sotto)(?: i)? (?:10\.000|15\.000|26\.000|55\.000|75\.000|120\.000) euro/gi,
  /\b80 (?:m²|metri quadri)/g,
  /\b5 ?(?:per mille|x ?1000)\b/gi,
  /\b(?:al|del) 95(?:%| per cento)/gi,
  /\b(?:62|55) comuni\b/g,
  /\bCovid-19\b/gi,
  /\b(?:WCAG|Guidelines|Attribuzione|BY|EUPL|Licen[sc]e|versione) \d+(?:\.\d+)*/g,
];

/** Same length and same lines, without the characters. */
const spiana = (testo: string): string => testo.replace(/[^\n]/g, ' ');

/**
 * The figures of an authored text (Markdown or MDX) that should come from the database: every digit
 * that is not a date, a citation of a law, an ordinal, an age class or part of a definition.
 *
 * @example cifreSospette('Gli stranieri sono il 9,8% nel 2025') // [{ cifra: '9,8', riga: 1, ... }]
 */
export function cifreSospette(testo: string): CifraSospetta[] {
  const prosa = NON_PROSA.reduce((t, r) => t.replace(r, spiana), testo).replace(/[\n\u00a0]/g, ' ');
  const piano = AMMESSE.reduce((t, r) => t.replace(r, spiana), prosa);
  return [...piano.matchAll(/(?<![\p{L}\d])\d(?:[\d.,]*\d)?/gu)].map((m) => ({
    cifra: m[0],
    riga: testo.slice(0, m.index).split('\n').length,
    contesto: testo
      .slice(Math.max(0, m.index - 30), m.index + m[0].length + 30)
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}
