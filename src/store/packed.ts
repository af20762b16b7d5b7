/**
 * JSON as stores keep it where only the program reads it: deflated, with the words that such bodies are made of as a
 * dictionary, which halves the short ones. What was packed before there was a dictionary is read as it is.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** No deflated text begins with this byte: its block would be of the reserved type. */
const WITH_DICTIONARY = 0x07;

/** What is packed depends on every byte of it: it may never be changed, only another one be added under another mark. */
const DICTIONARY = Buffer.from(
  [
    '{"id":"","text":"","title":"","url":null,"author":null,"lang":"en","pages":[],"published":"T00:00:00.000Z",',
    '"publishedOrigin":"IMPORTED","publishedOrigin":"STATED","publisher":"","retrievedAt":16,"documents":["","statements":["",',
    '"groups":[{"type":"ACCUSE","founder":"","appended":true},{"goneRelations":[],"goneEvents":[],"goneEntities":[],',
    '"verdicts":[{"id":"CONSULT:","before":null,"after":"UNDISPUTED","after":"DISPUTED","before":"UNDISPUTED","causedBy":[""]},',
    '"reason":null,"entities":["","extractors":["import:events"],"rules@","actors":[{"label":"","kind":"PERSON","qid":"Q',
    '","kind":"STATE","kind":"ORGANIZATION","kind":"UNKNOWN","kind":"PLACE","mentions":[[0,"statements":[],"quotations":[]}',
    '"statements":[{"subject":0,"predicate":"CONSULT","object":1,"mode":"visit","role":"","place":"","date":"20',
    '","dateOrigin":"RELATIVE_RESOLVED","dateOrigin":"PUBLICATION_FALLBACK","dateOrigin":"IMPORTED","dateOrigin":"STATED",',
    '"polarity":"DENIED","polarity":"ASSERTED","modality":"PLAN","modality":"FACT","reportedAs":"INDIRECT_SPEECH",',
    '"reportedAs":"NARRATION","attribution":[["","said"]],"joint":false,"quote":[0,"core":[,"confidence":0.8}],"quotations":[]}',
    '{"document":"","extractors":["',
  ].join(''),
);
/** Bodies are short: a window of 4 kB and little memory make the deflating cheap. */
const SHORT = { dictionary: DICTIONARY, windowBits: 12, memLevel: 5 };
const LONG = { dictionary: DICTIONARY };
const LONGEST_SHORT = 4_096;

export function packed(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const deflated = deflateRawSync(text, text.length > LONGEST_SHORT ? LONG : SHORT);
  const bytes = new Uint8Array(deflated.length + 1);
  bytes[0] = WITH_DICTIONARY;
  bytes.set(deflated, 1);
  return bytes;
}

/** The drivers give bytes in one form or the other. */
export function unpacked(body: Uint8Array | ArrayBuffer): unknown {
  const bytes = ArrayBuffer.isView(body) ? body : new Uint8Array(body);
  const text =
    bytes[0] === WITH_DICTIONARY
      ? inflateRawSync(bytes.subarray(1), { dictionary: DICTIONARY })
      : inflateRawSync(bytes);
  return JSON.parse(text.toString('utf8'));
}
