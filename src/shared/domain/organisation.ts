export interface SubProcessor {
  name: string;
  address: string;
  contact: string;
  processing: string;
  dataCategories: string;
  location: string;
  duration: string;
  transferMechanism: string;
  certificates: string;
}

/** Who the company is, as far as its documents and its people have said. Empty strings are fields nobody has filled. */
export interface Organisation {
  name: string;
  address: string;
  contact: string;
  dataProtectionOfficer: string;
  products: { name: string; deployments: string[] }[];
  subProcessors: SubProcessor[];
}
