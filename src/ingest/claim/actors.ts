/** The actors of a document: everybody named, and the groups that take part in a statement. */
import type { ExtractedActor, ExtractedMention, ExtractedStatement } from '../../domain/record/extraction.ts';
import type { Actor } from '../cast/actor.ts';
import type { Reading } from '../clause/reading.ts';
import type { Quotation } from './quotations.ts';

export function actorsFrom(
  readings: readonly Reading[],
  statements: readonly ExtractedStatement[],
  quotations: readonly Quotation[],
  text: string,
): ExtractedActor[] {
  const needed = new Set(statements.flatMap(({ subject, object, place }) => [subject.label, object?.label, place]));
  for (const { speaker, addressee } of quotations) needed.add(speaker?.label).add(addressee?.label);
  const mentions = mentionsByActor(readings, text);
  const actors = [...mentions].filter(
    ([actor, spans]) => needed.has(actor.label) || (actor.kind !== 'UNKNOWN' && spans.length > 0),
  );
  const listed = new Set(actors.map(([{ label, qid }]) => `${label}|${qid}`));
  const quoted = quotations.flatMap(({ speaker, addressee }) => [speaker, addressee]);
  const groups = [...quoted, ...statements.flatMap(({ subject, object }) => [subject, object])]
    .filter((one) => one !== null)
    .filter(({ label, qid }) => !listed.has(`${label}|${qid}`));
  return [...actors.map(([actor, spans]) => actorRow(actor, spans)), ...unmentioned(groups, readings)];
}

const actorRow = ({ label, kind, qid }: Actor, mentions: readonly ExtractedMention[]): ExtractedActor => ({
  label,
  kind,
  qid,
  mentions,
});

function mentionsByActor(readings: readonly Reading[], text: string): Map<Actor, ExtractedMention[]> {
  const found = new Map<Actor, ExtractedMention[]>();
  for (const { sentence, mentions } of readings) {
    for (const mention of mentions) {
      if (mention.form === 'pronoun' || mention.form === 'title') continue;
      const start = sentence.tokens[mention.from]?.start ?? 0;
      const end = sentence.tokens[mention.to - 1]?.end ?? start;
      const actor = mention.actor;
      const spans = found.get(actor) ?? [];
      if (spans.length === 0) found.set(actor, spans);
      spans.push({ start, end, surface: text.slice(start, end) });
    }
  }
  return found;
}

/** Participants that no mention names: groups, and bodies known only by an office. */
function unmentioned(
  references: readonly { readonly label: string; readonly qid: string | null }[],
  readings: readonly Reading[],
): ExtractedActor[] {
  const cast = readings[0]?.cast;
  const distinct = new Map(references.map((reference) => [`${reference.label}|${reference.qid}`, reference]));
  return [...distinct.values()].map(({ label, qid }) => {
    const known = qid === null ? undefined : cast?.authority.byQid(qid);
    return { label, qid, kind: known?.kind ?? cast?.kindOf(label) ?? 'GROUP', mentions: [] };
  });
}
