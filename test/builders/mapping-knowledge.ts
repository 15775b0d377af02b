import { readdirSync, readFileSync } from 'node:fs';
import { frameworkSchema, type Knowledge, topicSchema, topicWordsSchema } from '../../src/main/controls/knowledge';

const resources = new URL('../../resources/', import.meta.url);

/** Frameworks, topics and word lists as they are shipped, checked against their schemas. */
export function shippedMappingKnowledge(): Knowledge {
  return {
    frameworks: readFolder('frameworks/').map((file) => frameworkSchema.parse(file)),
    topics: readFolder('lexicon/topics/').flatMap((file) => topicSchema.array().parse(file)),
    words: topicWordsSchema.parse(readJson('lexicon/topic-words.json')),
  };
}

function readFolder(folder: string): unknown[] {
  return readdirSync(new URL(folder, resources))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(folder + name));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}
