// Prisma's adapter over `pg` with what its schema engine reads and the adapter does not know: columns of type "char" in the catalog.
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

/** Object identifiers of types, as PostgreSQL numbers them. */
const charType = 18;
const varcharType = 1043;

/** Opens the database for reading its catalog. Scripts and shadow databases are not offered: our own runner applies migrations. */
export class CatalogAdapterFactory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';

  constructor(url) {
    this.url = url;
  }

  async connect() {
    const pool = new pg.Pool({ connectionString: this.url, max: 2 });
    pool.on('error', () => undefined);
    const adapter = await new PrismaPg(pool).connect();
    adapter.queryRaw = (query) => readWithChars(adapter, query);
    adapter.executeScript = refuse;
    adapter.dispose = () => pool.end();
    return adapter;
  }

  connectToShadowDb() {
    return refuse();
  }
}

/** Reads "char" columns as text for the adapter, and tells the engine afterwards that they are single characters. */
async function readWithChars(adapter, query) {
  const chars = [];
  const reader = Object.create(adapter, {
    performIO: {
      value: async (statement) => {
        const result = await adapter.performIO(statement);
        result.fields.forEach((field, index) => {
          if (field.dataTypeID !== charType) return;
          field.dataTypeID = varcharType;
          chars.push(index);
        });
        return result;
      },
    },
  });
  const result = await Object.getPrototypeOf(adapter).queryRaw.call(reader, query);
  for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}

const refuse = () => Promise.reject(new Error('migrations are plain SQL, applied when the program starts'));
