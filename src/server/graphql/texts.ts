/**
 * Parses and validates the text of each request. Sound texts are remembered, in a memory bounded by bytes; unsound ones
 * never, since strangers can make up any number of them.
 */
import {
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { fieldsExistRule } from '../../../schema/api/nearest-field.ts';
import { readQuery } from '../../../schema/api/read-query.ts';
import { checkShape } from '../../../schema/api/shape.ts';
import type { Allowed } from '../config.ts';

/** Bytes that all remembered texts may take, and what a character of one takes as tokens and nodes (measured). */
const MOST_REMEMBERED = 32 * 1024 * 1024;
const BYTES_PER_CHARACTER = 160;
/** What is wrong with one text; more than these help nobody. */
const MOST_ERRORS = 10;

export interface TextsOptions {
  readonly allowed: readonly Allowed[];
  /** Given a look at the bytes that remembered texts take. */
  readonly onOpen?: (remembered: () => number) => void;
}

export function textsPlugin({ allowed, onOpen }: TextsOptions): Plugin {
  const known = new LRUCache<string, DocumentNode>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: (_, text) => (text.length + 1) * BYTES_PER_CHARACTER,
  });
  onOpen?.(() => known.calculatedSize);
  return {
    onParse({ params, setParsedDocument, setParseFn }) {
      const document = known.get(params.source.toString());
      if (document) setParsedDocument(document);
      else setParseFn((source) => readQuery(String(source)));
    },
    onValidate({ params, addValidationRule, setResult, setValidationFn }) {
      const { documentAST } = params;
      const text = documentAST.loc?.source.body ?? '';
      if (known.get(text) === documentAST) return setResult([]);
      checkShape(documentAST);
      if (!allowed.includes('introspection')) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema, document, rules = specifiedRules) => {
        const ours = (rules as readonly ValidationRule[]).map((rule) =>
          rule === FieldsOnCorrectTypeRule ? fieldsExistRule : rule,
        );
        return validate(schema, document, ours, { maxErrors: MOST_ERRORS });
      });
      return ({ valid }) => {
        if (valid) known.set(text, documentAST);
      };
    },
  };
}
