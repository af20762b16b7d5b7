/** What the extraction asks about the world. */
import type { ExtractedStatement } from '../domain/record/extraction.ts';
import type { Authority } from './authority/authority.ts';
import type { Grounds } from './confidence/grounds.ts';
import type { Typer } from './vote/typer.ts';

export interface Sources {
  readonly authority: Authority;
  /** The one that ships, unless another is given. */
  readonly typer?: Typer;
  /** Told of every statement on what it rests; the fit of the confidences listens. */
  readonly onGrounds?: (statement: ExtractedStatement, grounds: Grounds) => void;
}
