// The yardstick of bench_render among charts: Vega-Lite draws the same events as points with labels, on the server, as SVG.
// Arguments: a JSON list of {date, label}, and the file to write.
import {readFileSync, writeFileSync} from 'node:fs';
import * as vega from 'vega';
import {compile} from 'vega-lite';

const [events, file] = process.argv.slice(2);
const {spec} = compile({
  width: 1136,
  height: 600,
  title: 'A port, its ferry and its bridge',
  data: {values: JSON.parse(readFileSync(events, 'utf8'))},
  transform: [{window: [{op: 'row_number', as: 'row'}]}],
  encoding: {
    x: {field: 'date', type: 'temporal', axis: {title: null}},
    y: {field: 'row', type: 'quantitative', axis: null},
  },
  layer: [
    {mark: {type: 'point', filled: true}},
    {mark: {type: 'text', align: 'left', dx: 6}, encoding: {text: {field: 'label'}}},
  ],
});
const view = new vega.View(vega.parse(spec), {renderer: 'none'});
writeFileSync(file, await view.toSVG());
