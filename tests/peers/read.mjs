// Reads a file as its own tool does and prints what that tool understood, a line an event: its date, its track, its
// label. Usage: node read.mjs FORMAT FILE
import { readFileSync } from 'node:fs';

const text = (file) => readFileSync(file, 'utf8');
const line = (...cells) => console.log(cells.map((cell) => String(cell ?? '').replace(/\s+/g, ' ').trim()).join(' | '));

async function readMarkwhen(file) {
  const { parse, toArray } = await import('@markwhen/parser');
  const parsed = parse(text(file));
  const faults = parsed.parseMessages.filter((message) => message.type === 'error');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  line('title', parsed.header.title);
  const walk = (node, track) => {
    for (const child of node.children ?? []) {
      if (child.children) walk(child, child.title);
      else line(child.firstLine.datePart, track, child.firstLine.restTrimmed, child.properties.edtf);
    }
  };
  walk(parsed.events, '');
}

async function readMermaid(file) {
  const { JSDOM } = await import('jsdom');
  const dom = new JSDOM('');
  globalThis.window = dom.window;
  globalThis.document = dom.window.document;
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse(text(file));
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text(file));
  // As it puts the words of #35; into its pictures.
  const decode = (words) => words.replace(/ﬂ°°(\d+)¶ß/g, (_, number) => String.fromCodePoint(Number(number)));
  line('title', decode(diagram.db.getCommonDb().getDiagramTitle()));
  for (const task of diagram.db.getTasks()) {
    for (const event of task.events) line(decode(task.task), decode(task.section), decode(event));
  }
}

async function readICalendar(file) {
  const { default: ICAL } = await import('ical.js');
  const bytes = readFileSync(file);
  for (const one of bytes.toString('latin1').split('\r\n')) {
    if (one.length > 75) throw new Error(`a line of ${one.length} octets`);
  }
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')));
  line('title', calendar.getFirstPropertyValue('x-wr-calname'));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    if (!event.uid || !component.getFirstPropertyValue('dtstamp')) throw new Error('no UID or DTSTAMP');
    const days = event.startDate.isDate ? `${event.startDate}/${event.endDate}` : `${event.startDate}`;
    line(days, component.getFirstPropertyValue('categories'), event.summary, component.getFirstPropertyValue('x-edtf'));
  }
}

// The shape that TimelineJS documents (knightlab.com, "JSON data format").
const number = { type: 'string', pattern: '^-?[0-9]+$' };
const date = {
  type: 'object',
  required: ['year'],
  additionalProperties: false,
  properties: { year: number, month: number, day: number, hour: number, minute: number, second: number },
};
const words = {
  type: 'object',
  additionalProperties: false,
  properties: { headline: { type: 'string' }, text: { type: 'string' } },
};
const timelineShape = {
  type: 'object',
  required: ['events'],
  additionalProperties: false,
  properties: {
    title: { type: 'object', required: ['text'], additionalProperties: false, properties: { text: words } },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['start_date', 'text'],
        additionalProperties: false,
        properties: {
          start_date: date,
          end_date: date,
          text: words,
          display_date: { type: 'string' },
          group: { type: 'string' },
          unique_id: { type: 'string', pattern: '^[a-z0-9-]+$' },
        },
      },
    },
    eras: {
      type: 'array',
      items: {
        type: 'object',
        required: ['start_date', 'end_date', 'text'],
        additionalProperties: false,
        properties: { start_date: date, end_date: date, text: words },
      },
    },
  },
};

async function readTimelineJs(file) {
  const { default: Ajv } = await import('ajv/dist/2020.js');
  const ajv = new (Ajv.default ?? Ajv)();
  const value = JSON.parse(text(file));
  if (!ajv.validate(timelineShape, value)) throw new Error(ajv.errorsText());
  const said = (when) => [when.year, when.month, when.day].filter(Boolean).join('-');
  line('title', value.title?.text.headline);
  for (const event of value.events) {
    const days = said(event.start_date) + (event.end_date ? `/${said(event.end_date)}` : '');
    line(days, event.group, event.text.headline.replace(/<[^>]*>/g, ''), event.display_date);
  }
}

async function readJsonLd(file) {
  const value = JSON.parse(text(file));
  if (value['@context'] !== 'https://schema.org' || value['@type'] !== 'ItemList') throw new Error('no ItemList');
  line('title', value.name);
  value.itemListElement.forEach((entry, index) => {
    if (entry['@type'] !== 'ListItem' || entry.position !== index + 1) throw new Error(`entry ${index + 1}`);
    line(entry.item.temporalCoverage, entry.item.keywords, entry.item.name);
  });
}

const readers = {
  markwhen: readMarkwhen,
  mermaid: readMermaid,
  icalendar: readICalendar,
  timelinejs: readTimelineJs,
  jsonld: readJsonLd,
};
const [format, file] = process.argv.slice(2);
await readers[format](file);
