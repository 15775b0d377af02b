import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage } from '../../src/shared/transport';

test('every value of the contract comes back as it went in', () => {
  const value = {
    files: [
      { name: 'ä.docx', bytes: new Uint8Array([0, 255, 13, 10]) },
      { name: 'empty', bytes: new Uint8Array(0) },
    ],
    // A customer's option may be called anything, even like our own mark or like a prototype.
    marks: { $bytes: 'D7', constructor: 'E7' },
    nothing: null,
    text: '“” 😀 \u2028',
  };
  expect(decodeMessage(encodeMessage(value))).toEqual(value);
  expect(decodeMessage(encodeMessage(undefined))).toBeNull();
});

test('a part of a larger buffer is sent as that part', () => {
  const whole = new Uint8Array([1, 2, 3, 4, 5]);
  expect(decodeMessage(encodeMessage({ bytes: whole.subarray(1, 3) }))).toEqual({ bytes: new Uint8Array([2, 3]) });
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['half a head length', new Uint8Array([0, 0])],
  ['a head that is longer than the message', new Uint8Array([255, 255, 255, 255, 1])],
  ['no JSON', new Uint8Array([0, 0, 0, 1, 0x7b])],
  ['text that is no UTF-8', new Uint8Array([0, 0, 0, 3, 0x22, 0xff, 0x22])],
  ['files that are not there', message('{"$bytes":[0,10]}', 2)],
])('%s is refused', (_what, bytes) => {
  expect(() => decodeMessage(bytes)).toThrow();
});

test('what only looks like a file stays what it is', () => {
  const values = [
    '{"$bytes":[0]}',
    '{"$bytes":[-1,2]}',
    '{"$bytes":[0.5,1]}',
    '{"$bytes":[0,1],"more":1}',
    '{"$bytes":"0,1"}',
  ];
  for (const value of values) expect(decodeMessage(message(value, 4))).toEqual(JSON.parse(value));
});

function message(head: string, fileBytes: number): Uint8Array {
  const text = new TextEncoder().encode(head);
  const bytes = new Uint8Array(4 + text.byteLength + fileBytes);
  new DataView(bytes.buffer).setUint32(0, text.byteLength);
  bytes.set(text, 4);
  return bytes;
}
