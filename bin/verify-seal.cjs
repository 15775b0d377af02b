#!/usr/bin/env node
// Checks a sealed export without Proofbook and without a network: node verify-seal.cjs SEAL FILE [RECEIVED]
// SEAL is the .seal.json that came with FILE; RECEIVED is the questionnaire as it was sent, where there is one.
// Needs nothing but Node.js. Exit code 0: all holds; 1: something does not, and a line says what; 2: wrong usage.
'use strict';

var crypto = require('node:crypto');
var fs = require('node:fs');

var files = process.argv.slice(2);
if (files.length < 2 || files.length > 3) {
  console.error('Usage: node verify-seal.cjs SEAL FILE [RECEIVED]');
  process.exitCode = 2;
} else {
  try {
    verify(files[0], files[1], files[2]);
  } catch (error) {
    fail('The seal or a file cannot be read: ' + error.message);
  }
}

function verify(sealPath, filePath, receivedPath) {
  var seal = JSON.parse(fs.readFileSync(sealPath, 'utf8'));
  if (seal.format !== 'proofbook-seal' || seal.formatVersion !== 1) return fail('This is no seal of a known version.');
  var signature = Buffer.from(String(seal.signature), 'base64');
  delete seal.signature;
  if (!crypto.verify(null, Buffer.from(JSON.stringify(seal)), seal.publicKey, signature)) {
    return fail('The seal was changed after it was made: its signature does not hold.');
  }
  if (hashOf(filePath) !== seal.file.sha256) return fail('The file is not the one that was sealed.');
  if (receivedPath !== undefined && (seal.input === null || hashOf(receivedPath) !== seal.input.sha256)) {
    return fail('The questionnaire is not the one that was answered.');
  }
  var fingerprint = crypto
    .createHash('sha256')
    .update(seal.publicKey)
    .digest('hex')
    .slice(0, 32)
    .match(/.{4}/g)
    .join(' ');
  var approved = seal.answers.filter(function (answer) {
    return answer.status === 'approved';
  });
  console.log('The file is as it was sealed on ' + seal.sealedAt + ' by ' + seal.program + '.');
  if (seal.answers.length > 0)
    console.log(approved.length + ' of ' + seal.answers.length + ' answers were approved by a person.');
  console.log('Compare this fingerprint with the one the company gave you: ' + fingerprint);
}

function hashOf(path) {
  return crypto.createHash('sha256').update(fs.readFileSync(path)).digest('hex');
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
