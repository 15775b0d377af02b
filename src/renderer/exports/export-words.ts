import type { Audience, ExportFormat, TransferModule } from '../../shared/domain/export';

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: 'Web page',
  md: 'Markdown',
  xlsx: 'Excel',
  zip: 'ZIP',
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  public: 'Everybody',
  customer: 'Customers',
  confidential: 'Customers under confidentiality',
  internal: 'Only ourselves',
};

export const MODULE_WORDS: Readonly<Record<TransferModule, string>> = {
  'controller-processor': 'The customer is controller, we are processor',
  'processor-processor': 'The customer is processor, we are sub-processor',
  'controller-controller': 'Both are controllers',
  'processor-controller': 'We, as processor, hand data to the controller',
};
