#!/usr/bin/env node
// Starts the command line under Node 24 or newer. The database's native part crashes under older ones, so an old Node
// hands over to the one that came with the installation, or says what is missing. Plain old syntax: it must parse anywhere.
'use strict';

var path = require('node:path');
var fs = require('node:fs');

var NEEDED_MAJOR = 24;
var root = path.join(__dirname, '..');
var program = path.join(root, 'out', 'main', 'cli.js');

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  if (!fs.existsSync(program)) {
    fail('Proofbook is not built yet. Run `npm ci` in ' + root + ' first.');
  } else {
    import(require('node:url').pathToFileURL(program).href).catch(function (error) {
      fail('Proofbook could not start: ' + error.message);
    });
  }
} else {
  var bundled = findBundledNode();
  if (bundled === null) {
    fail('Proofbook needs Node.js 24 or newer; this is ' + process.version + '. Install Node.js 24 and try again.');
  } else {
    handOver(bundled);
  }
}

// A signal to this process is meant for the program: were it not passed on, a server would go on without its parent.
function handOver(node) {
  var child = require('node:child_process').spawn(node, [__filename].concat(process.argv.slice(2)), {
    stdio: 'inherit',
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', function (error) {
    fail('Proofbook could not start its own Node.js: ' + error.message);
  });
  child.on('exit', function (code, signal) {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exitCode = code;
    }
  });
}

function findBundledNode() {
  var file = process.platform === 'win32' ? 'node.exe' : 'node';
  var packaged = 'node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch;
  try {
    var folder = path.dirname(require.resolve(packaged + '/package.json', { paths: [root] }));
    var candidate = path.join(folder, 'bin', file);
    return fs.existsSync(candidate) ? candidate : null;
  } catch {
    return null;
  }
}

function fail(sentence) {
  process.stderr.write(sentence + '\n');
  process.exitCode = 1;
}
