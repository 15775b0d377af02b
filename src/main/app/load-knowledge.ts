import { join } from 'node:path';
import { z } from 'zod';
import type { Framework } from '../../shared/domain/framework';
import { frameworkSchema, topicSchema, topicWordsSchema, type Topic } from '../controls/knowledge';
import { prepareKnowledge, type PreparedKnowledge } from '../controls/suggest-requirements';
import { createCues, type Cues } from '../language/cues';
import { conceptSchema, createLexicon, facetsSchema, type Lexicon } from '../language/lexicon';
import { readJson, readJsonFolder } from '../platform/files';

/** Everything the program knows of the field, read once from the resources folder. */
export interface Knowledge {
  frameworks: Framework[];
  topics: Topic[];
  requirements: PreparedKnowledge;
  lexicon: Lexicon;
  cues: Cues;
  /** Lower-case names of companies that commonly work as somebody's provider. */
  providers: string[];
}

/** Throws where a resource breaks its schema: the installation is damaged then, and no answer could be trusted. */
export function loadKnowledge(resourcesFolder: string): Knowledge {
  const lexiconFolder = join(resourcesFolder, 'lexicon');
  const concepts = readJsonFolder(join(lexiconFolder, 'concepts')).flatMap(({ value }) => z.array(conceptSchema).parse(value));
  const topics = readJsonFolder(join(lexiconFolder, 'topics')).flatMap(({ value }) => z.array(topicSchema).parse(value));
  const frameworks = readJsonFolder(join(resourcesFolder, 'frameworks')).map(({ value }) => frameworkSchema.parse(value));
  const words = topicWordsSchema.parse(readJson(join(lexiconFolder, 'topic-words.json')));
  return {
    frameworks,
    topics,
    requirements: prepareKnowledge({ frameworks, topics, words }),
    lexicon: createLexicon(concepts, facetsSchema.parse(readJson(join(lexiconFolder, 'facets.json')))),
    cues: createCues(readJson(join(lexiconFolder, 'cues.json'))),
    providers: z.object({ names: z.array(z.string()) }).parse(readJson(join(lexiconFolder, 'providers.json'))).names,
  };
}
