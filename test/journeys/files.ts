import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { QUESTIONNAIRE } from './journey';
import { runProgram } from './serve';

/** The three files are what they say: the workbook proven against its original, a Word file, a PDF. */
export function checkFiles(files: { workbook: string; annex: string; whitepaper: string }): void {
  expect(files.workbook.endsWith('.xlsx')).toBe(true);
  // Throws where anything but answer cells differs.
  runProgram('verify', QUESTIONNAIRE, files.workbook);
  expect(files.annex.endsWith('.docx')).toBe(true);
  expect(readFileSync(files.annex).subarray(0, 2).toString()).toBe('PK');
  expect(files.whitepaper.endsWith('.pdf')).toBe(true);
  expect(readFileSync(files.whitepaper).subarray(0, 5).toString()).toBe('%PDF-');
}
