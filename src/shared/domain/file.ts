/** A file as it crosses the border between a host and the core: never a path. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}
