// Holds values to a JSON Schema 2020-12 and prints a line for each: "valid", or the first fault and its place.
// Usage: node validate.mjs SCHEMA VALUES, where VALUES is a JSON list
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schema, values] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const ajv = new (Ajv.default ?? Ajv)({ strict: true, allowUnionTypes: true, strictTypes: false });
const validate = ajv.compile(schema);
for (const value of values) {
  console.log(validate(value) ? 'valid' : ajv.errorsText(validate.errors.slice(0, 1)));
}
