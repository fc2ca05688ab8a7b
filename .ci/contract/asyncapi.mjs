// asyncapi.mjs FILE: fails on any error or warning of AsyncAPI's own parser; hints it only prints.
import { Parser, fromFile } from '@asyncapi/parser';

const WARNING = 1;
const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
for (const { severity, code, path, message } of diagnostics) {
  console.log(`${['error', 'warning', 'info', 'hint'][severity]} ${code} at ${path.join('.') || 'the top'}: ${message}`);
}
const bad = diagnostics.filter(({ severity }) => severity <= WARNING).length;
console.log(`${process.argv[2]}: ${bad} errors and warnings`);
process.exit(document && bad === 0 ? 0 : 1);
