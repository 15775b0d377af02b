import { join } from 'node:path';
import { z } from 'zod';
import type { Framework } from '../../shared/domain/framework';
import { frameworkSchema, type Topic, topicSchema, topicWordsSchema } from '../controls/knowledge';
import { type PreparedKnowledge, prepareKnowledge } from '../controls/suggest-requirements';
import { type Cues, createCues } from '../language/cues';
import { conceptSchema, createLexicon, facetsSchema, type Lexicon } from '../language/lexicon';
import { readJson, readJsonFolder, readNamedFile } from '../platform/files';
import { listFolder } from '../platform/folders';
import { sha256 } from '../storage/file-store';

/** Everything the program knows of the field, read once from the resources folder. */
export interface Knowledge {
  frameworks: Framework[];
  topics: Topic[];
  requirements: PreparedKnowledge;
  lexicon: Lexicon;
  cues: Cues;
  /** Changes with the words a full-text index is made with. */
  indexFingerprint: string;
  /** Lower-case names of companies that commonly work as somebody's provider. */
  providers: string[];
}

/**
 * Reads the resources folder. What takes time to prepare is prepared when it is first asked for: half a second that a
 * command without questions or new documents need not wait. Throws where a resource breaks its schema: the installation
 * is damaged then, and no answer could be trusted.
 */
export function loadKnowledge(resourcesFolder: string): Knowledge {
  const lexiconFolder = join(resourcesFolder, 'lexicon');
  const frameworks = readJsonFolder(join(resourcesFolder, 'frameworks')).map(({ value }) =>
    frameworkSchema.parse(value),
  );
  const topics = once(() =>
    readJsonFolder(join(lexiconFolder, 'topics')).flatMap(({ value }) => z.array(topicSchema).parse(value)),
  );
  const requirements = once(() =>
    prepareKnowledge({
      frameworks,
      topics: topics(),
      words: topicWordsSchema.parse(readJson(join(lexiconFolder, 'topic-words.json'))),
    }),
  );
  const lexicon = once(() =>
    createLexicon(
      readJsonFolder(join(lexiconFolder, 'concepts')).flatMap(({ value }) => z.array(conceptSchema).parse(value)),
      facetsSchema.parse(readJson(join(lexiconFolder, 'facets.json'))),
    ),
  );
  const cues = once(() => createCues(readJson(join(lexiconFolder, 'cues.json'))));
  const providers = once(
    () => z.object({ names: z.array(z.string()) }).parse(readJson(join(lexiconFolder, 'providers.json'))).names,
  );
  const indexFingerprint = once(() => fingerprintOf(lexiconFolder));
  return {
    frameworks,
    get topics() {
      return topics();
    },
    get requirements() {
      return requirements();
    },
    get lexicon() {
      return lexicon();
    },
    get cues() {
      return cues();
    },
    get providers() {
      return providers();
    },
    get indexFingerprint() {
      return indexFingerprint();
    },
  };
}

// To be raised where the making of the index itself changes: stemming, compounds, how concepts are written.
const INDEX_EDITION = 1;

function fingerprintOf(lexiconFolder: string): string {
  const concepts = join(lexiconFolder, 'concepts');
  const paths = [
    ...listFolder(concepts).map((name) => join(concepts, name)),
    join(lexiconFolder, 'facets.json'),
    join(lexiconFolder, 'stems-apart.json'),
  ];
  return sha256(
    new TextEncoder().encode([INDEX_EDITION, ...paths.map((path) => sha256(readNamedFile(path).bytes))].join(' ')),
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
