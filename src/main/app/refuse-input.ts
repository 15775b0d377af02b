import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import { type Said, type Sentence, sentence } from '../../shared/sentence';

/** What a schema found, as the refusal of the operation it belongs to. */
export function refuseInput(name: string, issue: z.core.$ZodIssue | undefined): AppError {
  const path = issue?.path.join('.') ?? '';
  const where: Said = path === '' ? sentence('the input') : path;
  const why = issue === undefined ? MALFORMED : sayIssue(issue);
  return new AppError('bad-input', '{name} cannot use {where}: {why}.', { name, where, why });
}

const MALFORMED = sentence('it is malformed');

/** What is wrong with a value, in words of ours: the schema's are English and speak of types. */
function sayIssue(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum));
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? sentence('it is missing')
        : sentence('it is of another kind than expected ({expected})', { expected: issue.expected });
    case 'invalid_value':
      return sentence('it is none of {values}', {
        values: { all: issue.values.map((value) => String(value)), joined: 'comma' },
      });
    case 'invalid_format':
      // Ours where the contract names the form itself.
      if (issue.format === 'date') return sentence('a day is written YYYY-MM-DD');
      return issue.format === 'regex' ? sentence(issue.message) : MALFORMED;
    case 'invalid_union': {
      // What the last of the ways allowed has to say: the widest stands there.
      const [last] = issue.errors.at(-1) ?? [];
      return last === undefined ? MALFORMED : sayIssue(last);
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return MALFORMED;
    case 'unrecognized_keys':
      return sentence('there is no place in it for {fields}', { fields: { all: issue.keys, joined: 'comma' } });
  }
}

function tooMuch(origin: string, most: number): Sentence {
  if (origin === 'string') return sentence('it is longer than {most} characters', { most });
  if (origin === 'array') return sentence('there are more than {most}', { most });
  return sentence('it is more than {most}', { most });
}

function tooLittle(origin: string, least: number): Sentence {
  if (least === 1 && (origin === 'string' || origin === 'array')) return sentence('nothing is in it');
  if (origin === 'string') return sentence('it is shorter than {least} characters', { least });
  if (origin === 'array') return sentence('there are fewer than {least}', { least });
  return sentence('it is less than {least}', { least });
}
