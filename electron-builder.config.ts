import type { Configuration } from 'electron-builder';

// What goes into an installer, and how it is locked. docs/packaging.md says why, and what could be tried.
const configuration: Configuration = {
  appId: 'org.proofbook.desktop',
  productName: 'Proofbook',
  copyright: 'Apache License 2.0',
  extraMetadata: { author: 'The Proofbook project', homepage: 'https://proofbook.invalid' },
  directories: { output: 'dist', buildResources: 'resources/packaging' },
  asar: true,
  // A native module cannot be loaded out of an archive.
  asarUnpack: ['node_modules/better-sqlite3/**'],
  // The prebuilt binaries of the package serve Node and Electron alike.
  npmRebuild: false,
  electronFuses: {
    // Nobody may start the program as plain Node with its own rights, or slip options into it.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    // The archive is checked against the hash in the signed program, and nothing beside it is ever run.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    { ext: 'proofbook', name: 'Proofbook library', mimeType: 'application/x-proofbook', role: 'Editor' },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    synopsis: 'Offline answers to security questionnaires',
    maintainer: 'The Proofbook project <maintainer@proofbook.invalid>',
    files: filesWithout('{darwin,win32}'),
  },
  win: { target: ['nsis'], files: filesWithout('{darwin,linux,linuxmusl}') },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    files: filesWithout('{linux,linuxmusl,win32}'),
  },
  // No server is ever asked for anything: there is no feed of updates.
  publish: null,
};

export default configuration;

/** The packages of `dependencies` come by themselves; what is said of them here takes away. */
function filesWithout(otherSystems: string): string[] {
  return [
    'out/{main,preload,renderer}/**',
    'resources/**',
    '!resources/packaging/**',
    'package.json',
    'LICENSE',
    'NOTICE',
    // The program runs in Electron's own Node; headers and a drawing surface are for those who build or draw.
    '!node_modules/node-*/**',
    '!node_modules/@napi-rs/**',
    '!node_modules/**/*.{map,d.ts,d.mts,d.cts,md,markdown}',
    '!node_modules/better-sqlite3/{deps,src}/**',
    `!node_modules/better-sqlite3/prebuilds/${otherSystems}-*`,
    // Documents are read with the legacy build; the page has what it shows in out/renderer.
    '!node_modules/pdfjs-dist/{build,web,types,image_decoders,cmaps,iccs,wasm,standard_fonts}/**',
    '!node_modules/pdfjs-dist/legacy/{web,image_decoders}/**',
    '!node_modules/pdfjs-dist/legacy/build/*.min.mjs',
  ];
}
