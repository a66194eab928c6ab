import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

const INCHIOSTRO = '17324D';
const TENUE = '51677C';
const PUNTO = 2;

/** Names of the lists that {@link ELENCHI} defines. */
export const PUNTI = 'punti';
/** Numbering of ordered lists. */
export const NUMERI = 'numeri';

/** Styles of a document that Word has by itself, under the names that they have in every language. */
export const DI_WORD: readonly string[] = [
  'heading 1',
  'heading 2',
  'heading 3',
  'Subtitle',
  'caption',
  'List Paragraph',
  'Hyperlink',
  'footnote text',
  'footnote reference',
];

/**
 * Styles of a document: the built-in ones of Word under their own names, so that text pasted in the plan
 * of an office takes on the look of that plan.
 */
export const STILI: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 11 * PUNTO, language: { value: 'it-IT' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 20 * PUNTO, bold: true, color: INCHIOSTRO },
      paragraph: {
        spacing: { before: 0, after: 160 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { size: 15 * PUNTO, bold: true, color: INCHIOSTRO },
      paragraph: {
        spacing: { before: 320, after: 100 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
      },
    },
    heading3: {
      run: { size: 12 * PUNTO, bold: true, color: INCHIOSTRO },
      paragraph: {
        spacing: { before: 200, after: 60 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 2,
      },
    },
    caption: {
      run: { size: 10 * PUNTO, bold: false, italics: false, color: TENUE },
      paragraph: { spacing: { before: 60, after: 160 }, keepLines: true },
    },
  },
  paragraphStyles: [
    makeStile('Subtitle', 'Subtitle', { run: { size: 13 * PUNTO, color: TENUE } }),
    makeStile('Occhiello', 'Occhiello', {
      run: { size: 10 * PUNTO, color: TENUE },
      paragraph: { spacing: { after: 40 }, keepNext: true },
    }),
    makeStile('Cifra', 'Cifra', { run: { size: 14 * PUNTO } }),
    makeStile('Nota', 'Nota', { run: { size: 9.5 * PUNTO, color: TENUE } }),
    makeStile('Cella', 'Cella', {
      run: { size: 8.5 * PUNTO },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    }),
  ],
};

function makeStile(
  id: string,
  name: string,
  look: { run: { size: number; color?: string }; paragraph?: object },
) {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look };
}

/** Lists with a dot and lists with a number. */
export const ELENCHI: INumberingOptions = {
  config: [
    {
      reference: PUNTI,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', ...makeRientro() }],
    },
    {
      reference: NUMERI,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...makeRientro() }],
    },
  ],
};

function makeRientro() {
  return {
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 420, hanging: 320 } } },
  };
}
