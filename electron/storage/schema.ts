/** Marks a SQLite file as ours ("GMU1"); `file` and editors of SQLite show it. */
export const APPLICATION_ID = 0x474d5531;
/** Rises with every change of the tables; an older file is migrated, a newer one is refused. */
export const SCHEMA_VERSION = 3;

/** What people say beside the codings; new in version 2. */
export const JUDGED = `CREATE TABLE note (
  target TEXT PRIMARY KEY CHECK (json_valid(target)),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TABLE verdict (
  gap TEXT PRIMARY KEY CHECK (gap <> ''),
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'missed', 'elsewhere', 'outOfScope'))
) STRICT, WITHOUT ROWID;`;

/** What people say of single codings; new in version 3. It outlives what the machine says, so it hangs on the clause. */
export const DETAILED = `CREATE TABLE coding_detail (
  document TEXT NOT NULL,
  clause TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (document, clause, code),
  FOREIGN KEY (document, clause) REFERENCES clause (document, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;`;

/** How the machine came to a coding, and what the machine is; new in version 3. */
export const MACHINE = `CREATE TABLE model (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  file TEXT NOT NULL CHECK (json_valid(file)),
  decisions INTEGER NOT NULL CHECK (decisions > 0)
) STRICT, WITHOUT ROWID;

ALTER TABLE project ADD COLUMN rules_only INTEGER NOT NULL DEFAULT 0 CHECK (rules_only IN (0, 1));
ALTER TABLE project ADD COLUMN model TEXT REFERENCES model (id);
ALTER TABLE coding ADD COLUMN probability REAL CHECK (probability BETWEEN 0 AND 1);
ALTER TABLE coding ADD COLUMN given_by TEXT CHECK (given_by IN ('rules', 'model', 'both', 'project'));`;

/**
 * Several people coding: who they are, what they were given to code, what each says of a clause, and where they have
 * agreed; new in version 3. Without ties to documents, because a judgement outlives a text that is taken out.
 */
export const CODERS = `CREATE TABLE coder (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE coding_sample (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  sample TEXT NOT NULL CHECK (json_valid(sample))
) STRICT;

CREATE TABLE layer (
  coder TEXT NOT NULL CHECK (length(coder) = 36),
  document TEXT NOT NULL,
  clause TEXT NOT NULL,
  codes TEXT NOT NULL CHECK (json_valid(codes)),
  note TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  PRIMARY KEY (coder, document, clause)
) STRICT, WITHOUT ROWID;

CREATE TABLE settled (
  document TEXT NOT NULL,
  clause TEXT NOT NULL,
  PRIMARY KEY (document, clause)
) STRICT, WITHOUT ROWID;`;

/**
 * Text is stored once and never changed; what people may change (facts, removal, status of a coding) stands in
 * columns of its own, and every act on them in `history`.
 */
export const SCHEMA = `
CREATE TABLE project (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  codebook TEXT NOT NULL CHECK (json_valid(codebook)),
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
  saved_at TEXT
) STRICT;

CREATE TABLE source (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL UNIQUE,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  file_name TEXT NOT NULL,
  part TEXT,
  source TEXT NOT NULL REFERENCES source (sha256),
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  uncleaned TEXT CHECK (uncleaned IS NULL OR json_valid(uncleaned)),
  cleaning TEXT NOT NULL CHECK (json_valid(cleaning)),
  characters INTEGER NOT NULL CHECK (characters >= 0),
  others TEXT NOT NULL CHECK (json_valid(others)),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  words BLOB NOT NULL,
  sketch BLOB NOT NULL,
  texts INTEGER NOT NULL CHECK (texts > 0),
  dates TEXT NOT NULL CHECK (json_valid(dates)),
  links TEXT NOT NULL CHECK (json_valid(links))
) STRICT;

CREATE TABLE kinship (
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('near', 'version')),
  likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
  PRIMARY KEY (document, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE clause (
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  heading TEXT,
  leaf INTEGER NOT NULL CHECK (leaf IN (0, 1)),
  states TEXT NOT NULL CHECK (json_valid(states)),
  unit TEXT NOT NULL,
  PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE coding (
  document TEXT NOT NULL,
  clause TEXT NOT NULL,
  code TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score IN (1, 2)),
  status TEXT NOT NULL CHECK (status IN ('suggested', 'candidate', 'accepted', 'rejected')),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (document, clause, code),
  FOREIGN KEY (document, clause) REFERENCES clause (document, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_code ON coding (code, document);

${JUDGED}

${DETAILED}

${CODERS}

CREATE TABLE history (
  step INTEGER PRIMARY KEY AUTOINCREMENT,
  message TEXT NOT NULL CHECK (json_valid(message)),
  diff TEXT NOT NULL CHECK (json_valid(diff)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

${MACHINE}

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;
