import type { Problem, RecordTypeList, RecordTypeView } from '#contract';
import { type Field, recordType, type RecordTypeName, recordTypeNames } from '#domain';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly [extension: `x-${string}`]: unknown;
}
interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Record<string, { content: Record<string, { schema: Schema }> }> }>>>
  >;
}

const schemaName = (type: RecordTypeName): string => `${type.charAt(0).toUpperCase()}${type.slice(1)}Record`;

describe('the field catalogue for other programs', () => {
  let api: ApiForSpecs;
  let anyone: ApiClient;
  let described: Described;

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('newcomer', []);
    anyone = await api.as('newcomer');
    described = (await api.nobody().get<Described>('/api/docs-json')).body;
  });
  afterAll(() => api.stop());

  const schemaOf = (type: RecordTypeName): Schema => described.components.schemas[schemaName(type)] ?? {};

  /** Each field beside its schema, those of parts included. */
  function* fieldsWithSchemas(): Generator<{ path: string; field: Field; schema: Schema | undefined }> {
    for (const type of recordTypeNames)
      for (const [name, field] of Object.entries(recordType(type).fields)) {
        const schema = schemaOf(type).properties?.[name];
        yield { path: `${type}.${name}`, field, schema };
        if (field.type !== 'parts') continue;
        for (const [part, one] of Object.entries(field.fields))
          yield { path: `${type}.${name}.${part}`, field: one, schema: schema?.items?.properties?.[part] };
      }
  }

  it('is in the description of the interface, every field with its type and its words', () => {
    const types = { text: 'string', code: 'string', day: 'string', time: 'string', boolean: 'boolean', reference: 'string' } as const;
    for (const { path, field, schema } of fieldsWithSchemas()) {
      expect(schema?.['x-label']).withContext(path).toEqual(field.label);
      const expected = field.type in types ? types[field.type as keyof typeof types] : field.type === 'number' ? schema?.type : 'array';
      expect(schema?.type).withContext(path).toBe(expected);
      if (field.type === 'number')
        expect(['number', 'integer'])
          .withContext(path)
          .toContain(schema?.type ?? '');
    }
  });

  it('gives every code list whole, in its order, with the words of each code', () => {
    for (const { path, field, schema } of fieldsWithSchemas()) {
      if (!('codes' in field) || !field.codes) continue;
      expect(schema?.['x-code-labels']).withContext(path).toEqual(field.codes);
      // of a text the list is open: it may say something else
      if (field.type === 'text') continue;
      const listed = field.type === 'codes' ? schema?.items?.enum : schema?.enum;
      expect(listed?.map(String)).withContext(path).toEqual(Object.keys(field.codes));
    }
  });

  it('says of every field why it is kept, how long, who sees it and whether it may be counted (G44)', () => {
    for (const { path, field, schema } of fieldsWithSchemas()) {
      expect(schema?.['x-countable'])
        .withContext(path)
        .toBe(field.countable ?? true);
      expect(schema?.description)
        .withContext(path)
        .toMatch(/(Open|Personal|Identity|Special category).*: kept .*(may be|by no definition|counted)/i);
    }
    const { disability, sex } = schemaOf('participation').properties ?? {};
    expect([disability?.['x-class'], disability?.['x-legal-basis'], disability?.['x-seen-by']]).toEqual([
      'special',
      'GDPR 9(2)(g)',
      'onReveal',
    ]);
    expect([sex?.['x-class'], sex?.['x-retention']]).toEqual(['personal', 'fiveYearsAfterLastPayment']);
  });

  it('describes what calls answer of records, with the same codes', () => {
    const answers: readonly [RecordTypeName, path: string][] = [
      ['participation', '/api/projects/{p}/participations/{id}'],
      ['desk', '/api/projects/{p}/desks/{desk}'],
    ];
    for (const [type, path] of answers) {
      const schema = described.paths[path]?.['get']?.responses['200']?.content['application/json']?.schema ?? {};
      const shared = Object.keys(schema.properties ?? {}).filter((name) => Object.hasOwn(recordType(type).fields, name));
      expect(shared.length).withContext(path).toBeGreaterThan(5);
      for (const name of shared) {
        const property = schema.properties?.[name];
        expect(property?.allOf)
          .withContext(name)
          .toEqual([{ $ref: `#/components/schemas/${schemaName(type)}/properties/${name}` }]);
        const codes = property?.enum ?? property?.items?.enum;
        const listed = schemaOf(type).properties?.[name];
        if (codes)
          expect([...codes].sort())
            .withContext(name)
            .toEqual([...(listed?.enum ?? listed?.items?.enum ?? [])].sort());
      }
    }
  });

  it('is answered to anybody who is signed in, in their language or the one they ask for', async () => {
    expect((await api.nobody().get('/api/record-types')).status).toBe(401);
    const inFrench = (await anyone.get<RecordTypeList>('/api/record-types?language=fr')).body;
    expect(inFrench.items.map(({ name }) => name)).toEqual([...recordTypeNames]);
    expect(inFrench.language).toBe('fr');
    const { body } = await anyone.get<RecordTypeView>('/api/record-types/desk?language=en');
    expect(body).toEqual(jasmine.objectContaining({ name: 'desk', one: 'desk', many: 'desks', kept: true, calledBy: 'code' }));
    expect(body.fields.find(({ name }) => name === 'status')).toEqual(
      jasmine.objectContaining({ label: 'status', type: 'code', required: true, countable: true, class: 'open', seenBy: 'members' }),
    );
    expect(body.fields.find(({ name }) => name === 'minimumServiceSet')?.fields.map(({ label }) => label)).toEqual([
      ...['service', 'available', 'available since'],
    ]);
    expect((await anyone.get<RecordTypeList>('/api/record-types')).body.language).toBe('it');
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await anyone.get('/api/record-types');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const again = await anyone.get('/api/record-types', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.body]).toEqual([304, '']);
    const inEnglish = await anyone.get('/api/record-types?language=en', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(inEnglish.status).toBe(200);
  });

  it('knows no other type and no other language', async () => {
    expect((await anyone.get<Problem>('/api/record-types/invoice')).status).toBe(404);
    expect((await anyone.get<Problem>('/api/record-types/desk?language=de')).status).toBe(422);
  });
});
