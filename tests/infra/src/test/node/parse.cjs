// Prints the syntax trees of the Bicep files given, as one JSON array in their order.
const fs = require('node:fs');
const path = require('node:path');
const Parser = require('web-tree-sitter');

const grammar = path.join(path.dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');

// Only named nodes, and what the grammar could not read.
function tree(cursor) {
  const node = cursor.currentNode;
  const children = [];
  if (cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeIsNamed || cursor.nodeIsMissing || cursor.nodeType === 'ERROR') {
        children.push(tree(cursor));
      }
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return {
    type: node.isMissing ? 'MISSING' : node.type,
    field: cursor.currentFieldName ?? null,
    line: node.startPosition.row + 1,
    text: node.text,
    children,
  };
}

async function main(files) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Parser.Language.load(grammar));
  const trees = files.map((file) => tree(parser.parse(fs.readFileSync(file, 'utf8')).walk()));
  process.stdout.write(JSON.stringify(trees));
}

main(process.argv.slice(2));
