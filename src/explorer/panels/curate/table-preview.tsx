/** A dropped table: what its rows would say by its map, which can be changed, and the press that keeps them. */
import { type ReactNode, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { INGEST_TABLE, READ_FILE } from '../../api/files.ts';
import { useDone } from '../../parts/deeds.ts';
import { say } from '../../parts/page.ts';
import { useAsk, useSession } from '../../parts/session.tsx';
import { count } from '../../words/relation.ts';
import type { Table } from './dropped.ts';
import { ExtractedList } from './extracted-list.tsx';

export const TablePreview = ({ table }: { readonly table: Table }): ReactNode => {
  const ask = useAsk();
  const done = useDone();
  const { page } = useSession();
  const [reading, setReading] = useState(table.reading);
  const [map, setMap] = useState(table.reading.map);
  const file = { ...table.file, map };
  const again = async (): Promise<void> => {
    const answer = await ask(READ_FILE, { file });
    if (answer?.readFile.table != null) setReading(answer.readFile.table);
  };
  const keep = async (): Promise<void> => {
    const answer = await ask(INGEST_TABLE, { file });
    if (answer === null) return;
    const kept = answer.ingestTable;
    if (kept.__typename === 'TableIngested')
      done(`Kept ${count(kept.rows, 'row')}, with ${count(kept.statementsAdded, 'new statement')}.`);
    else say(page, kept.message);
  };
  return (
    <section className="table-preview" aria-label={`Table ${table.file.name}`}>
      <h3>
        <bdi>{table.file.name}</bdi>: {count(reading.rows, 'row')}
      </h3>
      <TextField className="field" value={map} onChange={setMap}>
        <Label>How its columns are read</Label>
        <TextArea className="input command" rows={8} spellCheck="false" />
      </TextField>
      <div className="tools">
        <Button className="button button-small" isDisabled={map === reading.map} onPress={() => void again()}>
          Read by this map
        </Button>
        <Button
          className="button button-small button-accent"
          isDisabled={reading.rows === 0}
          onPress={() => void keep()}
        >
          Keep {count(reading.rows, 'row')} in the graph
        </Button>
      </div>
      {reading.rejected.slice(0, MOST_TOLD).map((reason) => (
        <p key={reason} className="caption denied">
          {reason}
        </p>
      ))}
      {reading.rejected.length > MOST_TOLD ? (
        <p className="caption">and {reading.rejected.length - MOST_TOLD} rows more that cannot be used</p>
      ) : null}
      <ExtractedList statements={reading.statements} />
    </section>
  );
};

const MOST_TOLD = 5;
